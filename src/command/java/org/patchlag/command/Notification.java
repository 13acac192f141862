package org.patchlag.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchlag.timeline.Asserter;
import org.patchlag.timeline.CalendarDate;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;
import org.patchlag.timeline.Event;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.FuzzyDate;
import org.patchlag.timeline.Reading;
import org.patchlag.timeline.Timeline;
import org.patchlag.timeline.TimelineException;

/**
 * A row of notifications that can be used: the vendor was notified, and answered or did not up to the row's last update.
 *
 * @param days from the notice to the answer, or to the last update
 * @param answered whether there was an answer
 */
record Notification(int days, boolean answered) {
    /** Why a row cannot be used. */
    enum Reason {
        NO_NOTICE_DATE,
        NOT_A_DATE,
        REPLY_BEFORE_NOTICE,
        LAST_UPDATE_BEFORE_NOTICE,
        DATE_IN_THE_FUTURE;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A row that cannot be used.
     *
     * @param line its line in the file, counted from 1 with the header
     * @param name which it is
     * @param reason why, as a code
     * @param message why, in words
     */
    record Refused(long line, String name, Reason reason, String message) {}

    /**
     * All rows of a file, each of which is in one of the lists.
     *
     * @param rows how many there are
     * @param used those that can be used
     * @param refused those that cannot
     */
    record Sorted(int rows, List<Notification> used, List<Refused> refused) {}

    // Ends the reading of a row.
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final Reason reason;

        Unusable(Reason reason, String message) {
            super(message);
            this.reason = reason;
        }
    }

    /** Reads all rows as of a day, after which nothing can have happened. */
    static Sorted read(CsvRows rows, LocalDate today) {
        List<Notification> used = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (CsvRows.Row row : rows.rows()) {
            try {
                used.add(of(row, today));
            } catch (Unusable fault) {
                String name = row.given("vulnerability_id") + ", " + row.given("vendor");
                refused.add(new Refused(row.line(), name, fault.reason, String.valueOf(fault.getMessage())));
            }
        }
        return new Sorted(rows.rows().size(), used, refused);
    }

    private static Notification of(CsvRows.Row row, LocalDate today) throws Unusable {
        LocalDate notified = day(row, "date_notified")
                .orElseThrow(() -> new Unusable(Reason.NO_NOTICE_DATE, "date_notified is empty"));
        Optional<LocalDate> responded = day(row, "date_responded");
        LocalDate updated = day(row, "date_last_updated")
                .orElseThrow(() -> new Unusable(Reason.NOT_A_DATE, "date_last_updated is empty"));
        for (LocalDate date : List.of(notified, updated, responded.orElse(notified))) {
            if (date.isAfter(today)) {
                throw new Unusable(Reason.DATE_IN_THE_FUTURE, date + " lies in the future");
            }
        }
        if (responded.isPresent() && responded.get().isBefore(notified)) {
            throw new Unusable(
                    Reason.REPLY_BEFORE_NOTICE,
                    "the reply of " + responded.get() + " is before the notice of " + notified);
        }
        if (updated.isBefore(notified)) {
            throw new Unusable(
                    Reason.LAST_UPDATE_BEFORE_NOTICE,
                    "the last update of " + updated + " is before the notice of " + notified);
        }
        if (responded.isPresent() && responded.get().isAfter(updated)) {
            throw new Unusable(
                    Reason.DATE_IN_THE_FUTURE,
                    "the reply of " + responded.get() + " is after the last update of " + updated
                            + ", the day up to which the row speaks");
        }
        return of(notified, responded, updated);
    }

    private static Notification of(LocalDate notified, Optional<LocalDate> responded, LocalDate updated) {
        List<Event> events = new ArrayList<>();
        events.add(event(EventKind.VENDOR_NOTIFIED, notified));
        responded.ifPresent(day -> events.add(event(EventKind.VENDOR_POSITION, day)));
        Reading reading = Timeline.of(events, updated).read(DelayClock.RESPONSE);
        Integer days = reading.lowerDays();
        boolean answered = reading.ending() == Ending.STOPPED;
        if (days == null || answered != responded.isPresent() || (answered && !days.equals(reading.upperDays()))) {
            throw new IllegalStateException("the response clock says " + reading + " of " + events);
        }
        return new Notification(days, answered);
    }

    private static Event event(EventKind kind, LocalDate day) {
        return new Event(kind, CalendarDate.of(day), Asserter.VENDOR);
    }

    private static Optional<LocalDate> day(CsvRows.Row row, String column) throws Unusable {
        String text = row.given(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            FuzzyDate.parse(text); // knows which years can be meant
            return Optional.of(LocalDate.parse(text));
        } catch (TimelineException | DateTimeParseException notADay) {
            throw new Unusable(Reason.NOT_A_DATE, column + " is \"" + text + "\"; expected a day such as 2003-08-11");
        }
    }
}
