package org.patchlag.benchmark.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlag.benchmark.boundary.EditionDifference.Change;
import org.patchlag.benchmark.boundary.EditionDifference.Line;
import org.patchlag.benchmark.entity.PublicTables.Cases;
import org.patchlag.benchmark.entity.PublicTables.ClockTables;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.disclosure.Level;
import org.patchlag.disclosure.PublicForm;

class EditionDifferenceTest {
    private static final PublicForm ONE = RichEdition.form(Level.G, 1);
    private static final PublicForm OTHER = RichEdition.form(Level.G, 3);

    @Test
    void each_cell_that_either_shows_is_renewed_kept_appeared_or_gone() {
        List<Line> lines = EditionDifference.between(
                tables(
                        cell("kept", "2026-03-01", ONE),
                        cell("renewed", "2026-03-01", ONE),
                        cell("corrected", "2026-03-01", ONE),
                        cell("appeared", "2026-03-01", null),
                        cell("gone", "2026-03-01", ONE),
                        cell("dropped", "2026-03-01", ONE),
                        cell("never", "2026-03-01", null)),
                tables(
                        cell("kept", "2026-03-01", ONE),
                        cell("renewed", "2026-09-01", ONE),
                        cell("corrected", "2026-03-01", OTHER),
                        cell("appeared", "2026-09-01", ONE),
                        cell("gone", "2026-09-01", null),
                        cell("new", "2026-09-01", ONE),
                        cell("never", "2026-09-01", null)));
        assertThat(lines.stream().map(line -> line.cell().label() + " " + line.change()))
                .containsExactly(
                        "kept KEPT",
                        "renewed RENEWED",
                        "corrected RENEWED",
                        "appeared APPEARED",
                        "new APPEARED",
                        "gone GONE",
                        "dropped GONE");
    }

    @Test
    void a_clock_that_an_edition_lacks_has_appeared_or_gone() {
        ClockTables some = tables(cell("a", "2026-03-01", ONE));
        assertThat(EditionDifference.between(null, some))
                .extracting(Line::change)
                .containsExactly(Change.APPEARED);
        assertThat(EditionDifference.between(some, null))
                .extracting(Line::change)
                .containsExactly(Change.GONE);
        assertThat(EditionDifference.between(null, null)).isEmpty();
    }

    private static ClockTables tables(PublicCell... cells) {
        return new ClockTables("time-to-patch", Cases.PROSPECTIVE, null, Arrays.asList(cells));
    }

    private static PublicCell cell(String label, String asOf, PublicForm form) {
        return new PublicCell(Kind.TYPE, label, null, null, asOf, null, null, null, form);
    }
}
