package org.patchlag.survival;

/**
 * The mean number of days open of a cell's cases, of which none contributes more than a fixed number.
 *
 * @param tau that number of days
 * @param least the mean, or the least that it can be where durations are imprecise
 * @param most the mean, or the most
 * @param lower the lower 95 % limit of {@code least}, 0 or more; NaN with fewer than two clusters
 * @param upper the upper 95 % limit of {@code most}, at most {@code tau}; NaN with fewer than two clusters
 */
public record CellMean(int tau, double least, double most, double lower, double upper) {}
