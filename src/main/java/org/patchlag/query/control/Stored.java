package org.patchlag.query.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a value is kept in its column. */
enum Stored {
    /** As text, as it is written. */
    TEXT,
    /** As a name of an enum: {@code UNPATCHED_FLAW} for {@code unpatched-flaw}. */
    ENUM,
    /** As a whole number. */
    NUMBER,
    /** As true or false. */
    YES_NO,
    /** As a point in time. */
    INSTANT,
    /** As a day. */
    DATE;

    /** The codes of an enum's constants. */
    static List<String> codes(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> ENUM.shown(constant.name()))
                .toList();
    }

    /** A code as its column keeps it. */
    String kept(String code) {
        return this == ENUM ? code.toUpperCase(Locale.ROOT).replace('-', '_') : code;
    }

    /** The column's text as a code. */
    String shown(String kept) {
        return this == ENUM ? kept.toLowerCase(Locale.ROOT).replace('_', '-') : kept;
    }
}
