package org.patchlag.triage.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.DayRange;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.FuzzyDate;

/**
 * A date of the issue: stated by the regulator, or the first that its reports know of.
 *
 * @param kind what happened
 * @param date when, in words and as text
 * @param days the days on which it can have happened
 * @param stated whether the regulator states it
 * @param source how the regulator knows; null where it is not stated or not said
 * @param reports the references of the reports that tell of such an event; the date is the first of theirs where none is
 *     stated
 */
public record IssueDate(
        EventKind kind,
        FuzzyDate date,
        DayRange days,
        boolean stated,
        @Nullable String source,
        List<String> reports) {}
