package org.patchlag.survival;

/**
 * What a cell's estimate rests on.
 *
 * @param reports cases
 * @param groups clusters that they come from
 * @param events cases that are known to have ended
 * @param open cases that are not
 * @param imprecise cases whose end is known only within bounds
 */
public record CellCounts(long reports, long groups, long events, long open, long imprecise) {}
