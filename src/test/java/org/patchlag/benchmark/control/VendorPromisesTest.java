package org.patchlag.benchmark.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlag.benchmark.entity.ExactTables;
import org.patchlag.benchmark.entity.PublicTables.Cases;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.survival.Limits;
import org.patchlag.timeline.DelayClock;

/** A vendor is held to the promise in force when a case began, and shows the one in force now. */
class VendorPromisesTest {
    private static final CohortCatalogue.Promise EARLIER =
            SampleLine.promise("Aurelia", 60, "0.5", "2020-01-01", "2025-03-01");
    private static final CohortCatalogue.Promise LATER = SampleLine.promise("Aurelia", 14, "0.5", "2025-03-01", null);
    private static final CohortCatalogue.Promise OTHERS = SampleLine.promise("Borealis", 7, null, "2020-01-01", null);
    private static final int GROUPS = 8;

    private static CohortCatalogue catalogue(CohortCatalogue.Promise... promises) {
        return SampleLine.catalogue(List.of("Aurelia", "Borealis"), List.of(promises));
    }

    private static CellPlan cell(CohortCatalogue catalogue, Kind kind) {
        return Lattice.of(catalogue, LocalDate.of(2026, 1, 1)).stream()
                .filter(plan -> plan.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31, 0", "2020-01-01, 60", "2025-02-28, 60", "2025-03-01, 14", "2026-01-01, 14"})
    void the_promise_in_force_on_the_editions_day_is_shown(LocalDate asOf, int days) {
        CohortCatalogue catalogue = catalogue(OTHERS, EARLIER, LATER);
        VendorPromises promises = new VendorPromises(catalogue, asOf);
        CohortCatalogue.Promise shown = promises.inForce(DelayClock.TIME_TO_PATCH, cell(catalogue, Kind.VENDOR));
        assertThat(shown == null ? 0 : shown.days()).isEqualTo(days);
        assertThat(promises.inForce(DelayClock.TIME_TO_PATCH, cell(catalogue, Kind.MODEL)))
                .isEqualTo(shown);
        assertThat(promises.inForce(DelayClock.RESPONSE, cell(catalogue, Kind.VENDOR)))
                .isNull();
        assertThat(promises.inForce(DelayClock.TIME_TO_PATCH, cell(catalogue, Kind.ALL)))
                .isNull();
    }

    // Fixed after 30 days, all of them: within 60, not within 14. Three times as many began under the later promise.
    private static ExactTables.Kept kept(Kind kind, CohortCatalogue.Promise... promises) {
        return kept(GROUPS, kind, promises);
    }

    private static ExactTables.Kept kept(int groups, Kind kind, CohortCatalogue.Promise... promises) {
        CohortCatalogue catalogue = catalogue(promises);
        List<SampleLine> lines = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            for (int i = 0; i < promises.length; i++) {
                lines.add(new SampleLine()
                        .group(group)
                        .vendor("Aurelia")
                        .fixed(30, 30)
                        .promise(promises[i])
                        .reports(1 + 2L * i));
            }
        }
        ClockCounts counts = SampleLine.counts(DelayClock.TIME_TO_PATCH, catalogue, lines);
        CellPlan plan = cell(catalogue, kind);
        return new VendorPromises(catalogue, LocalDate.of(2026, 1, 1))
                .kept(CellFigure.of(plan, Cohort.of(counts, Cases.COMPLETE_REGISTERS, plan)));
    }

    @Test
    void each_case_is_measured_by_the_promise_in_force_at_its_start() {
        ExactTables.Kept kept = kept(Kind.VENDOR, EARLIER, LATER);
        assertThat(kept.share()).isCloseTo(1.0 / (1 + 3), within(1e-12));
        assertThat(kept.promised()).isEqualTo(0.5);
        assertThat(kept.verdict()).startsWith("below");
    }

    // Fixed after 30 to 90 days, each: within 60 all of them, or none.
    @Test
    void where_durations_are_known_within_bounds_the_kept_share_is_too() {
        CohortCatalogue catalogue = catalogue(EARLIER);
        List<SampleLine> lines = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            lines.add(new SampleLine()
                    .group(group)
                    .vendor("Aurelia")
                    .fixed(30, 90)
                    .promise(EARLIER));
        }
        CellPlan plan = cell(catalogue, Kind.VENDOR);
        ExactTables.Kept kept = new VendorPromises(catalogue, LocalDate.of(2026, 1, 1))
                .kept(CellFigure.of(
                        plan,
                        Cohort.of(
                                SampleLine.counts(DelayClock.TIME_TO_PATCH, catalogue, lines),
                                Cases.COMPLETE_REGISTERS,
                                plan)));
        assertThat(kept.low()).isZero();
        assertThat(kept.high()).isEqualTo(1);
        assertThat(kept.share()).isEqualTo(0.5);
    }

    @Test
    void versions_that_promise_different_shares_or_none_leave_nothing_to_judge_by() {
        CohortCatalogue.Promise other = SampleLine.promise("Aurelia", 14, "0.9", "2025-03-01", null);
        CohortCatalogue.Promise bare = SampleLine.promise("Aurelia", 14, null, "2025-03-01", null);
        for (CohortCatalogue.Promise later : List.of(other, bare)) {
            ExactTables.Kept kept = kept(Kind.VENDOR, EARLIER, later);
            assertThat(kept.promised()).isNull();
            assertThat(kept.verdict()).isNull();
            assertThat(kept.share()).isCloseTo(1.0 / (1 + 3), within(1e-12));
        }
    }

    @Test
    void fewer_than_six_groups_have_no_limits_and_no_verdict() {
        ExactTables.Kept enough = kept(Limits.LEAST_GROUPS, Kind.VENDOR, EARLIER, LATER);
        assertThat(enough.lower()).isNotNull();
        ExactTables.Kept few = kept(Limits.LEAST_GROUPS - 1, Kind.VENDOR, EARLIER, LATER);
        assertThat(few.share()).isCloseTo(enough.share(), within(1e-12));
        assertThat(few.lower()).isNull();
        assertThat(few.upper()).isNull();
        assertThat(few.verdict()).isNull();
    }

    @Test
    void where_no_vendor_is_named_or_nothing_was_promised_nothing_is_said() {
        assertThat(kept(Kind.ALL, EARLIER, LATER)).isNull();
        assertThat(kept(Kind.VENDOR)).isNull();
    }
}
