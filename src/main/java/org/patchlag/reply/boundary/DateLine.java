package org.patchlag.reply.boundary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.reply.entity.EventDates;
import org.patchlag.reply.entity.FactAnswer;
import org.patchlag.reporting.control.ReportView;
import org.patchlag.reporting.entity.DateVersion;
import org.patchlag.timeline.Asserter;
import org.patchlag.timeline.Event;
import org.patchlag.timeline.FuzzyDate;

/**
 * A version of a date, in words.
 *
 * @param date when, or what is said instead of a date
 * @param recorded the date as it is recorded; empty where there is none
 * @param by whose version it is, and where it stands
 * @param entered when it was entered, and by whom where the reader may know
 * @param standing what became of it; empty for nothing
 */
public record DateLine(String date, String recorded, String by, String entered, String standing) {

    /** The versions of an event's date, the hospital's first, as the reader of the report may know them. */
    static List<DateLine> of(EventDates dates, ReportView read) {
        List<DateLine> lines = new ArrayList<>();
        dates.hospital()
                .forEach(version -> lines.add(hospital(version, version.equals(dates.accepted()), read.granted())));
        dates.vendor().forEach(said -> lines.add(vendor(said)));
        return lines;
    }

    private static DateLine hospital(DateVersion version, boolean accepted, boolean granted) {
        @Nullable Event event = version.event();
        String asserter =
                event != null && event.by() == Asserter.VENDOR ? "Vendor, as the hospital has it" : "Hospital";
        String draft = version.from().submitted() ? "" : ", not submitted";
        return new DateLine(
                event == null ? "told no longer" : event.date().inWords(),
                event == null ? "" : event.date().text(),
                asserter + ", version " + version.from().revision() + draft,
                FactLine.day(version.from().at())
                        + (granted ? "" : ", " + version.from().byName()),
                accepted ? "Accepted" : "");
    }

    private static DateLine vendor(EventDates.Said said) {
        FactAnswer answer = said.answer();
        String date = answer.dateText();
        return new DateLine(
                date == null ? answer.answer().label() : FuzzyDate.parse(date).inWords(),
                date == null ? "" : date,
                "Vendor, case " + said.of().released().reference(),
                FactLine.day(answer.answeredAt()) + ", " + answer.answeredByName(),
                standing(said));
    }

    private static String standing(EventDates.Said said) {
        if (!said.stands()) {
            return "Stands no longer";
        }
        String decision = FactLine.decision(said.answer());
        return said.answer().undecided() ? "Contested, not decided" : decision;
    }
}
