package org.patchlag.timeline;

import org.jspecify.annotations.Nullable;

/**
 * On some day between two dates, both included.
 *
 * @param from not before this; null where nothing says
 * @param to not after this; null where nothing says
 */
public record DateSpan(
        @Nullable CalendarDate from, @Nullable CalendarDate to) implements FuzzyDate {

    /** Refuses a span without any end, or with its ends the wrong way round. */
    public DateSpan {
        if (from == null && to == null) {
            throw new TimelineException("Enter at least one of the two dates, or choose not known");
        }
        if (from != null && to != null && to.latest().isBefore(from.earliest())) {
            throw new TimelineException("Enter the earlier date first: " + to.plain() + " is before " + from.plain());
        }
    }

    @Override
    public String text() {
        return (from == null ? ".." : from.text()) + "/" + (to == null ? ".." : to.text());
    }

    @Override
    public String inWords() {
        if (from == null) {
            return to == null ? "" : "in or before " + about(to);
        }
        return to == null ? "in or after " + about(from) : "between " + about(from) + " and " + about(to);
    }

    private static String about(CalendarDate date) {
        return (date.approximate() ? "about " : "") + date.plain();
    }
}
