package org.patchlag.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlag.access.AccountService;
import org.patchlag.access.DemonstrationAccounts;
import org.patchlag.access.NewAccount;
import org.patchlag.catalogue.CatalogueService;
import org.patchlag.catalogue.VendorPromise;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.NewOrganisation;
import org.patchlag.tenancy.Organisation;
import org.patchlag.tenancy.OrganisationService;
import org.patchlag.tenancy.Role;
import org.patchlag.timeline.DelayClock;

/** Who and what there is in the demonstration: organisations, accounts, the catalogue. */
@ApplicationScoped
public class DemonstrationCast {
    private static final LocalDate PROMISED_FROM = LocalDate.of(2000, 1, 1);
    private static final String MANUFACTURERS_COUNTRY = "DE";

    @Inject
    private OrganisationService organisations;

    @Inject
    private AccountService accounts;

    @Inject
    private CatalogueService catalogue;

    @Inject
    private Acting acting;

    private final Map<String, UUID> founded = new HashMap<>();
    private final Map<String, UUID> vendors = new HashMap<>();

    void enterCatalogue(LocalDate today) {
        LocalDate changed = today.minusYears(1).withDayOfMonth(1);
        for (InventedPortal.Maker maker : InventedPortal.makers()) {
            UUID vendor = enter(maker.name(), Set.of(maker.alias()));
            vendors.put(maker.name(), vendor);
            maker.models()
                    .forEach(model ->
                            operate(() -> catalogue.enterModel(vendor, model.name(), model.deviceType(), true)));
            promise(vendor, InventedPortal.promise(maker.name()), changed);
        }
        operate(() -> catalogue.enterModel(
                enter("Toshiba", Set.of("Toshiba Medical Systems")), "Aplio", "ultrasound-scanner", true));
        UUID siemens = enter("Siemens", Set.of("Siemens Medical Solutions"));
        operate(() -> catalogue.enterModel(siemens, "Antares", "ultrasound-scanner", true));
        promise(
                siemens,
                14,
                null,
                "Usually two weeks from the first notice of a threat to a validated version (2004)",
                PROMISED_FROM,
                null);
        operate(() -> catalogue.enterModel(enter("eFilm", Set.of()), "PACS archive", "pacs-archive", true));
        enterThreats();
    }

    private void enterThreats() {
        for (String name : List.of("W32/Blaster", "W32/Sasser", "W32/Conficker", "WannaCry", "NotPetya")) {
            enterThreat(name, "MALWARE");
        }
        for (String name : List.of(
                "CVE-2003-0352",
                "CVE-2017-0144",
                "CVE-2019-0708",
                "CVE-2020-1472",
                "CVE-2021-34527",
                "CVE-2021-44228")) {
            enterThreat(name, "CVE");
        }
        enterThreat("MS03-026", "BULLETIN");
    }

    private void enterThreat(String name, String kind) {
        operate(() -> {
            catalogue.enterThreat(name, kind);
            return name;
        });
    }

    private UUID enter(String name, Set<String> aliases) {
        return operate(() -> catalogue.enterVendor(name, aliases, true));
    }

    private void promise(UUID vendor, InventedPortal.Promise promise, LocalDate changed) {
        if (promise.earlierDays() > 0) {
            promise(
                    vendor,
                    promise.earlierDays(),
                    null,
                    "A validated fix within " + promise.earlierDays() + " days",
                    PROMISED_FROM,
                    changed);
        }
        if (promise.days() > 0) {
            promise(
                    vendor,
                    promise.days(),
                    promise.percent() == 0 ? null : BigDecimal.valueOf(promise.percent(), 2),
                    "A validated fix within " + promise.days() + " days"
                            + (promise.percent() == 0 ? "" : " in " + promise.percent() + " of 100 cases"),
                    promise.earlierDays() > 0 ? changed : PROMISED_FROM,
                    null);
        }
    }

    private void promise(
            UUID vendor, int days, @Nullable BigDecimal share, String wording, LocalDate from, @Nullable LocalDate to) {
        operate(() -> {
            catalogue.enterPromise(new VendorPromise(
                    UUID.randomUUID(), vendor, DelayClock.TIME_TO_PATCH.code(), days, share, wording, from, to));
            return days;
        });
    }

    /** The vendors that have an account here, to look at their own rows before an edition is released. */
    void foundManufacturers() {
        for (DemonstrationAccounts.Entry entry : DemonstrationAccounts.ALL) {
            UUID vendor = vendors.get(entry.organisation());
            if (vendor != null) {
                found(NewOrganisation.manufacturer(entry.organisation(), MANUFACTURERS_COUNTRY, vendor, true));
            }
        }
    }

    /** Somebody who answers for a vendor that has an account here. */
    Caller.Identity responder(String vendor) {
        Organisation maker = operate(
                () -> organisations.get(Objects.requireNonNull(founded.get(vendor), "a manufacturer of that name")));
        return Acting.member(maker, UUID.randomUUID(), "Demonstration responder", Role.RESPONDER);
    }

    List<Caller.Identity> foundHospitals(List<InventedPortal.Hospital> invented) {
        Map<String, NewOrganisation.Group> groups = new HashMap<>();
        List<Caller.Identity> hospitals = new ArrayList<>();
        for (InventedPortal.Hospital hospital : invented) {
            NewOrganisation.Group group = groups.computeIfAbsent(
                    hospital.group(), name -> new NewOrganisation.Group(UUID.randomUUID(), name));
            hospitals.add(approver(found(NewOrganisation.hospital(hospital.name(), hospital.country(), group, true))));
        }
        return hospitals;
    }

    Caller.Identity foundArticleHospital(String name) {
        return approver(found(NewOrganisation.hospital(name, "GB", noGroup(), true)));
    }

    private static NewOrganisation.@Nullable Group noGroup() {
        return null;
    }

    Caller.Identity foundRegulator(String name, String country, String... jurisdiction) {
        Organisation regulator = found(NewOrganisation.regulator(name, country, Set.of(jurisdiction), true));
        return Acting.member(
                regulator, UUID.randomUUID(), "Demonstration curator", Role.CURATOR, Role.PUBLISHER, Role.ANALYST);
    }

    void openAccounts() {
        for (DemonstrationAccounts.Entry entry : DemonstrationAccounts.ALL) {
            UUID organisation = founded.get(entry.organisation());
            if (organisation != null) {
                open(entry, organisation);
            }
        }
    }

    void foundOperator() {
        DemonstrationAccounts.Entry last = DemonstrationAccounts.ALL.get(DemonstrationAccounts.ALL.size() - 1);
        open(
                last,
                found(NewOrganisation.operator(last.organisation(), "GB", true)).id());
    }

    private void open(DemonstrationAccounts.Entry entry, UUID organisation) {
        operate(() -> accounts.open(new NewAccount(
                organisation, entry.email(), entry.name(), DemonstrationAccounts.PASSWORD, entry.roles(), true)));
    }

    private Organisation found(NewOrganisation asked) {
        UUID id = operate(() -> organisations.found(asked));
        founded.put(asked.name(), id);
        return operate(() -> organisations.get(id));
    }

    private static Caller.Identity approver(Organisation hospital) {
        return Acting.member(hospital, UUID.randomUUID(), "Demonstration approver", Role.REPORTER, Role.APPROVER);
    }

    private <T> T operate(Supplier<T> work) {
        return acting.as(Acting.operator(), work);
    }
}
