package org.patchlag.timeline;

import org.jspecify.annotations.Nullable;

/**
 * When something happened, as somebody knew it and never more precise: a subset of EDTF (ISO 8601-2:2019, levels 0 and
 * 1), a time after another event of the same report, or not known.
 */
public sealed interface FuzzyDate permits CalendarDate, DateSpan, RelativeDate, UnknownDate {

    /** The canonical text; {@link #parse} gives the same date again. */
    String text();

    /** In plain English: "some time in August 2003". */
    String inWords();

    /**
     * Reads a date: {@code 2003}, {@code 2003-08}, {@code 2003-08-11}, {@code 2003-08~}, {@code 2003-08-11/2003-09-01},
     * {@code 2003-10/..}, {@code 11 August 2003}, {@code 21 days after vendor-notified},
     * {@code 2 to 3 months after disconnected}, {@code unknown}.
     *
     * @throws TimelineException where it is none of these, with what to enter
     */
    static FuzzyDate parse(String text) {
        return FuzzyDateReader.read(text);
    }

    /**
     * Reads the three fields of a form; the day, or the day and the month, may be empty.
     *
     * @param day 1 to 31, or empty
     * @param month 1 to 12 or an English month name or its beginning, or empty
     * @param year four digits
     * @throws TimelineException where there is no such date
     */
    static FuzzyDate ofFields(@Nullable String day, @Nullable String month, @Nullable String year) {
        return FuzzyDateReader.fields(day, month, year);
    }
}
