package org.patchlag.platform;

/**
 * One thing that is wrong with one field of what somebody entered or sent.
 *
 * @param pointer where: a JSON pointer into the request, such as {@code /events/2/date}; pages map it to their fields
 * @param message what is wrong and what to do, in words for the user
 */
public record FieldProblem(String pointer, String message) {}
