package org.patchlag.query.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.patchlag.query.language.Query;
import org.patchlag.ranking.KeptPromise;
import org.patchlag.survival.CellEstimate;
import org.patchlag.survival.Observation;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;

/** What is told of a selection besides its curve: promises, answers, and the figures without contested cases. */
class SelectionEstimateTest {
    private static final UUID AURELIA = id("Aurelia");
    private static final CountedDuration.Promised EARLIER = new CountedDuration.Promised(id("earlier"), 60, 0.9);
    private static final CountedDuration.Promised LATER = new CountedDuration.Promised(id("later"), 14, 0.9);
    private static final int GROUPS = 8;

    private final List<CountedDuration> rows = new ArrayList<>();

    @Test
    void a_vendors_cases_are_held_against_the_promise_in_force_when_they_began() {
        fixed(AURELIA, EARLIER, 30, 1);
        fixed(AURELIA, LATER, 30, 3);
        ExactFigures.Kept kept = figures().kept().orElseThrow();
        assertThat(kept.low()).isCloseTo(1.0 / (1 + 3), within(1e-12));
        assertThat(kept.days()).containsExactly(14, 60);
        assertThat(kept.promised()).isEqualTo(0.9);
        assertThat(kept.verdict()).isEqualTo(KeptPromise.Verdict.BELOW.label());
        assertThat(kept.lower()).isNotNull();
    }

    // The curve of all together is another one than the mean of the versions' curves: a case is open in one of them.
    @Test
    void two_versions_that_promise_the_same_are_two_strata() {
        CountedDuration.Promised renewed = new CountedDuration.Promised(id("renewed"), EARLIER.days(), EARLIER.share());
        for (CountedDuration.Promised version : List.of(EARLIER, renewed)) {
            fixed(AURELIA, version, version.equals(renewed) ? 90 : 30, 1);
        }
        for (int group = 0; group < GROUPS; group++) {
            add(group, Ending.OPEN, 20, null, AURELIA, false, renewed, 3);
        }
        List<KeptPromise.Stratum> strata = new ClockCases(rows).promised();
        assertThat(strata).hasSize(2);
        double kept = 0;
        for (KeptPromise.Stratum stratum : strata) {
            long cases = stratum.observations().stream()
                    .mapToLong(Observation::count)
                    .sum();
            kept += cases
                    * CellEstimate.of(stratum.observations())
                            .fixedBy(EARLIER.days())
                            .low();
        }
        assertThat(figures().kept().orElseThrow().low()).isCloseTo(kept / (GROUPS * (1 + 1 + 3)), within(1e-12));
    }

    @Test
    void cases_begun_under_no_promise_are_no_part_of_what_was_kept() {
        fixed(AURELIA, EARLIER, 30, 1);
        fixed(AURELIA, null, 300, 5);
        assertThat(figures().kept().orElseThrow().low()).isEqualTo(1);
    }

    @Test
    void nobody_promises_for_another_vendor_or_for_one_that_is_not_known() {
        fixed(AURELIA, EARLIER, 30, 1);
        assertThat(figures().kept()).isPresent();
        for (@Nullable UUID other : Stream.of(id("Galen"), null).toList()) {
            fixed(other, other == null ? null : LATER, 30, 1);
            assertThat(figures().kept()).as("with " + other).isEmpty();
            rows.removeIf(row -> !AURELIA.equals(row.vendorId()));
        }
    }

    @Test
    void fewer_than_six_groups_have_no_interval_and_no_verdict() {
        fixed(AURELIA, EARLIER, 30, 1);
        rows.removeIf(row -> !Stream.of(0, 1, 2, 3, 4)
                .map(SelectionEstimateTest::group)
                .toList()
                .contains(row.groupId()));
        ExactFigures.Kept kept = figures().kept().orElseThrow();
        assertThat(kept.lower()).isNull();
        assertThat(kept.verdict()).isNull();
        assertThat(figures().share(30).orElseThrow().lower()).isNull();
    }

