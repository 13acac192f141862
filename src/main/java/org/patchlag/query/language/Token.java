package org.patchlag.query.language;

/**
 * A piece of a query.
 *
 * @param kind what it is
 * @param text its characters, of a phrase without its quotation marks
 * @param begin where it begins
 * @param end where it has ended
 */
record Token(Kind kind, String text, int begin, int end) {
    enum Kind {
        WORD,
        PHRASE,
        STAR,
        COLON,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        OPEN,
        CLOSE,
        OPEN_RANGE,
        CLOSE_RANGE,
        END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    /** As it is named in an error. */
    String shown() {
        return kind == Kind.END ? "the end" : kind == Kind.PHRASE ? "\"" + text + "\"" : text;
    }
}
