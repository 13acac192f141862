package org.patchlag.benchmark.boundary;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.disclosure.PublicForm.GridPoint;

/**
 * By when half of a cell's cases had ended, as far as its published shares tell: after one published day and by another.
 * Where only intervals are published, by them.
 *
 * @param after the last day by which surely fewer than half had; 0 where none is known
 * @param by the first day by which at least half had; null where none is known
 * @param ofInterval whether this follows from the 95 % intervals only
 */
public record HalfTime(int after, @Nullable Integer by, boolean ofInterval) {
    private static final int HALF = 50;

    /** The half-time of what is published of a cell. */
    public static HalfTime of(PublicForm form) {
        int after = 0;
        boolean ofInterval = false;
        for (GridPoint point : form.grid()) {
            ofInterval |= point.share() == null;
            if (least(point) >= HALF) {
                return new HalfTime(after, point.day(), ofInterval);
            }
            if (most(point) < HALF) {
                after = point.day();
            }
        }
        return new HalfTime(after, null, ofInterval);
    }

    private static int least(GridPoint point) {
        return point.share() == null ? point.lower() : point.share();
    }

    // "At least" leaves open how many more there were: no day before which half had surely not been reached.
    private static int most(GridPoint point) {
        Integer upTo = point.shareUpTo();
        return point.share() == null || upTo == null ? point.upper() : point.atLeast() ? 100 : upTo;
    }

    /** Whether anything is known. */
    public boolean isKnown() {
        return by != null || after > 0;
    }

    /** "within 30 days", "between day 30 and day 90", "after more than 180 days", "not yet known". */
    public String words() {
        if (!isKnown()) {
            return "not yet known";
        }
        String words = by == null
                ? "after more than " + after + " days"
                : after == 0
                        ? "within " + by + " days"
                        : String.format(Locale.ROOT, "between day %d and day %d", after, by);
        return ofInterval ? words + " (95\u00a0% interval)" : words;
    }
}
