package org.patchlag.platform;

/**
 * Whether a spreadsheet program would take a text for a formula: it begins with a sign that opens one, with the full-width
 * form of such a sign, or with a tab or line break, before which programs look for one.
 */
public final class FormulaSign {
    private static final String SIGNS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private FormulaSign() {}

    /** Whether the text begins with such a sign. */
    public static boolean opens(String text) {
        return !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0;
    }
}
