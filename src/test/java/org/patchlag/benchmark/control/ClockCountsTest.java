package org.patchlag.benchmark.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlag.benchmark.entity.PublicTables.Cases;
import org.patchlag.survival.LifeTable;
import org.patchlag.survival.Observation;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;

/** What becomes of the database's lines: which count, and as which durations. */
class ClockCountsTest {
    private static final CohortCatalogue CATALOGUE = SampleLine.catalogue(List.of("Aurelia"), List.of());

    private static ClockCounts counts(SampleLine... lines) {
        return SampleLine.counts(DelayClock.TIME_TO_PATCH, CATALOGUE, List.of(lines));
    }

    private static SampleLine line() {
        return new SampleLine();
    }

    @Test
    void what_cannot_be_computed_or_is_too_young_is_only_counted() {
        ClockCounts counts = counts(
                line().ends(Ending.NOT_COMPUTABLE, null, null).reports(3),
                line().ends(Ending.OPEN, null, null).reports(4),
                line().young().reports(5),
                line().reports(6));
        assertThat(counts.notComputable()).isEqualTo(7);
        assertThat(counts.tooYoung()).isEqualTo(5);
        assertThat(Cohort.everything(counts).reports()).isEqualTo(6);
        assertThat(Cohort.everything(counts).units()).isEqualTo(12);
    }

    @Test
    void many_lines_stay_as_they_came() {
        List<SampleLine> lines = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            lines.add(line().group(i / 10).fixed(i % 10, i % 10 + i % 3).reports(1 + i % 7));
        }
        ClockCounts counts = SampleLine.counts(DelayClock.TIME_TO_PATCH, CATALOGUE, lines);
        List<Observation> observations = Cohort.everything(counts).observations();
        assertThat(observations).hasSize(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            assertThat(observations.get(i))
                    .isEqualTo(
                            new Observation(SampleLine.groupId(i / 10).toString(), i % 10, i % 10 + i % 3, 1 + i % 7));
        }
        assertThat(Cohort.everything(counts).groups()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({"OPEN", "NEVER", "COMPETED", "REFUSED"})
    void only_what_the_vendor_stopped_has_an_end(Ending ending) {
        ClockCounts counts = counts(line().ends(ending, 40, 50));
        assertThat(Cohort.everything(counts).observations())
                .singleElement()
                .matches(Observation::open)
                .matches(observation -> observation.lower() == 40);
    }

    @Test
    void a_case_is_under_observation_from_its_filing_and_one_never_seen_at_risk_does_not_count() {
        ClockCounts counts = counts(
                line().group(1).entry(20).ends(Ending.OPEN, 20, null),
                line().group(2).entry(20).ends(Ending.OPEN, 21, null),
                line().group(3).entry(20).fixed(18, 21),
                line().group(4).entry(20).fixed(18, 20),
                line().group(5).entry(20).fixed(60, 60).cases(false, false));
        List<Observation> prospective = Cohort.of(counts, Cases.PROSPECTIVE).observations();
        assertThat(prospective)
                .extracting(Observation::cluster)
                .containsExactly(
                        SampleLine.groupId(2).toString(), SampleLine.groupId(3).toString());
        assertThat(prospective).allMatch(observation -> observation.entry() == 20);
    }

    @Test
    void complete_registers_are_observed_from_the_start_whenever_a_case_was_filed() {
        ClockCounts counts = counts(
                line().entry(20).fixed(5, 5).reports(2),
                line().entry(30).fixed(5, 5).reports(3),
                line().entry(30).fixed(5, 5).cases(false, true));
        assertThat(Cohort.of(counts, Cases.COMPLETE_REGISTERS).observations())
                .containsExactly(new Observation(SampleLine.groupId(0).toString(), 5, 5, 5, LifeTable.FROM_THE_START));
    }

    @Test
    void lines_of_several_devices_that_are_alike_are_one_observation_of_all_and_several_of_their_cells() {
        ClockCounts counts = counts(
                line().vendor("Aurelia").model("One").reports(2),
                line().vendor("Aurelia").reports(3),
                line().vendor("not in the catalogue").reports(4),
                line().reports(5));
        assertThat(Cohort.everything(counts).observations())
                .extracting(Observation::count)
                .containsExactly(14L);
        assertThat(Cohort.everything(counts).where(ClockCounts.Column.VENDOR, 0).reports())
                .isEqualTo(5);
        assertThat(Cohort.everything(counts)
                        .where(ClockCounts.Column.VENDOR, ClockCounts.NONE)
                        .reports())
                .isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({"5, PROSPECTIVE", "6, COMPLETE_REGISTERS"})
    void complete_registers_are_preferred_from_six_groups_on(int certified, Cases expected) {
        List<SampleLine> lines = new ArrayList<>();
        for (int group = 0; group < 20; group++) {
            lines.add(line().group(group).cases(group < certified, true));
            lines.add(line().group(group).fixed(20, 20).cases(group < certified, true));
        }
        assertThat(EditionTables.cases(SampleLine.counts(DelayClock.TIME_TO_PATCH, CATALOGUE, lines)))
                .isEqualTo(expected);
    }
}
