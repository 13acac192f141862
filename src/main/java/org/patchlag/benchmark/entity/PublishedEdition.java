package org.patchlag.benchmark.entity;

import java.time.Instant;

/**
 * A released edition as the public has it.
 *
 * @param number counts all editions of all regulators
 * @param releasedAt when it was released
 * @param tables what it says
 * @param document the same as JSON, byte for byte as released
 */
public record PublishedEdition(int number, Instant releasedAt, PublicTables tables, String document) {}
