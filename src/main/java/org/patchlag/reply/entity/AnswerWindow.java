package org.patchlag.reply.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's time to answer: 15 days from the day on which the notice was delivered, and as many again once it was
 * extended. A notice that came back does not begin it; until it has begun, it does not end.
 *
 * @param deliveredAt when the notice was delivered; null where it was not
 * @param extended whether it was extended
 */
public record AnswerWindow(@Nullable Instant deliveredAt, boolean extended) {
    /** Days to answer, and days of the extension. */
    public static final int DAYS = 15;

    /** The last day on which the vendor may answer (UTC); null while it has not begun. */
    public @Nullable LocalDate lastDay() {
        return deliveredAt == null
                ? null
                : LocalDate.ofInstant(deliveredAt, ZoneOffset.UTC).plusDays(extended ? 2L * DAYS : DAYS);
    }

    /** Whether the vendor may answer on a day. */
    public boolean openOn(LocalDate day) {
        LocalDate last = lastDay();
        return last == null || !day.isAfter(last);
    }

    /** Whether it may be extended on a day: once, after it has begun and before it has ended. */
    public boolean extensibleOn(LocalDate day) {
        return deliveredAt != null && !extended && openOn(day);
    }
}
