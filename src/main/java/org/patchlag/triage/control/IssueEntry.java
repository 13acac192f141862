package org.patchlag.triage.control;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vendor issue as somebody typed or sent it: everything is text, nothing has been checked. Null and blank are "not given".
 *
 * @param vendor name, alias or id of a vendor in the catalogue; may be left out where the issue is there already
 * @param title what the flaw is, in a line
 * @param summary more words
 * @param threats names
 * @param models names of models of the vendor in the catalogue
 * @param dates the dates that the regulator states
 * @param lastConfirmed the last day on which these dates were known to be all, ISO 8601; not given is today where there are
 *     any
 */
public record IssueEntry(
        @Nullable String vendor,
        @Nullable String title,
        @Nullable String summary,
        List<String> threats,
        List<String> models,
        List<DateEntry> dates,
        @Nullable String lastConfirmed)
        implements Serializable {

    /**
     * A date.
     *
     * @param kind code of {@link org.patchlag.timeline.EventKind}
     * @param date the text of a {@link org.patchlag.timeline.FuzzyDate}
     * @param source how the regulator knows
     */
    public record DateEntry(
            @Nullable String kind,
            @Nullable String date,
            @Nullable String source) implements Serializable {}
}
