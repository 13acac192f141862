package org.patchlag.triage.entity;

import org.patchlag.timeline.DayRange;
import org.patchlag.timeline.EventKind;

/**
 * A date of a report of the issue.
 *
 * @param reference the report's
 * @param kind what happened
 * @param days the days on which it can have happened
 */
public record ReportDate(String reference, EventKind kind, DayRange days) {}
