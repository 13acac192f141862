package org.patchlag.benchmark.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.patchlag.disclosure.Policy;
import org.patchlag.timeline.DelayClock;

/** The tables of a clock are made by other threads while the next one is counted. */
class ClockByClockTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final CohortCatalogue CATALOGUE = SampleLine.catalogue(List.of("Aurelia", "Borealis"), List.of());
    private static final int GROUPS = 14;

    private final EditionTables tables = new EditionTables(setting(String::hashCode));
    private final List<Integer> told = new ArrayList<>();
    private final List<Thread> tellers = new ArrayList<>();
    private final FreezeProgress progress = new FreezeProgress((percent, note) -> {
        told.add(percent);
        tellers.add(Thread.currentThread());
    });

    private static EditionSetting setting(ToLongFunction<String> seed) {
        Set<String> groups = IntStream.range(0, GROUPS)
                .mapToObj(group -> SampleLine.groupId(group).toString())
                .collect(Collectors.toSet());
        return new EditionSetting(
                "R",
                true,
                AS_OF,
                CATALOGUE,
                Map.of("vendor:Aurelia", groups, "vendor:Borealis", groups, "model:Aurelia/One", groups),
                EarlierVersions.none(CATALOGUE, Policy.PP_1),
                Policy.PP_1,
                seed,
                null);
    }

    private static List<SampleLine> lines(DelayClock clock) {
        // Two clocks are judged by the gate, which takes its time; of the others there is little.
        int end = EditionTables.CLOCKS.indexOf(clock) < 2 ? 200 : 25;
        List<SampleLine> lines = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            for (int day = 3 + clock.ordinal(); day < end; day += 17 + group) {
                SampleLine line = new SampleLine().group(group).vendor(day % 2 == 0 ? "Aurelia" : "Borealis");
                lines.add(day % 2 == 0 ? line.model("One").fixed(day, day) : line.fixed(day, day + day % 3));
            }
        }
        return lines;
    }

    private void make(EditionTables into) {
        new ClockByClock(into, progress)
                .make((clock, counted) -> lines(clock).forEach(line -> counted.accept(line.row())));
    }

    @Test
    void the_same_counts_give_the_same_tables_as_one_clock_after_the_other_and_progress_is_told_by_the_caller() {
        make(tables);
        assertThat(tellers).isNotEmpty().containsOnly(Thread.currentThread());
        assertThat(told).isSorted().doesNotHaveDuplicates();
        assertThat(told.get(told.size() - 1)).isEqualTo(99);
        assertThat(tables.publicTables().clocks()).hasSize(DelayClock.values().length);
        assertThat(tables.publicTables().headline().cells()).anyMatch(cell -> cell.form() != null);
        EditionTables oneByOne = new EditionTables(setting(String::hashCode));
        for (DelayClock clock : EditionTables.CLOCKS) {
            oneByOne.add(SampleLine.counts(clock, CATALOGUE, lines(clock)), progress);
        }
        assertThat(oneByOne.publicTables()).isEqualTo(tables.publicTables());
        assertThat(oneByOne.exactTables()).isEqualTo(tables.exactTables());
    }

    @Test
    void what_goes_wrong_with_a_clocks_tables_is_thrown_to_the_caller() {
        EditionTables failing = new EditionTables(setting(cell -> {
            throw new IllegalStateException("there is no secret");
        }));
        assertThatThrownBy(() -> make(failing))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no secret");
    }

    @Test
    void pieces_of_work_keep_their_order_and_their_faults() {
        List<Integer> pieces = IntStream.range(0, 500).boxed().toList();
        assertThat(InParallel.map(pieces, piece -> 2 * piece))
                .isEqualTo(pieces.stream().map(piece -> 2 * piece).toList());
        assertThatThrownBy(() -> InParallel.map(pieces, piece -> 1 / (piece - 250)))
                .isInstanceOf(ArithmeticException.class);
    }
}
