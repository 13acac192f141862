package org.patchlag.query.entity;

/**
 * How somebody wants the list of reports; an empty text is what is usual.
 *
 * @param fields the columns in their order, with commas
 * @param sort the order of the lines, as in the API
 * @param pageSize how many lines at once
 */
public record ListLayout(String fields, String sort, int pageSize) {
    /** How many lines are usual. */
    public static final int USUAL_PAGE = 50;

    /** The usual layout. */
    public static final ListLayout USUAL = new ListLayout("", "", USUAL_PAGE);
}
