package org.patchlag.benchmark.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchlag.catalogue.DeviceModel;
import org.patchlag.platform.ProblemException;
import org.patchlag.query.control.ReportListService;
import org.patchlag.query.control.Version;
import org.patchlag.query.language.Query;
import org.patchlag.reporting.control.MergeService;
import org.patchlag.reporting.control.ReportService;
import org.patchlag.sharing.GrantEntry;
import org.patchlag.sharing.GrantService;
import org.patchlag.tenancy.Caller;
import org.patchlag.testing.PortalArchive;
import org.patchlag.testing.inside.Editions;
import org.patchlag.testing.inside.FiledCases;
import org.patchlag.testing.inside.InUseCase;
import org.patchlag.testing.inside.Jurisdictions;
import org.patchlag.timeline.DelayClock;
import org.patchlag.triage.control.Batch;
import org.patchlag.triage.control.BatchActions;
import org.patchlag.triage.entity.BatchAction;

/** What editions count of reports that were merged, whose acceptance was taken back, or that another regulator granted. */
@ExtendWith(ArquillianExtension.class)
class MergedAndGrantedContainerIT {
    private static final int MATURITY = 90;
    private static final int TIMELY = 14;

    @Inject
    private Jurisdictions jurisdictions;

    @Inject
    private FiledCases cases;

    @Inject
    private Editions editions;

    @Inject
    private CohortRepository cohorts;

    @Inject
    private ChangeRepository changes;

    @Inject
    private MergeService merging;

    @Inject
    private BatchActions batches;

    @Inject
    private GrantService grants;

    @Inject
    private ReportService reports;

    @Inject
    private ReportListService lists;

    @Inject
    private InUseCase useCase;

    @Inject
    private Clock clock;

    @Deployment
    static WebArchive deployment() {
        return PortalArchive.withTests();
    }

    @Test
    void a_merged_report_counts_once_in_the_cohort_and_the_change_is_found_both_ways() {
        LocalDate today = today();
        Jurisdictions.Jurisdiction mauritius = jurisdictions.found("MU", 1);
        Caller.Identity curator = mauritius.first();
        Caller.Identity hospital = mauritius.hospitals().get(0);
        FiledCases.Case about = new FiledCases.Case(model(), today.minusDays(200), 30);
        String stays = cases.fileAccepted(hospital, curator, about, today.minusDays(150));
        String again = cases.fileAccepted(hospital, curator, about, today.minusDays(150));
        assertThat(counted(curator, today)).isEqualTo(2);
        assertThat(changed(curator, today.minusDays(100), today)).isZero();

        jurisdictions.on(today.minusDays(90), curator, () -> {
            merging.merge(again, null, stays, "Filed twice");
            return again;
        });
        assertThat(counted(curator, today)).isEqualTo(1);
        assertThat(jurisdictions.as(curator, () -> lists.count(Query.EVERYTHING, Version.ACCEPTED)))
                .isEqualTo(1);
        assertThat(changed(curator, today.minusDays(100), today)).isEqualTo(1);
        assertThat(changed(curator, today.minusDays(80), today)).isZero();

        jurisdictions.on(today.minusDays(70), curator, () -> {
            merging.separate(again, null);
            return again;
        });
        assertThat(counted(curator, today)).isEqualTo(2);
        assertThat(changed(curator, today.minusDays(100), today)).isZero();
        assertThat(changed(curator, today.minusDays(80), today))
                .as("then it was merged")
                .isEqualTo(1);
        assertThat(changed(curator, today.minusDays(60), today)).isZero();
    }

