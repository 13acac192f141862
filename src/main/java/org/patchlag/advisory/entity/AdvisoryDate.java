package org.patchlag.advisory.entity;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.FuzzyDate;

/**
 * Something that happened, as an advisory may say it.
 *
 * @param kind what
 * @param day the day, where it is known exactly and may be said; else null
 * @param date when, as far as that may be said; null where nothing of it may
 * @param stated whether the regulator states it, and does not have it from reports
 */
public record AdvisoryDate(
        EventKind kind, @Nullable LocalDate day, @Nullable FuzzyDate date, boolean stated) {

    /** As a sentence: "The vendor was notified on 10 January 2026." */
    public String sentence() {
        String clause = kind.clause();
        return clause.substring(0, 1).toUpperCase(Locale.ROOT)
                + clause.substring(1)
                + (date == null ? "; when is not given here." : " " + date.inWords() + ".");
    }

    /** As a line of a timeline: "Vendor notified: on 10 January 2026". */
    public String line() {
        return kind.label() + ": " + (date == null ? "not given here" : date.inWords());
    }
}
