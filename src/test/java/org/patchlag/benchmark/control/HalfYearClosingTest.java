package org.patchlag.benchmark.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patchlag.benchmark.control.ChangeRepository.Change;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.disclosure.Policy;
import org.patchlag.disclosure.Refresh;
import org.patchlag.timeline.DelayClock;

/** The cell of a half-year changes no more once a year of follow-up and 90 days have passed since its end. */
class HalfYearClosingTest {
    private static final CohortCatalogue CATALOGUE = SampleLine.catalogue(List.of("Aurelia"), List.of());
    private static final int HALF = 2 * 2024;
    private static final LocalDate CLOSES = Refresh.closes(Lattice.lastDay(HALF));
    private static final LocalDate BEFORE = CLOSES.minusDays(100);
    private static final LocalDate AFTER = CLOSES.plusDays(100);

    @Test
    void before_it_closes_it_is_renewed_as_any_other() {
        PublicCell cell = half(edition(CLOSES.minusDays(1), earlier(edition(BEFORE, List.of()), BEFORE)));
        assertThat(cell.asOf()).isEqualTo(CLOSES.minusDays(1).toString());
        assertThat(cell.form()).isNotNull();
    }

    @Test
    void once_a_version_of_the_closing_day_or_later_is_published_it_never_changes() {
        PublicTables closed = edition(CLOSES.plusDays(1), List.of());
        PublicTables later = edition(AFTER, earlier(closed, CLOSES.plusDays(1)));
        assertThat(half(later)).isEqualTo(half(closed));
        assertThat(later.headline().all().asOf()).isEqualTo(AFTER.toString());
    }

    private static PublicCell half(PublicTables tables) {
        return tables.headline().of(Kind.TYPE_HALF).stream()
                .filter(cell -> cell.label().equals(Lattice.name(HALF)))
                .findFirst()
                .orElseThrow();
    }

    // All of them changed: that much would renew any cell that is not closed.
    private static List<EarlierVersions.Earlier> earlier(PublicTables tables, LocalDate asOf) {
        List<Change> changes = new ArrayList<>();
        for (int group = 0; group < 10; group++) {
            changes.add(new Change(
                    DelayClock.TIME_TO_PATCH.name(),
                    SampleLine.groupId(group),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    true,
                    true,
                    null,
                    null,
                    SampleLine.TYPE,
                    HALF,
                    "GB",
                    false,
                    false,
                    1));
        }
        return List.of(new EarlierVersions.Earlier(asOf, true, tables, changes));
    }

    private static PublicTables edition(LocalDate asOf, List<EarlierVersions.Earlier> earlier) {
        List<SampleLine> lines = new ArrayList<>();
        for (int group = 0; group < 10; group++) {
            for (int days : new int[] {10, 45, 120, 200}) {
                lines.add(new SampleLine().group(group).half(HALF).fixed(days, days));
            }
        }
        EditionSetting setting = new EditionSetting(
                "R",
                true,
                asOf,
                CATALOGUE,
                Map.of(),
                new EarlierVersions(earlier, CATALOGUE, Policy.PP_1),
                Policy.PP_1,
                String::hashCode,
                null);
        EditionTables tables = new EditionTables(setting);
        new ClockByClock(tables, new FreezeProgress((percent, note) -> {})).make((clock, counted) -> {
            if (clock == DelayClock.TIME_TO_PATCH) {
                lines.forEach(line -> counted.accept(line.row()));
            }
        });
        return tables.publicTables();
    }
}
