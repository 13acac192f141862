package org.patchlag.query.control;

/**
 * What a query finds, told apart from what it found before: which reports, and which version of each.
 *
 * @param reports how many
 * @param fingerprint the same for the same reports in the same versions, and for nothing else
 */
public record QueryResult(long reports, String fingerprint) {}
