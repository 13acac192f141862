package org.patchlag.reporting.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Quarters, and the periods that certificates are about. */
class QuarterTest {
    @Test
    void every_day_lies_in_the_quarter_that_is_read_from_its_code() {
        for (LocalDate day = LocalDate.of(2023, 12, 1); day.getYear() < 2025; day = day.plusDays(1)) {
            Quarter quarter = Quarter.of(day);
            assertThat(day).isBetween(quarter.firstDay(), quarter.lastDay());
            assertThat(Quarter.parse(quarter.code())).contains(quarter);
            assertThat(quarter.before().lastDay()).isEqualTo(quarter.firstDay().minusDays(1));
        }
    }

    @Test
    void what_is_no_quarter_is_not_read() {
        for (String typed : new String[] {"", "2026", "2026-Q0", "2026-Q5", "26-Q1", "2026-03", "2026 Q1"}) {
            assertThat(Quarter.parse(typed)).as(typed).isEmpty();
        }
        assertThat(Quarter.parse(" 2026-q3 ").orElseThrow().code()).isEqualTo("2026-Q3");
    }

    private static RegisterCertificate certificate(String from, @Nullable String to) {
        return new RegisterCertificate(
                new UUID(0, 1),
                "H",
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "P",
                Instant.EPOCH,
                null,
                null);
    }

    @Test
    void periods_overlap_if_they_share_a_day() {
        RegisterCertificate closed = certificate("2025-01-01", "2025-06-30");
        RegisterCertificate open = certificate("2025-07-01", null);
        LocalDate june = LocalDate.of(2025, 6, 30);
        assertThat(closed.overlaps(june, null)).isTrue();
        assertThat(closed.overlaps(june.plusDays(1), null)).isFalse();
        assertThat(closed.overlaps(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)))
                .isTrue();
        assertThat(closed.overlaps(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)))
                .isFalse();
        assertThat(open.overlaps(LocalDate.of(2030, 1, 1), LocalDate.of(2030, 1, 2)))
                .isTrue();
        assertThat(open.overlaps(LocalDate.of(2024, 1, 1), june)).isFalse();
    }
}
