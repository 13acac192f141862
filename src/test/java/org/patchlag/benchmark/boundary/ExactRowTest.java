package org.patchlag.benchmark.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.patchlag.benchmark.entity.ExactTables;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;

/** What a regulator's page says of a kept promise. */
class ExactRowTest {
    private static ExactRow.Figure kept(ExactTables.Kept kept) {
        ExactTables.ExactCell exact = new ExactTables.ExactCell(
                "vendor:Aurelia",
                new ExactTables.Counts(8, 8, 8, 0, 0, 0, 4, 0, 0, null),
                null,
                new TreeMap<>(),
                List.of(),
                null,
                kept,
                new TreeMap<>(),
                0,
                new ExactTables.Disclosure(List.of(), null, false, ""));
        return new ExactRow(
                        exact, new PublicCell(Kind.VENDOR, "Aurelia", null, null, "2026-01-01", null, null, null, null))
                .kept();
    }

    @Test
    void a_share_that_is_known_within_bounds_is_said_to_lie_within_them() {
        assertThat(kept(new ExactTables.Kept(0.75, 0.5, 1.0, 0.3, 1.0, 0.9, "consistent with the stated policy")))
                .isEqualTo(new ExactRow.Figure("50.0 to 100.0 %, consistent with the stated policy", "30.0 to 100.0"));
        assertThat(kept(new ExactTables.Kept(0.75, 0.75, 0.75, null, null, null, null))
                        .text())
                .isEqualTo("75.0 %");
    }

    @Test
    void an_edition_that_was_made_before_bounds_were_kept_has_the_share_half_way() {
        assertThat(kept(new ExactTables.Kept(0.75, null, null, 0.3, 1.0, null, null)))
                .isEqualTo(new ExactRow.Figure("75.0 %", "30.0 to 100.0"));
    }
}