    @Test
    void groups_of_which_nothing_can_be_computed_make_no_interval() {
        int computable = 3;
        for (int group = 0; group < GROUPS; group++) {
            boolean known = group < computable;
            add(group, known ? Ending.STOPPED : Ending.NOT_COMPUTABLE, 10 + group, 10 + group, AURELIA, false, null, 2);
        }
        ExactFigures figures = figures();
        assertThat(figures.counts().groups()).isEqualTo(GROUPS);
        assertThat(figures.counts().computableGroups()).isEqualTo(computable);
        assertThat(figures.counts().basis().enoughGroups()).isFalse();
        assertThat(figures.shares()).isNotEmpty().allMatch(share -> share.lower() == null && share.upper() == null);
        assertThat(figures.quantiles()).isNotEmpty().allMatch(day -> day.lower() == null && day.upper() == null);
        assertThat(figures.restrictedMean().orElseThrow().lower()).isNull();
    }

    @Test
    void each_figure_has_an_interval_by_the_groups_of_its_own_cases() {
        fixed(AURELIA, null, 20, 1);
        List<CountedDuration> answered = List.copyOf(rows);
        rows.clear();
        for (int group = 0; group < GROUPS; group++) {
            boolean contested = group > 2;
            add(group, Ending.STOPPED, 10 + group, 10 + group, AURELIA, contested, null, 1);
            add(group, Ending.OPEN, 40, null, AURELIA, contested, null, 1);
        }
        List<CountedDuration> unanswered =
                rows.stream().filter(row -> !row.contested()).toList();
        ExactFigures enough = SelectionEstimate.of(
                DelayClock.TIME_TO_PATCH,
                new ClockCases(rows),
                SelectionEstimate.unanswered(new ClockCases(unanswered)));
        assertThat(enough.share(14).orElseThrow().lower()).isNotNull();
        ExactFigures.Uncontested ofThree = enough.uncontested().orElseThrow();
        assertThat(ofThree.basis().groups()).isEqualTo(3);
        assertThat(ofThree.shares()).isNotEmpty().allMatch(share -> share.lower() == null && share.upper() == null);
        assertThat(ofThree.quantiles()).isNotEmpty().allMatch(day -> day.lower() == null && day.upper() == null);
        assertThat(enough.unanswered().orElseThrow().lower()).isNull();
        ExactFigures few = SelectionEstimate.of(
                DelayClock.TIME_TO_PATCH,
                new ClockCases(unanswered),
                SelectionEstimate.unanswered(new ClockCases(answered)));
        assertThat(few.share(14).orElseThrow().lower()).isNull();
        assertThat(few.unanswered().orElseThrow().lower()).isNotNull();
    }

    @Test
    void cases_chosen_by_the_clock_itself_have_no_verdict() {
        for (String query : List.of(
                "time-to-patch>30",
                "NOT time-to-patch<=30",
                "vendor:a AND (kind:infection OR _exists_:time-to-patch)",
                "time-to-patch.ending:open",
                "time-to-patch.ended-by:fix-offered")) {
            Query chosen = ReportFields.parse(query);
            assertThat(ReportFields.choosesByOutcome(chosen, DelayClock.TIME_TO_PATCH))
                    .as(query)
                    .isTrue();
            assertThat(ReportFields.choosesByOutcome(chosen, DelayClock.RESPONSE))
                    .as(query)
                    .isFalse();
        }
        Query others = ReportFields.parse("vendor:a AND response>30 AND time-to-patch.start:2026");
        assertThat(ReportFields.choosesByOutcome(others, DelayClock.TIME_TO_PATCH))
                .isFalse();
        fixed(AURELIA, EARLIER, 30, 1);
        ExactFigures judged = figures();
        assertThat(judged.kept().orElseThrow().verdict()).isNotNull();
        assertThat(judged.withoutVerdict().kept().orElseThrow().verdict()).isNull();
        assertThat(judged.withoutVerdict().kept().orElseThrow().low())
                .isEqualTo(judged.kept().orElseThrow().low());
    }

