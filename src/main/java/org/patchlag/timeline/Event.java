package org.patchlag.timeline;

/**
 * Something that happened in a case.
 *
 * @param kind what
 * @param date when, as it was said
 * @param by who says so
 */
public record Event(EventKind kind, FuzzyDate date, Asserter by) {}
