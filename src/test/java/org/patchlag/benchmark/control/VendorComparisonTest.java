package org.patchlag.benchmark.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchlag.benchmark.entity.PublicTables.Cases;
import org.patchlag.benchmark.entity.PublicTables.Comparison;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.disclosure.Level;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.timeline.DelayClock;

/** Vendor 0 fixes a tenth of its cases within a month, all others about half of theirs. */
class VendorComparisonTest {
    private static final int GROUPS = 10;
    private static final String SLOW = "vendor:Vendor 0";

    private static Map<String, Comparison> classes(int vendors, Level slow) {
        CohortCatalogue catalogue = SampleLine.catalogue(
                IntStream.range(0, vendors).mapToObj(v -> "Vendor " + v).toList(), List.of());
        List<SampleLine> lines = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            for (int vendor = 0; vendor < vendors; vendor++) {
                // The hospitals differ, or there would be nothing to compare a difference with.
                int early = (vendor == 0 ? 1 : 5) + (group + vendor) % 3 - 1;
                lines.add(line(group, vendor).fixed(20, 20).reports(early));
                lines.add(line(group, vendor).fixed(50, 50).reports(10L - early));
            }
        }
        lines.removeIf(line -> line.row().reports() == 0);
        ClockCounts counts = SampleLine.counts(DelayClock.TIME_TO_PATCH, catalogue, lines);
        List<JudgedCell> cells = Lattice.of(catalogue, LocalDate.of(2026, 1, 1)).stream()
                .map(plan -> CellFigure.of(plan, Cohort.of(counts, Cases.COMPLETE_REGISTERS, plan)))
                .map(VendorComparisonTest::judged)
                .toList();
        Map<String, ClockDisclosure.Decision> decisions = new HashMap<>();
        for (JudgedCell cell : cells) {
            String key = cell.plan().key();
            Level level = key.equals(SLOW) ? slow : cell.plan().kind() == Kind.VENDOR ? Level.V1 : Level.G;
            decisions.put(
                    key,
                    new ClockDisclosure.Decision(
                            Optional.ofNullable(level).map(shown -> new PublicForm(shown, List.of(), null, null)),
                            null,
                            List.of()));
        }
        return VendorComparison.of(counts, Cases.COMPLETE_REGISTERS, cells, decisions);
    }

    private static JudgedCell judged(CellFigure figure) {
        return new JudgedCell(
                figure.plan(),
                figure.cell().all().reports(),
                figure.cell().shares(),
                null,
                "",
                List.of(),
                ExactCells.of(figure, null));
    }

    private static SampleLine line(int group, int vendor) {
        return new SampleLine().group(group).vendor("Vendor " + vendor);
    }

    @ParameterizedTest
    @EnumSource(
            value = Level.class,
            names = {"V1", "V2"})
    void a_vendor_that_is_shown_with_its_share_is_called_slower(Level level) {
        Map<String, Comparison> classes = classes(8, level);
        assertThat(classes).containsEntry(SLOW, Comparison.SLOWER).hasSize(8);
        assertThat(classes.values()).filteredOn(Comparison.SLOWER::equals).hasSize(1);
    }

    @Test
    void fewer_than_eight_vendors_are_not_told_apart() {
        assertThat(classes(7, Level.V1).values()).hasSize(7).containsOnly(Comparison.NOT_DISTINGUISHABLE);
    }

    @Test
    void one_that_is_shown_without_a_share_is_called_nothing() {
        assertThat(classes(8, Level.V3).values()).doesNotContain(Comparison.SLOWER);
    }

    @Test
    void one_that_is_not_shown_is_not_spoken_of() {
        assertThat(classes(8, null)).doesNotContainKey(SLOW).hasSize(7);
    }
}
