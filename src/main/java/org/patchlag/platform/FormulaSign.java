package org.patchlag.platform;

import java.util.regex.Pattern;

/**
 * Whether a spreadsheet program would take a text for a formula: it begins with a sign that opens one, with the full-width
 * form of such a sign, or with a tab or line break, before which programs look for one.
 */
public final class FormulaSign {
    private static final String SIGNS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    // Where a semicolon or a tab parts the cells, as in half of Europe, such a sign opens one within a text, too.
    private static final Pattern WITHIN = Pattern.compile("([;\\t\\r\\n]\\s*)(?=[=+\\-@\uff1d\uff0b\uff0d\uff20])");

    private FormulaSign() {}

    /** The text for a file of separated values: with an apostrophe before each sign that could open a formula. */
    public static String quoted(String text) {
        String within = WITHIN.matcher(text).replaceAll("$1'");
        return opens(within) ? "'" + within : within;
    }

    /** Whether the text begins with such a sign. */
    public static boolean opens(String text) {
        return !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0;
    }
}
