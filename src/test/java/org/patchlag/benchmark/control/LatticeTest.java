package org.patchlag.benchmark.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlag.benchmark.entity.PublicTables.Kind;

class LatticeTest {
    private static final CohortCatalogue CATALOGUE = SampleLine.catalogue(List.of("Aurelia", "Borealis"), List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29",
                "2024-03-30",
                "2024-03-31",
                "2025-06-30",
                "2025-09-27",
                "2025-09-28",
                "2025-12-31",
                "2026-01-01"
            })
    void the_half_years_are_the_last_eight_whose_cases_are_all_mature(String day) {
        LocalDate asOf = LocalDate.parse(day);
        List<Integer> halves = Lattice.halves(asOf);
        assertThat(halves).hasSize(8).isSorted().doesNotHaveDuplicates();
        LocalDate last = Lattice.lastDay(halves.get(7));
        assertThat(last.plusDays(90)).isBeforeOrEqualTo(asOf);
        assertThat(Lattice.lastDay(halves.get(7) + 1).plusDays(90)).isAfter(asOf);
        for (int i = 1; i < halves.size(); i++) {
            assertThat(Lattice.of(Lattice.lastDay(halves.get(i - 1)).plusDays(1)))
                    .isEqualTo(halves.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-01", "2024-06-30", "2024-07-01", "2024-12-31"})
    void a_day_lies_in_its_half_year(String text) {
        LocalDate day = LocalDate.parse(text);
        int half = Lattice.of(day);
        assertThat(Lattice.lastDay(half))
                .isAfterOrEqualTo(day)
                .isBefore(day.plusMonths(6).plusDays(1));
        assertThat(Lattice.name(half)).isEqualTo(day.getYear() + (day.getMonthValue() <= 6 ? "-H1" : "-H2"));
    }

    @Test
    void every_model_and_vendor_has_its_cell_whether_reported_or_not_and_only_they_are_named() {
        List<CellPlan> cells = Lattice.of(CATALOGUE, LocalDate.of(2026, 11, 24));
        assertThat(cells.stream().map(CellPlan::key)).doesNotHaveDuplicates();
        assertThat(cells.get(0).kind()).isEqualTo(Kind.ALL);
        assertThat(cells.stream().collect(Collectors.groupingBy(CellPlan::kind, Collectors.counting())))
                .containsEntry(Kind.TYPE, 1L)
                .containsEntry(Kind.TYPE_HALF, 8L)
                .containsEntry(Kind.COUNTRY, 1L)
                .containsEntry(Kind.VENDOR, 2L)
                .containsEntry(Kind.MODEL, 2L);
        assertThat(cells).allMatch(cell -> cell.named() == (cell.kind() == Kind.VENDOR || cell.kind() == Kind.MODEL));
    }
}
