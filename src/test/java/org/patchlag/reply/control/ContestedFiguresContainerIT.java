package org.patchlag.reply.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchlag.benchmark.control.ChangeRepository;
import org.patchlag.benchmark.control.CohortRepository;
import org.patchlag.benchmark.control.CohortRow;
import org.patchlag.catalogue.DeviceModel;
import org.patchlag.platform.ProblemException;
import org.patchlag.reply.entity.CaseDossier;
import org.patchlag.reply.entity.CaseFilter;
import org.patchlag.reply.entity.FactAnswer;
import org.patchlag.reporting.control.MergeService;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.Role;
import org.patchlag.testing.PortalArchive;
import org.patchlag.testing.inside.FiledCases;
import org.patchlag.testing.inside.InUseCase;
import org.patchlag.testing.inside.Jurisdictions;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;
import org.patchlag.triage.control.Batch;
import org.patchlag.triage.control.BatchActions;
import org.patchlag.triage.entity.BatchAction;

/** What a contest does to the figures, from the release to the decision and through an amendment. */
@ExtendWith(ArquillianExtension.class)
class ContestedFiguresContainerIT {
    private static final int DAYS = 40;

    @Inject
    private Jurisdictions jurisdictions;

    @Inject
    private FiledCases cases;

    @Inject
    private ReleaseService releases;

    @Inject
    private AnswerService answers;

    @Inject
    private CaseListService lists;

    @Inject
    private AdjudicationService decisions;

    @Inject
    private CohortRepository cohorts;

    @Inject
    private ChangeRepository changes;

    @Inject
    private BatchActions batches;

    @Inject
    private MergeService merging;

    @Inject
    private InUseCase useCase;

    @Inject
    private Clock clock;

    @Deployment
    static WebArchive deployment() {
        return PortalArchive.withTests();
    }

    @Test
    void a_contested_date_widens_the_case_until_a_second_person_has_decided() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        LocalDate notified = today.minusDays(300);
        Jurisdictions.Jurisdiction where = jurisdictions.found("BB", 1);
        DeviceModel model = jurisdictions.models(2).get(1);
        Caller.Identity maker = jurisdictions.manufacturer(model.vendor().id());
        Caller.Identity second = another(where.first());
        FiledCases.Case filed = new FiledCases.Case(model, notified, DAYS);
        String report = cases.fileAccepted(where.hospitals().get(0), where.first(), filed, notified.plusDays(60));
        assertCounts(where.first(), Ending.STOPPED, DAYS, DAYS, false);

