package org.patchlag.benchmark.entity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A released edition in a list.
 *
 * @param number its number
 * @param regulator who published it
 * @param asOf the day up to which reports count
 * @param releasedAt when it was released
 */
public record EditionLine(int number, String regulator, LocalDate asOf, Instant releasedAt) {}
