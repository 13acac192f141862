package org.patchlag.benchmark.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.patchlag.benchmark.entity.OwnStatement;
import org.patchlag.benchmark.entity.VendorPreview;

/** A vendor learns of its statement what it cannot see in the edition. */
class StatementNoteTest {
    @Test
    void a_statement_that_the_edition_carries_needs_no_note() {
        assertThat(StatementNote.of(edition("We care"), said("We care", true, null)))
                .isEmpty();
    }

    @Test
    void one_that_waits_was_refused_or_came_too_late_is_not_in_the_edition() {
        assertThat(StatementNote.of(edition(null), said("We care", null, null)))
                .isEqualTo("Your statement of 3 March 2026 waits for the regulator. It is not in this edition.");
        assertThat(StatementNote.of(edition("Of before"), said("We care", null, null)))
                .contains("waits for the regulator");
        assertThat(StatementNote.of(edition(null), said("We care", false, "It names a hospital.")))
                .endsWith("was refused: It names a hospital.");
        assertThat(StatementNote.of(edition("Of before"), said("We care", true, null)))
                .contains("confirmed after this edition was computed");
    }

    @Test
    void who_has_said_nothing_learns_that_it_may() {
        assertThat(StatementNote.of(edition(null), null)).startsWith("You have entered no statement");
        assertThat(StatementNote.of(edition("Of before"), null)).isEmpty();
    }

    private static VendorPreview edition(@Nullable String statement) {
        return new VendorPreview("Aurelia Imaging", "Authority", "2026-03-31", statement, List.of());
    }

    private static OwnStatement said(String words, @Nullable Boolean confirmed, @Nullable String reason) {
        return new OwnStatement("Authority", words, Instant.parse("2026-03-03T12:00:00Z"), confirmed, reason);
    }
}