        String reference = jurisdictions.as(
                where.first(), () -> releases.release(List.of(report)).get(0));
        Instant before = clock.instant();
        assertThatThrownBy(() -> jurisdictions.as(where.first(), () -> releases.release(List.of(report))))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() ->
                        jurisdictions.as(jurisdictions.manufacturer(UUID.randomUUID()), () -> answers.get(reference)))
                .isInstanceOf(ProblemException.class);
        AnswerEntry earlier =
                new AnswerEntry(1, null, "other-date", notified.plusDays(25).toString(), "A letter", null);
        jurisdictions.as(maker, () -> answers.answer(reference, earlier));
        assertCounts(where.first(), Ending.STOPPED, 25, DAYS, true);
        assertThat(changed(where.first(), before, today)).isEqualTo(1);

        assertThatThrownBy(() -> decide(where.first(), reference, FactAnswer.Version.VENDOR))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("another curator");
        Instant contested = clock.instant();
        decide(second, reference, FactAnswer.Version.VENDOR);
        assertCounts(where.first(), Ending.STOPPED, 25, 25, false);
        assertThat(changed(where.first(), contested, today)).isEqualTo(1);
        assertThat(changed(where.first(), clock.instant(), today)).isZero();
        assertThatThrownBy(() -> jurisdictions.as(maker, () -> answers.answer(reference, earlier)))
                .hasMessageContaining("decided on");

        // A word of the hospital more: the vendor's version waits for the release, and is carried on by it.
        cases.amend(where.hospitals().get(0), report, filed, today.minusDays(1));
        cases.accept(where.first(), report, today.minusDays(1));
        assertCounts(where.first(), Ending.STOPPED, DAYS, DAYS, false);
        String anew = jurisdictions.as(
                where.first(), () -> releases.release(List.of(report)).get(0));
        assertCounts(where.first(), Ending.STOPPED, 25, 25, false);
        CaseDossier carried = jurisdictions.as(maker, () -> answers.get(anew));
        assertThat(carried.answers()).hasSize(1).allMatch(FactAnswer::prevailed);
        assertThat(jurisdictions.as(maker, () -> lists.find(CaseFilter.ALL, CaseListService.USUAL, null, 100)
                        .cases()
                        .lines()))
                .extracting(one -> one.released().reference())
                .contains(anew)
                .doesNotContain(reference);
    }

    @Test
    void where_one_version_has_no_fix_the_case_counts_as_open_for_as_long_as_both_say() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        LocalDate notified = today.minusDays(300);
        Jurisdictions.Jurisdiction where = jurisdictions.found("AX", 1);
        DeviceModel model = jurisdictions.models(2).get(1);
        Caller.Identity maker = jurisdictions.manufacturer(model.vendor().id());
        String report = cases.fileAccepted(
                where.hospitals().get(0),
                where.first(),
                new FiledCases.Case(model, notified, null),
                notified.plusDays(60));
        assertCounts(where.first(), Ending.OPEN, 60, null, false);
        String reference = jurisdictions.as(
                where.first(), () -> releases.release(List.of(report)).get(0));
        AnswerEntry own = new AnswerEntry(
                null, "fix-offered", "own-fact", notified.plusDays(30).toString(), "A letter", null);
        jurisdictions.as(maker, () -> answers.answer(reference, own));
        assertCounts(where.first(), Ending.OPEN, 30, null, true);
        decide(another(where.first()), reference, FactAnswer.Version.HOSPITAL);
        assertCounts(where.first(), Ending.OPEN, 60, null, false);
    }

    @Test
    void a_contest_outlives_an_acceptance_and_a_merging_that_were_taken_back() {
        LocalDate notified =
                LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(300);
        Jurisdictions.Jurisdiction where = jurisdictions.found("TT", 1);
        Caller.Identity curator = where.first();
        Caller.Identity hospital = where.hospitals().get(0);
        DeviceModel model = jurisdictions.models(2).get(1);
        FiledCases.Case filed = new FiledCases.Case(model, notified, DAYS);
        String report = cases.fileAccepted(hospital, curator, filed, notified.plusDays(60));
        String reference = jurisdictions.as(
                curator, () -> releases.release(List.of(report)).get(0));
        AnswerEntry earlier =
                new AnswerEntry(1, null, "other-date", notified.plusDays(25).toString(), "A letter", null);
        jurisdictions.as(jurisdictions.manufacturer(model.vendor().id()), () -> answers.answer(reference, earlier));
        assertCounts(curator, Ending.STOPPED, 25, DAYS, true);

        cases.amend(hospital, report, filed, notified.plusDays(70));
        Batch accepted = jurisdictions.as(curator, () -> batches.act(BatchAction.ACCEPT, null, List.of(report)));
        assertCounts(curator, Ending.STOPPED, DAYS, DAYS, false);
        assertThat(jurisdictions.as(curator, () -> batches.undo(accepted.id())).undone())
                .isEqualTo(1);
        assertCounts(curator, Ending.STOPPED, 25, DAYS, true);

        String again = cases.fileAccepted(hospital, curator, filed, notified.plusDays(60));
        jurisdictions.as(curator, () -> {
            merging.merge(report, null, again, "Filed twice");
            return report;
        });
        assertCounts(curator, Ending.STOPPED, DAYS, DAYS, false);
        jurisdictions.as(curator, () -> {
            merging.separate(report, null);
            merging.merge(again, null, report, "The other way round");
            return report;
        });
        assertCounts(curator, Ending.STOPPED, 25, DAYS, true);
    }

    private CaseDossier decide(Caller.Identity curator, String reference, FactAnswer.Version version) {
        return jurisdictions.as(curator, () -> decisions.decide(reference, 1, version, "The letter is genuine"));
    }

    private void assertCounts(
            Caller.Identity publisher, Ending ending, Integer lower, Integer upper, boolean contested) {
        List<CohortRow> rows = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        jurisdictions.as(
                publisher,
                () -> useCase.read(reading -> {
                    cohorts.count(DelayClock.TIME_TO_PATCH, today, 30, 14, rows::add);
                    return rows;
                }));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).ending()).isEqualTo(ending);
        assertThat(rows.get(0).lowerDays()).isEqualTo(lower);
        assertThat(rows.get(0).upperDays()).isEqualTo(upper);
        assertThat(rows.get(0).contested()).isEqualTo(contested);
    }

    private long changed(Caller.Identity publisher, Instant then, LocalDate today) {
        return jurisdictions.as(
                publisher,
                () -> useCase.read(reading -> changes.find(then, today, today, 30, 14).stream()
                        .filter(change ->
                                change.clock().equals(DelayClock.TIME_TO_PATCH.name()) && !change.sameLength())
                        .count()));
    }

    private static Caller.Identity another(Caller.Identity curator) {
        return new Caller.Identity(
                UUID.randomUUID(),
                "Another curator",
                curator.organisation(),
                curator.organisationName(),
                curator.kind(),
                curator.country(),
                curator.countries(),
                curator.groupId(),
                Set.of(Role.CURATOR),
                curator.demonstration());
    }
}
