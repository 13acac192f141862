package org.patchlag.reporting.boundary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.CalendarDate;
import org.patchlag.timeline.FuzzyDate;
import org.patchlag.timeline.TimelineException;

/** Three fields for a date, of which the day, or the day and the month, may stay empty. */
public final class DateFields implements Serializable {
    private static final long serialVersionUID = 1L;

    private String day = "";
    private String month = "";
    private String year = "";
    private boolean approximate;

    void fill(@Nullable CalendarDate date) {
        if (date != null) {
            day = date.day() == null ? "" : date.day().toString();
            month = date.month() == null ? "" : date.month().toString();
            year = Integer.toString(date.year());
            approximate = date.approximate();
        }
    }

    boolean isEmpty() {
        return day.isBlank() && month.isBlank() && year.isBlank();
    }

    /** The date's text; what cannot be read as it was typed, so that it is refused with its reason. */
    String text() {
        try {
            return FuzzyDate.ofFields(day, month, year).text() + (approximate ? "~" : "");
        } catch (TimelineException e) {
            return (day + " " + month + " " + year).strip();
        }
    }

    /** The day, or empty. */
    public String getDay() {
        return day;
    }

    /** Takes the day. */
    public void setDay(@Nullable String day) {
        this.day = day == null ? "" : day;
    }

    /** The month as a number or name, or empty. */
    public String getMonth() {
        return month;
    }

    /** Takes the month. */
    public void setMonth(@Nullable String month) {
        this.month = month == null ? "" : month;
    }

    /** The year. */
    public String getYear() {
        return year;
    }

    /** Takes the year. */
    public void setYear(@Nullable String year) {
        this.year = year == null ? "" : year;
    }
}
