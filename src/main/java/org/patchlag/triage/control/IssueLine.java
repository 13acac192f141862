package org.patchlag.triage.control;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.patchlag.triage.entity.IssueState;

/**
 * A vendor issue in a list.
 *
 * @param reference its reference
 * @param title what the flaw is
 * @param vendor the vendor's name
 * @param state whether somebody is at work on it
 * @param threats the threats' names, with commas
 * @param reports how many reports are linked
 * @param changedOn the day of the last change, UTC
 */
public record IssueLine(
        String reference,
        String title,
        String vendor,
        IssueState state,
        @Nullable String threats,
        long reports,
        LocalDate changedOn) {}
