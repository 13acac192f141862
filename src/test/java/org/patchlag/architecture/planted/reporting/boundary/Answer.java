package org.patchlag.architecture.planted.reporting.boundary;

/**
 * Breaks nothing.
 *
 * @param text what is answered
 */
public record Answer(String text) {}