    @Test
    void an_acceptance_is_taken_back_until_an_edition_rests_on_it() {
        LocalDate today = today();
        Jurisdictions.Jurisdiction seychelles = jurisdictions.found("SC", 1);
        Caller.Identity curator = seychelles.first();
        Caller.Identity hospital = seychelles.hospitals().get(0);
        FiledCases.Case before = new FiledCases.Case(model(), today.minusDays(200), null);
        String fresh = cases.file(hospital, before, today.minusDays(150));
        String amended = cases.fileAccepted(hospital, curator, before, today.minusDays(150));
        cases.amend(
                hospital, amended, new FiledCases.Case(before.model(), before.notified(), 60), today.minusDays(120));

        Batch batch = accept(curator, today.minusDays(100), fresh, amended);
        assertThat(counted(curator, today)).isEqualTo(2);
        assertThat(undo(curator, today.minusDays(99), batch).undone()).isEqualTo(2);
        assertThat(counted(curator, today)).as("the earlier acceptance stands").isEqualTo(1);
        assertThat(jurisdictions.as(curator, () -> reports.get(amended)).acceptedRevision())
                .isEqualTo(1);
        assertThat(changed(curator, today.minusDays(110), today)).isZero();

        Batch again = accept(curator, today.minusDays(90), fresh, amended);
        editions.freeze(curator, today.minusDays(80));
        Batch refused = undo(curator, today.minusDays(79), again);
        assertThat(refused.undone()).isZero();
        assertThat(refused.failures()).hasSize(2).allMatch(item -> String.valueOf(item.problem())
                .contains("An edition was frozen since " + item.reference()));
        assertThat(counted(curator, today)).isEqualTo(2);
    }

    @Test
    void what_is_granted_is_read_and_enters_no_cohort_of_the_one_who_reads() {
        LocalDate today = today();
        Jurisdictions.Jurisdiction owner = jurisdictions.found("MV", 1);
        Jurisdictions.Jurisdiction guest = jurisdictions.found("KM", 0);
        String report = cases.fileAccepted(
                owner.hospitals().get(0),
                owner.first(),
                new FiledCases.Case(model(), today.minusDays(200), 30),
                today.minusDays(150));
        assertThatThrownBy(() -> jurisdictions.as(guest.first(), () -> reports.get(report)))
                .hasStackTraceContaining(ProblemException.class.getSimpleName());
        UUID grant = jurisdictions.as(
                owner.first(),
                () -> grants.give(new GrantEntry(
                        guest.name(), List.of(), null, today.plusDays(1).toString(), "A test")));
        assertThat(jurisdictions.as(guest.first(), () -> reports.get(report)).granted())
                .isTrue();
        assertThat(jurisdictions.as(guest.first(), () -> grants.sharedReports(null)))
                .hasSize(1);

        assertThat(counted(owner.first(), today)).isEqualTo(1);
        assertThat(counted(guest.first(), today)).isZero();
        assertThat(jurisdictions.as(guest.first(), () -> lists.count(Query.EVERYTHING, Version.SUBMITTED)))
                .isZero();
        assertThat(changed(guest.first(), today.minusDays(160), today)).isZero();
        long rows = jurisdictions.as(guest.first(), () -> useCase.read(found -> found.rowsOf("report")));
        assertThat(rows).isZero();
        UUID edition = editions.freeze(guest.first(), today);
        assertThat(editions.preview(guest.first(), edition).toString()).doesNotContain("MV Zzyzx");
        jurisdictions.as(owner.first(), () -> {
            grants.revoke(grant);
            return grant;
        });
        assertThat(jurisdictions.as(guest.first(), () -> grants.sharedReports(null)))
                .isEmpty();
    }

    private Batch accept(Caller.Identity curator, LocalDate day, String... references) {
        Batch done = jurisdictions.on(day, curator, () -> batches.act(BatchAction.ACCEPT, null, List.of(references)));
        assertThat(done.failures()).isEmpty();
        return done;
    }

    private Batch undo(Caller.Identity curator, LocalDate day, Batch batch) {
        return jurisdictions.on(day, curator, () -> batches.undo(batch.id()));
    }

    // Of the time to patch.
    private long counted(Caller.Identity regulator, LocalDate asOf) {
        return jurisdictions.as(
                regulator,
                () -> useCase.read(rows -> {
                    long[] reports = new long[1];
                    cohorts.count(
                            DelayClock.TIME_TO_PATCH, asOf, MATURITY, TIMELY, line -> reports[0] += line.reports());
                    return reports[0];
                }));
    }

    private long changed(Caller.Identity regulator, LocalDate then, LocalDate asOf) {
        return jurisdictions.as(
                regulator,
                () ->
                        useCase.read(rows -> changes
                                .find(
                                        then.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                                        asOf,
                                        asOf,
                                        MATURITY,
                                        TIMELY)
                                .stream()
                                .filter(change -> change.clock().equals("TIME_TO_PATCH"))
                                .mapToLong(ChangeRepository.Change::reports)
                                .sum()));
    }

    private DeviceModel model() {
        return jurisdictions.models(1).get(0);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
