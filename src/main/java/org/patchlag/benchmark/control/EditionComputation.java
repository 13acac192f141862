package org.patchlag.benchmark.control;

import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.disclosure.GateSeed;
import org.patchlag.disclosure.Policy;
import org.patchlag.platform.Configuration;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.UseCase;

/** Makes an edition's figures in one transaction that sees one state of the database. */
@UseCase
@RolesAllowed(PUBLISHER)
public class EditionComputation {
    private static final int TIMELY_DAYS = 14;

    @Inject
    private CohortRepository cohorts;

    @Inject
    private EarlierEditions earlier;

    @Inject
    private Configuration configuration;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * The figures of all reports that are accepted now.
     *
     * @param erratum which edition they correct; null for none
     */
    public FrozenTables compute(PublicTables.@Nullable Erratum erratum, FreezeProgress progress) {
        cohorts.holdStill();
        Caller.Identity regulator = caller.signedIn();
        Instant now = clock.instant();
        LocalDate asOf = LocalDate.ofInstant(now, clock.getZone());
        Policy policy = Policy.PP_1;
        progress.counting();
        CohortCatalogue catalogue = cohorts.catalogue(regulator.countries());
        EditionSetting setting = new EditionSetting(
                regulator.organisationName(),
                regulator.demonstration(),
                asOf,
                catalogue,
                cohorts.contributors(),
                earlier.versions(catalogue, asOf, policy, TIMELY_DAYS),
                policy,
                seed(configuration.disclosureSecret(regulator.demonstration()), asOf),
                erratum);
        EditionTables tables = new EditionTables(setting);
        new ClockByClock(tables, progress)
                .make((counted, line) -> cohorts.count(counted, asOf, policy.maturityDays(), TIMELY_DAYS, line));
        return new FrozenTables(
                tables.exactTables(), tables.publicTables().with(cohorts.statements()), now, earlier.latestNumber());
    }

    private static ToLongFunction<String> seed(byte[] secret, LocalDate asOf) {
        return cell -> GateSeed.of(secret, cell, asOf.toString());
    }
}
