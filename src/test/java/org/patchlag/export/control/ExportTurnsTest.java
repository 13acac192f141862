package org.patchlag.export.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.patchlag.platform.ProblemException;

class ExportTurnsTest {
    private final ExportTurns turns = new ExportTurns();
    private int ran;

    private void nested(int more) throws IOException {
        turns.take(() -> {
            ran++;
            if (more > 1) {
                nested(more - 1);
            }
        });
    }

    @Test
    void one_more_than_may_run_at_once_is_refused_and_may_come_again() throws IOException {
        assertThatThrownBy(() -> nested(ExportTurns.MOST + 1))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Try again");
        assertThat(ran).isEqualTo(ExportTurns.MOST);
        nested(ExportTurns.MOST);
        assertThat(ran).isEqualTo(2 * ExportTurns.MOST);
    }

    @Test
    void an_export_whose_reader_has_gone_leaves_its_turn() throws IOException {
        for (int i = 0; i <= ExportTurns.MOST; i++) {
            assertThatThrownBy(() -> turns.take(() -> {
                        throw new IOException("gone");
                    }))
                    .hasMessage("gone");
        }
        nested(ExportTurns.MOST);
        assertThat(ran).isEqualTo(ExportTurns.MOST);
    }
}
