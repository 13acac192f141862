package org.patchlag.query.language;

import java.time.LocalDate;

/** A value that a field is held against. */
public sealed interface Value {

    /** As it is written in a query. */
    String text();

    /**
     * A name or a code.
     *
     * @param text its characters
     */
    record Text(String text) implements Value {}

    /**
     * A whole number.
     *
     * @param number the number
     */
    record Whole(int number) implements Value {
        @Override
        public String text() {
            return Integer.toString(number);
        }
    }

    /**
     * True or false.
     *
     * @param yes which
     */
    record YesNo(boolean yes) implements Value {
        @Override
        public String text() {
            return Boolean.toString(yes);
        }
    }

    /**
     * A day, month, quarter or year: all days from its first to its last.
     *
     * @param text as it is written
     * @param first its first day
     * @param last its last day
     */
    record Days(String text, LocalDate first, LocalDate last) implements Value {}
}
