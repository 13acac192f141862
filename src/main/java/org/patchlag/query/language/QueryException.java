package org.patchlag.query.language;

/** A query that cannot be read, with the place at which that was noticed. */
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String query;
    private final int offset;
    private final String detail;
    private final String expected;

    QueryException(String query, int offset, String detail, String expected) {
        super(detail);
        this.query = query;
        this.offset = Math.min(Math.max(0, offset), query.length());
        this.detail = detail;
        this.expected = expected;
    }

    /** What is wrong and what to do, for people. */
    public String detail() {
        return detail;
    }

    /** What could stand there. */
    public String expected() {
        return expected;
    }

    /** At which character, counted from 1; one more than there are for the end. */
    public int position() {
        return query.codePointCount(0, offset) + 1;
    }

    /** The line of the query on which it is. */
    public String line() {
        int begin = lineBegin();
        int end = begin;
        while (end < query.length() && !isBreak(query.charAt(end))) {
            end++;
        }
        return query.substring(begin, end).replace('\t', ' ');
    }

    /** As many spaces as bring the caret under the place, and the caret. */
    public String caret() {
        int begin = lineBegin();
        return " ".repeat(query.codePointCount(begin, Math.max(begin, offset))) + "^";
    }

    private int lineBegin() {
        int begin = offset;
        while (begin > 0 && !isBreak(query.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private static boolean isBreak(char character) {
        return character == '\n' || character == '\r';
    }
}