    @Test
    void figures_without_contested_cases_are_those_of_the_others_alone() {
        fixed(AURELIA, null, 20, 1);
        fixed(AURELIA, null, 80, 1);
        assertThat(figures().uncontested()).isEmpty();
        List<CountedDuration> others = List.copyOf(rows);
        add(0, Ending.STOPPED, 200, 200, AURELIA, true, null, 4);
        ExactFigures figures = figures();
        assertThat(figures.counts().contested()).isEqualTo(4);
        assertThat(figures.uncontested(30)).isEqualTo(of(others).share(30));
        assertThat(figures.share(30)).isNotEqualTo(figures.uncontested(30));
        ExactFigures.Uncontested without = figures.uncontested().orElseThrow();
        assertThat(without.quantiles()).isEqualTo(of(others).quantiles()).isNotEqualTo(figures.quantiles());
        assertThat(without.quantiles()).anyMatch(day -> day.lower() != null);
        assertThat(without.shares()).anyMatch(share -> share.lower() != null);
        assertThat(without.basis())
                .isEqualTo(of(others).counts().basis())
                .isEqualTo(new Basis(2L * GROUPS, GROUPS, 80));
        assertThat(figures.counts().lastDay()).isEqualTo(200);
    }

    @Test
    void the_share_without_an_answer_is_what_the_clock_of_answers_leaves() {
        for (int group = 0; group < GROUPS; group++) {
            add(group, Ending.STOPPED, 5 * group, 5 * group, AURELIA, false, null, 1);
            add(group, Ending.OPEN, 100, null, AURELIA, false, null, 1);
        }
        ExactFigures.Share unanswered = figures().unanswered().orElseThrow();
        CellEstimate.Share answered =
                CellEstimate.of(new ClockCases(rows).observations()).fixedBy(ExactFigures.ANSWER_DAYS);
        assertThat(unanswered.low()).isCloseTo(1 - answered.high(), within(1e-12));
        assertThat(unanswered.lower()).isCloseTo(1 - answered.upper(), within(1e-12));
        assertThat(unanswered.upper()).isCloseTo(1 - answered.lower(), within(1e-12));
    }

    @Test
    void the_oldest_open_case_is_open_and_none_that_ended_or_will_never_be_fixed() {
        fixed(AURELIA, null, 400, 1);
        assertThat(figures().counts().oldestOpen()).isNull();
        add(1, Ending.OPEN, 120, null, AURELIA, false, null, 1);
        add(2, Ending.OPEN, 90, null, AURELIA, false, null, 1);
        rows.add(new CountedDuration(group(3), group(3), Ending.NEVER, 700, null, AURELIA, false, false, null, 1));
        assertThat(figures().counts().oldestOpen()).isEqualTo(120);
        assertThat(figures().counts().lastDay()).isEqualTo(700);
    }

    @Test
    void cases_that_are_alike_in_all_that_is_estimated_are_one_line() {
        fixed(AURELIA, EARLIER, 30, 1);
        fixed(AURELIA, LATER, 30, 2);
        assertThat(new ClockCases(rows).observations())
                .hasSize(GROUPS)
                .allMatch(known -> known.count() == 3 && known.upper() == 30 && !known.open());
        add(0, Ending.OPEN, 30, null, AURELIA, false, null, 1);
        assertThat(new ClockCases(rows).observations()).hasSize(GROUPS + 1).anyMatch(Observation::open);
    }

    private ExactFigures figures() {
        return of(rows);
    }

    private static ExactFigures of(List<CountedDuration> rows) {
        ClockCases cases = new ClockCases(rows);
        return SelectionEstimate.of(DelayClock.TIME_TO_PATCH, cases, SelectionEstimate.unanswered(cases));
    }

    // In each group.
    private void fixed(@Nullable UUID vendor, CountedDuration.@Nullable Promised promise, int days, long reports) {
        for (int group = 0; group < GROUPS; group++) {
            add(group, Ending.STOPPED, days, days, vendor, false, promise, reports);
        }
    }

    private void add(
            int group,
            Ending ending,
            int lower,
            @Nullable Integer upper,
            @Nullable UUID vendor,
            boolean contested,
            CountedDuration.@Nullable Promised promise,
            long reports) {
        rows.add(new CountedDuration(
                group(group), group(group), ending, lower, upper, vendor, contested, false, promise, reports));
    }

    private static UUID group(int number) {
        return id("group " + number);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
