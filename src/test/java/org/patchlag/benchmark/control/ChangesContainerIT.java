package org.patchlag.benchmark.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchlag.benchmark.control.ChangeRepository.Change;
import org.patchlag.catalogue.DeviceModel;
import org.patchlag.reporting.control.ConfirmationService;
import org.patchlag.reporting.control.CurationService;
import org.patchlag.tenancy.Caller;
import org.patchlag.testing.PortalArchive;
import org.patchlag.testing.inside.FiledCases;
import org.patchlag.testing.inside.InUseCase;
import org.patchlag.testing.inside.Jurisdictions;

/** What counts differently since an earlier edition: one hospital for each thing that can happen to a report. */
@ExtendWith(ArquillianExtension.class)
class ChangesContainerIT {
    private static final int MATURITY = 90;
    private static final int TIMELY = 14;

    @Inject
    private Jurisdictions jurisdictions;

    @Inject
    private FiledCases cases;

    @Inject
    private ChangeRepository changes;

    @Inject
    private ConfirmationService confirmations;

    @Inject
    private CurationService curation;

    @Inject
    private InUseCase useCase;

    @Inject
    private Clock clock;

    private LocalDate today;
    private LocalDate then;
    private Jurisdictions.Jurisdiction where;
    private DeviceModel model;
    private int used;

    @Deployment
    static WebArchive deployment() {
        return PortalArchive.withTests();
    }

    private void begin(String country, int hospitals) {
        today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        then = today.minusDays(40);
        where = jurisdictions.found(country, hospitals);
        model = jurisdictions.models(1).get(0);
    }

    @Test
    void whatever_counts_differently_is_found_and_nothing_else() {
        begin("GI", 8);
        UUID accepted = accepted();
        UUID withdrawn = withdrawn();
        UUID amended = amended();
        UUID confirmed = confirmed();
        UUID matured = matured();
        UUID rejected = rejected();
        untouched();
        amendmentThatWaits();

        Map<UUID, Change> found = find(today);
        assertThat(found.keySet())
                .containsExactlyInAnyOrder(accepted, withdrawn, amended, confirmed, matured, rejected);
        assertThat(List.of(of(found, accepted), of(found, matured)))
                .allMatch(change -> change.thenProspective() == null && change.nowProspective() != null);
        assertThat(List.of(of(found, withdrawn), of(found, rejected)))
                .allMatch(change -> change.thenProspective() != null && change.nowProspective() == null);
        assertThat(List.of(of(found, amended), of(found, confirmed)))
                .allMatch(change ->
                        change.thenProspective() != null && change.nowProspective() != null && !change.sameLength());
        assertThat(of(found, amended).nowModelId()).isEqualTo(model.id());
    }

    @Test
    void a_certificate_that_was_given_or_withdrawn_changes_which_cases_count() {
        begin("JE", 3);
        Caller.Identity giving = next();
        settled(giving);
        cases.certify(giving, today.minusYears(2), then.plusDays(3));
        Caller.Identity taking = next();
        UUID certificate = cases.certify(taking, today.minusYears(2), then.minusDays(3));
        settled(taking);
        cases.withdrawCertificate(taking, certificate, then.plusDays(3));
        Caller.Identity keeping = next();
        cases.certify(keeping, today.minusYears(2), then.minusDays(3));
        settled(keeping);

        Map<UUID, Change> found = find(today);
        assertThat(found.keySet()).containsExactlyInAnyOrder(giving.groupId(), taking.groupId());
        assertThat(found.values()).allMatch(Change::sameLength);
        assertThat(of(found, giving.groupId()).thenCertified()).isFalse();
        assertThat(of(found, giving.groupId()).nowCertified()).isTrue();
        assertThat(of(found, taking.groupId()).thenCertified()).isTrue();
        assertThat(of(found, taking.groupId()).nowCertified()).isFalse();
    }

    @Test
    void what_was_confirmed_before_counts_from_then_on() {
        begin("GG", 1);
        Caller.Identity hospital = next();
        String reference = open(hospital);
        confirm(hospital, reference, then.minusDays(2));
        assertThat(find(today)).isEmpty();
        confirm(hospital, reference, then.plusDays(2));
        assertThat(find(today)).hasSize(1);
    }

    private UUID accepted() {
        Caller.Identity hospital = next();
        cases.fileAccepted(hospital, where.first(), fixed(200), then.plusDays(1));
        return hospital.groupId();
    }

    private UUID withdrawn() {
        Caller.Identity hospital = next();
        cases.withdraw(hospital, settled(hospital), then.plusDays(1));
        return hospital.groupId();
    }

    private UUID amended() {
        Caller.Identity hospital = next();
        String reference = settled(hospital);
        cases.amend(hospital, reference, new FiledCases.Case(model, today.minusDays(200), 33), then.minusDays(1));
        cases.accept(where.first(), reference, then.plusDays(1));
        return hospital.groupId();
    }

    private UUID confirmed() {
        Caller.Identity hospital = next();
        confirm(hospital, open(hospital), then.plusDays(1));
        return hospital.groupId();
    }

    private UUID matured() {
        Caller.Identity hospital = next();
        cases.fileAccepted(hospital, where.first(), fixed(MATURITY + 20), today.minusDays(60));
        return hospital.groupId();
    }

    private UUID rejected() {
        Caller.Identity hospital = next();
        String reference = settled(hospital);
        cases.amend(hospital, reference, fixed(200), then.plusDays(1));
        jurisdictions.on(then.plusDays(2), where.first(), () -> {
            curation.reject(reference, null, "Not about a delay of the vendor");
            return reference;
        });
        return hospital.groupId();
    }

    private void untouched() {
        settled(next());
    }

    private void amendmentThatWaits() {
        Caller.Identity hospital = next();
        cases.amend(
                hospital, settled(hospital), new FiledCases.Case(model, today.minusDays(200), 33), then.plusDays(1));
    }

    private Caller.Identity next() {
        return where.hospitals().get(used++);
    }

    private FiledCases.Case fixed(int daysAgo) {
        return new FiledCases.Case(model, today.minusDays(daysAgo), 30);
    }

    private String settled(Caller.Identity hospital) {
        return cases.fileAccepted(hospital, where.first(), fixed(200), then.minusDays(5));
    }

    private String open(Caller.Identity hospital) {
        return cases.fileAccepted(
                hospital, where.first(), new FiledCases.Case(model, today.minusDays(200), null), then.minusDays(5));
    }

    private void confirm(Caller.Identity hospital, String reference, LocalDate day) {
        jurisdictions.on(day, hospital, () -> confirmations.confirm(reference, null));
    }

    // Of the time to patch, by hospital group, each of which has one report.
    private Map<UUID, Change> find(LocalDate asOf) {
        Instant frozen = then.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        List<Change> all = new ArrayList<>(jurisdictions.as(
                where.first(), () -> useCase.read(rows -> changes.find(frozen, then, asOf, MATURITY, TIMELY))));
        all.removeIf(change -> !change.clock().equals("TIME_TO_PATCH"));
        Map<UUID, Change> byGroup = new HashMap<>();
        for (Change change : all) {
            assertThat(change.reports()).isEqualTo(1);
            assertThat(byGroup.put(change.groupId(), change)).isNull();
        }
        return byGroup;
    }

    private static Change of(Map<UUID, Change> found, UUID group) {
        Change change = found.get(group);
        assertThat(change).isNotNull();
        return change;
    }
}
