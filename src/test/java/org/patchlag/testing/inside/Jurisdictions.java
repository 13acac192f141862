package org.patchlag.testing.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.patchlag.catalogue.CatalogueService;
import org.patchlag.catalogue.DeviceModel;
import org.patchlag.platform.SystemTime;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.NewOrganisation;
import org.patchlag.tenancy.Organisation;
import org.patchlag.tenancy.OrganisationService;
import org.patchlag.tenancy.Role;

/** Regulators with countries and hospitals of their own, and doing something as one of them on some day. */
@ApplicationScoped
public class Jurisdictions {
    private static final LocalTime OFFICE_HOURS = LocalTime.of(9, 30);

    @Inject
    private OrganisationService organisations;

    @Inject
    private CatalogueService catalogue;

    @Inject
    private Caller caller;

    @Inject
    private SystemTime time;

    /**
     * A regulator and the hospitals of its one country, each of which is a group of its own.
     *
     * @param name the regulator's name
     * @param first a publisher who may also decide on reports
     * @param second another publisher
     * @param hospitals who files and certifies at each hospital
     */
    public record Jurisdiction(
            String name, Caller.Identity first, Caller.Identity second, List<Caller.Identity> hospitals) {}

    /** Founds a regulator of a country that nobody else uses, and hospitals there. */
    public Jurisdiction found(String country, int hospitals) {
        String name = "Authority of " + country;
        Organisation regulator = found(NewOrganisation.regulator(name, country, Set.of(country), true));
        List<Caller.Identity> all = new ArrayList<>();
        for (int i = 0; i < hospitals; i++) {
            all.add(member(
                    found(NewOrganisation.hospital(country + " Zzyzx Infirmary " + i, country, null, true)),
                    Role.REPORTER,
                    Role.APPROVER));
        }
        return new Jurisdiction(
                name,
                member(regulator, Role.CURATOR, Role.PUBLISHER, Role.ANALYST),
                member(regulator, Role.PUBLISHER),
                all);
    }

    /** Somebody at a manufacturer that is this vendor. */
    public Caller.Identity manufacturer(UUID vendor) {
        Organisation maker = found(NewOrganisation.manufacturer("Maker " + UUID.randomUUID(), "DE", vendor, true));
        Caller.Identity identity = member(maker, Role.RESPONDER);
        return new Caller.Identity(
                identity.account(),
                identity.name(),
                identity.organisation(),
                identity.organisationName(),
                identity.kind(),
                identity.country(),
                identity.countries(),
                identity.groupId(),
                identity.roles(),
                identity.demonstration(),
                vendor);
    }

    /** Models of the catalogue, each of another vendor and another device type. */
    public List<DeviceModel> models(int wanted) {
        Map<UUID, DeviceModel> chosen = new LinkedHashMap<>();
        Set<String> types = new HashSet<>();
        for (DeviceModel model : as(Callers.operator(), catalogue::models)) {
            if (!chosen.containsKey(model.vendor().id()) && chosen.size() < wanted && types.add(model.deviceType())) {
                chosen.put(model.vendor().id(), model);
            }
        }
        return List.copyOf(chosen.values());
    }

    private Organisation found(NewOrganisation asked) {
        return as(Callers.operator(), () -> organisations.get(organisations.found(asked)));
    }

    private static Caller.Identity member(Organisation organisation, Role... roles) {
        return new Caller.Identity(
                UUID.randomUUID(),
                "Test person",
                organisation.id(),
                organisation.name(),
                organisation.kind(),
                organisation.country(),
                organisation.countries(),
                organisation.groupId(),
                Set.of(roles),
                true);
    }

    /** Does something as somebody, now: the request is that one's from then on. */
    public <T> T as(Caller.Identity who, Supplier<T> work) {
        caller.become(who);
        return work.get();
    }

    /** Does something as somebody on a day, in office hours. */
    public <T> T on(LocalDate day, Caller.Identity who, Supplier<T> work) {
        Instant moment = day.atTime(OFFICE_HOURS).toInstant(ZoneOffset.UTC);
        return time.at(moment, () -> as(who, work));
    }
}
