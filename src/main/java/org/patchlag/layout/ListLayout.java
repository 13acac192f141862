package org.patchlag.layout;

/**
 * How somebody wants a list; an empty text is what is usual.
 *
 * @param fields the columns in their order, with commas
 * @param sort the order of the lines, where it can be chosen
 * @param pageSize how many lines at once
 */
public record ListLayout(String fields, String sort, int pageSize) {
    /** How many lines are usual. */
    public static final int USUAL_PAGE = 50;

    /** The usual layout. */
    public static final ListLayout USUAL = new ListLayout("", "", USUAL_PAGE);
}
