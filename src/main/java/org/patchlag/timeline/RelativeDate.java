package org.patchlag.timeline;

import java.util.Locale;

/**
 * So long after another event of the same report, in the unit that was said. A week is 7 days; a month is 30.4375 days,
 * rounded down for the shortest and up for the longest time.
 *
 * @param min at least so many units
 * @param max at most so many units
 * @param unit what is counted
 * @param anchor after which event
 */
public record RelativeDate(int min, int max, Unit unit, EventKind anchor) implements FuzzyDate {
    private static final int MOST = 9999;
    private static final double DAYS_OF_MONTH = 365.25 / 12;

    /** What is counted. */
    public enum Unit {
        DAYS,
        WEEKS,
        MONTHS;

        String word(int count) {
            String plural = name().toLowerCase(Locale.ROOT);
            return count == 1 ? plural.substring(0, plural.length() - 1) : plural;
        }
    }

    /** Refuses a range with its ends the wrong way round, or beyond any case. */
    public RelativeDate {
        if (min < 0 || max > MOST) {
            throw new TimelineException("Enter a number from 0 to " + MOST);
        }
        if (max < min) {
            throw new TimelineException("Enter the smaller number first: " + max + " is less than " + min);
        }
    }

    /** The least number of days. */
    public int minDays() {
        return switch (unit) {
            case DAYS -> min;
            case WEEKS -> 7 * min;
            case MONTHS -> (int) Math.floor(DAYS_OF_MONTH * min);
        };
    }

    /** The greatest number of days. */
    public int maxDays() {
        return switch (unit) {
            case DAYS -> max;
            case WEEKS -> 7 * max;
            case MONTHS -> (int) Math.ceil(DAYS_OF_MONTH * max);
        };
    }

    @Override
    public String text() {
        return amount() + " after " + anchor.code();
    }

    @Override
    public String inWords() {
        if (max == 0) {
            return "on the same day as " + anchor.clause();
        }
        return amount() + " after " + anchor.clause();
    }

    private String amount() {
        return min == max ? max + " " + unit.word(max) : min + " to " + max + " " + unit.word(max);
    }
}
