package org.patchlag.query.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When results are looked at, and how their changes read. */
class SubscriptionTest {
    private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");

    private static String words(long before, long after, long renewed) {
        return new Subscription.Change(NOW, NOW.minus(Duration.ofDays(1)), before, after, renewed).inWords();
    }

    @Test
    void a_result_is_looked_at_each_hour_and_after_a_mail_not_before_a_day_has_passed() {
        assertThat(Subscription.nextLook(NOW, false)).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(Subscription.nextLook(NOW, true)).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void a_change_says_how_many_there_are_instead_and_how_many_are_new_or_another_version() {
        assertThat(words(10, 12, 3)).isEqualTo("12 reports instead of 10; 3 in a version that is new since then");
        assertThat(words(2, 1, 0)).isEqualTo("1 report instead of 2");
        assertThat(words(10, 10, 1))
                .isEqualTo("10 reports, as many as before, but not the same ones or not in the same versions;"
                        + " 1 in a version that is new since then");
    }
}
