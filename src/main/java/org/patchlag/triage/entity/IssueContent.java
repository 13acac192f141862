package org.patchlag.triage.entity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.FuzzyDate;

/**
 * What one revision of a vendor issue says.
 *
 * @param title what the flaw is, in a line
 * @param summary more words about it, for regulators
 * @param threats CVE identifiers, names of malware, vendor bulletins
 * @param dates the dates that the regulator itself states, at most one of a kind
 * @param lastConfirmed the last day on which the regulator knew its dates to be all there are; null where it says nothing
 *     of its own
 */
public record IssueContent(
        String title,
        @Nullable String summary,
        List<String> threats,
        List<StatedDate> dates,
        @Nullable LocalDate lastConfirmed) {

    /**
     * A date that the regulator states.
     *
     * @param kind what happened
     * @param date when, as it is known; may be relative to another date of the issue
     * @param source how the regulator knows
     */
    public record StatedDate(
            EventKind kind, FuzzyDate date, @Nullable String source) {}
}
