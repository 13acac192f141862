package org.patchlag.query.language;

/**
 * Something of which a report has several, such as events: conditions written together in its parentheses must all hold
 * for one and the same.
 *
 * @param name as it is written in a query
 * @param label for people
 * @param vocabulary what can be asked of one
 */
public record Thing(String name, String label, Vocabulary vocabulary) {}
