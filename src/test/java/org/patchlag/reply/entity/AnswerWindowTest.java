package org.patchlag.reply.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A vendor's time to answer. */
class AnswerWindowTest {
    private static final Instant LATE_EVENING = Instant.parse("2026-03-01T23:59:59Z");

    @Test
    void it_ends_with_the_fifteenth_day_after_the_delivery_and_with_the_thirtieth_where_it_was_extended() {
        AnswerWindow window = new AnswerWindow(LATE_EVENING, false);
        assertThat(window.openOn(LocalDate.of(2026, 3, 16))).isTrue();
        assertThat(window.openOn(LocalDate.of(2026, 3, 17))).isFalse();
        assertThat(window.extensibleOn(LocalDate.of(2026, 3, 16))).isTrue();
        assertThat(window.extensibleOn(LocalDate.of(2026, 3, 17))).isFalse();
        AnswerWindow extended = new AnswerWindow(LATE_EVENING, true);
        assertThat(extended.lastDay()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(extended.extensibleOn(LocalDate.of(2026, 3, 20))).isFalse();
    }

    @Test
    void a_notice_that_was_not_delivered_begins_nothing() {
        AnswerWindow window = new AnswerWindow(null, false);
        assertThat(window.lastDay()).isNull();
        assertThat(window.openOn(LocalDate.of(2099, 1, 1))).isTrue();
        assertThat(window.extensibleOn(LocalDate.of(2026, 3, 1))).isFalse();
    }
}
