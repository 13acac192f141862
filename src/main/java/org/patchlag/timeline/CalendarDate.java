package org.patchlag.timeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A day, a month or a year. An approximate one ("about") is widened by half of what it names: a year by 183 days to
 * either side, a month by 15, a day by 3; EDTF leaves the amount open.
 *
 * @param year {@value #FIRST_YEAR} to {@value #LAST_YEAR}
 * @param month 1 to 12; null where only the year is known
 * @param day 1 to 31; null where only the month is known
 * @param approximate whether it is only about then
 */
public record CalendarDate(
        int year, @Nullable Integer month, @Nullable Integer day, boolean approximate) implements FuzzyDate {
    static final int FIRST_YEAR = 1980;
    static final int LAST_YEAR = 2100;

    private static final int ABOUT_A_YEAR = 183;
    private static final int ABOUT_A_MONTH = 15;
    private static final int ABOUT_A_DAY = 3;

    /** Refuses what is not in the calendar. */
    public CalendarDate {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new TimelineException("Enter a year from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        if (month == null && day != null) {
            throw new TimelineException("Enter the month too, or leave the day empty");
        }
        if (month != null && (month < 1 || month > 12)) {
            throw new TimelineException("Enter a month from 1 to 12, or its name");
        }
        if (month != null && day != null) {
            requireDay(year, month, day);
        }
    }

    private static void requireDay(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            int last = YearMonth.of(year, month).lengthOfMonth();
            throw new TimelineException(
                    "Enter a day from 1 to " + last + ": that is how many " + name(month) + " " + year + " has");
        }
    }

    /** Exactly this day. */
    public static CalendarDate of(LocalDate day) {
        return new CalendarDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), false);
    }

    /** Whether it means one day. */
    public boolean exact() {
        return earliest().equals(latest());
    }

    /** The first day that it can mean. */
    public LocalDate earliest() {
        LocalDate first = LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
        return approximate ? first.minusDays(slack()) : first;
    }

    /** The last day that it can mean. */
    public LocalDate latest() {
        LocalDate last;
        if (month == null) {
            last = Year.of(year).atMonth(12).atEndOfMonth();
        } else if (day == null) {
            last = YearMonth.of(year, month).atEndOfMonth();
        } else {
            last = LocalDate.of(year, month, day);
        }
        return approximate ? last.plusDays(slack()) : last;
    }

    private int slack() {
        return month == null ? ABOUT_A_YEAR : day == null ? ABOUT_A_MONTH : ABOUT_A_DAY;
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder().append(year); // it has four digits
        append(text, month);
        append(text, day);
        return text.append(approximate ? "~" : "").toString();
    }

    private static void append(StringBuilder text, @Nullable Integer part) {
        if (part != null) {
            text.append(part < 10 ? "-0" : "-").append(part);
        }
    }

    @Override
    public String inWords() {
        if (approximate) {
            return "about " + plain();
        }
        return (day == null ? "some time in " : "on ") + plain();
    }

    /** Without a preposition: "11 August 2003", "August 2003", "2003". */
    String plain() {
        return (day == null ? "" : day + " ") + (month == null ? "" : name(month) + " ") + year;
    }

    private static String name(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
