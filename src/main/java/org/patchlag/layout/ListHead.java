package org.patchlag.layout;

/**
 * The head of a column.
 *
 * @param label what it says
 * @param style how it is set
 * @param address the query of the address where the list is sorted by it; empty where it cannot be
 * @param sorted as ARIA has it: ascending, descending, or none
 */
public record ListHead(String label, String style, String address, String sorted) {}
