package org.patchlag.reporting.boundary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.control.Filing;
import org.patchlag.timeline.CalendarDate;
import org.patchlag.timeline.DateSpan;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.FuzzyDate;
import org.patchlag.timeline.RelativeDate;
import org.patchlag.timeline.TimelineException;

/**
 * One event as people enter it: what happened, and when, in one of four ways. The text that it makes is the one that the
 * API takes.
 */
public final class EventForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How a date is said. */
    public enum Way {
        ON("On a day, or in a month or year"),
        BETWEEN("Between two dates"),
        AFTER("So long after another event"),
        UNKNOWN("Not known");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        /** For people. */
        public String getLabel() {
            return label;
        }
    }

    private String kind = "";
    private Way way = Way.ON;
    private final DateFields from = new DateFields();
    private final DateFields to = new DateFields();
    private String least = "";
    private String most = "";
    private RelativeDate.Unit unit = RelativeDate.Unit.DAYS;
    private String anchor = EventKind.VENDOR_NOTIFIED.code();
    private String note = "";

    /** An empty one. */
    public static EventForm empty(String kind) {
        EventForm form = new EventForm();
        form.kind = kind;
        return form;
    }

    /** One filled from what was filed. */
    static EventForm of(Filing.EventEntry entry) {
        EventForm form = empty(entry.kind() == null ? "" : entry.kind());
        form.note = entry.note() == null ? "" : entry.note();
        FuzzyDate date = FuzzyDate.parse(entry.date() == null ? "unknown" : entry.date());
        if (date instanceof CalendarDate day) {
            form.from.fill(day);
        } else if (date instanceof DateSpan span) {
            form.way = Way.BETWEEN;
            form.from.fill(span.from());
            form.to.fill(span.to());
        } else if (date instanceof RelativeDate relative) {
            form.way = Way.AFTER;
            form.least = Integer.toString(relative.min());
            form.most = relative.max() == relative.min() ? "" : Integer.toString(relative.max());
            form.unit = relative.unit();
            form.anchor = relative.anchor().code();
        } else {
            form.way = Way.UNKNOWN;
        }
        return form;
    }

    /** Whether nothing has been entered at all. */
    boolean untouched() {
        return way == Way.ON && from.isEmpty() && note.isBlank();
    }

    /** The entry as the filing takes it; what cannot be read stays as it is, so that the filing says what is wrong. */
    Filing.EventEntry entry() {
        return new Filing.EventEntry(kind, text(), note);
    }

    private String text() {
        return switch (way) {
            case UNKNOWN -> "unknown";
            case ON -> from.isEmpty() ? "" : from.text();
            case BETWEEN -> (from.isEmpty() ? ".." : from.text()) + "/" + (to.isEmpty() ? ".." : to.text());
            case AFTER ->
                least.strip() + (most.isBlank() ? "" : " to " + most.strip()) + " "
                        + unit.name().toLowerCase(java.util.Locale.ROOT) + " after " + anchor;
        };
    }

    /** What will be recorded, in words; empty while it cannot be read. */
    public String getEcho() {
        if (way == Way.ON && from.isEmpty()) {
            return "";
        }
        try {
            return "Recorded as: " + FuzzyDate.parse(text()).inWords();
        } catch (TimelineException notYet) {
            return "";
        }
    }

    /** What is wrong with the date as it stands; null while it is empty or right. */
    @Nullable
    String complaint() {
        try {
            if (way == Way.ON && !from.isEmpty()) {
                FuzzyDate.ofFields(from.getDay(), from.getMonth(), from.getYear());
            }
            return null;
        } catch (TimelineException e) {
            return e.advice();
        }
    }

    /** What happened. */
    public String getKind() {
        return kind;
    }

    /** Takes what happened. */
    public void setKind(@Nullable String kind) {
        this.kind = kind == null ? "" : kind;
    }

    /** How the date is said. */
    public Way getWay() {
        return way;
    }

    /** Takes how the date is said. */
    public void setWay(Way way) {
        this.way = way;
    }

    /** The date, or the earlier one of two. */
    public DateFields getFrom() {
        return from;
    }

    /** The later one of two. */
    public DateFields getTo() {
        return to;
    }

    /** At least so many units. */
    public String getLeast() {
        return least;
    }

    /** Takes the least number. */
    public void setLeast(@Nullable String least) {
        this.least = least == null ? "" : least;
    }

    /** At most so many units; empty for exactly the least. */
    public String getMost() {
        return most;
    }

    /** Takes the greatest number. */
    public void setMost(@Nullable String most) {
        this.most = most == null ? "" : most;
    }

    /** What is counted. */
    public RelativeDate.Unit getUnit() {
        return unit;
    }

    /** Takes what is counted. */
    public void setUnit(RelativeDate.Unit unit) {
        this.unit = unit;
    }

    /** After which event. */
    public String getAnchor() {
        return anchor;
    }

    /** Takes after which event. */
    public void setAnchor(String anchor) {
        this.anchor = anchor;
    }

    /** Words about it. */
    public String getNote() {
        return note;
    }

    /** Takes words about it. */
    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
