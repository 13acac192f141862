package org.patchlag.triage.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.FuzzyDate;

/**
 * What one revision of a vendor issue says.
 *
 * @param title what the flaw is, in a line
 * @param summary more words about it, for regulators
 * @param threats CVE identifiers, names of malware, vendor bulletins
 * @param models the models of the vendor that it is about, as far as the regulator states them
 * @param dates the dates that the regulator itself states, at most one of a kind
 * @param lastConfirmed the last day on which the regulator knew its dates to be all there are; null where it says nothing
 *     of its own
 */
public record IssueContent(
        String title,
        @Nullable String summary,
        List<String> threats,
        List<StatedModel> models,
        List<StatedDate> dates,
        @Nullable LocalDate lastConfirmed) {

    /**
     * A model of the catalogue.
     *
     * @param id its id
     * @param name its name
     */
    public record StatedModel(UUID id, String name) {}

    /** The models' names. */
    public List<String> modelNames() {
        return models.stream().map(StatedModel::name).toList();
    }

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
