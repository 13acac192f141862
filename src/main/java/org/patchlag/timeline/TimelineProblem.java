package org.patchlag.timeline;

/**
 * Something that is wrong, or odd, with the date of one event when it is held against the others.
 *
 * @param index the event's place in the list that the timeline was made of
 * @param impossible whether it cannot be so; else it may be, but deserves a second look
 * @param message what is wrong and what to do
 */
public record TimelineProblem(int index, boolean impossible, String message) {}
