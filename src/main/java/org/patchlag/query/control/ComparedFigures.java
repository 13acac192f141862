package org.patchlag.query.control;

/**
 * Two selections side by side, as they were at one moment.
 *
 * @param first the figures of the first
 * @param second those of the second
 * @param comparison whether the one is fixed faster than the other
 */
public record ComparedFigures(ExactFigures first, ExactFigures second, Comparison comparison) {}
