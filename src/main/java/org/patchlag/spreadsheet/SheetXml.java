package org.patchlag.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FormulaSign;

/**
 * Rows of a sheet as SpreadsheetML (ECMA-376, part 1, 18.3). Texts stand in their cells, so that none is kept in memory, and
 * are never formulas: what begins like one has a style that keeps it a text even after editing.
 */
final class SheetXml {
    /** Excel's day 1 is 1 January 1900, and it believes in a 29 February 1900: from the day after on it is this far. */
    private static final long EPOCH = LocalDate.of(1899, 12, 30).toEpochDay();

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final StringBuilder xml = new StringBuilder(1 << 16);
    private final String[] letters;
    private final Styles styles;

    /**
     * The styles' numbers.
     *
     * @param text of a text
     * @param quoted of a text that begins like a formula
     * @param day of a day
     * @param whole of a number
     */
    record Styles(int text, int quoted, int day, int whole) {}

    SheetXml(int columns, Styles styles) {
        this.styles = styles;
        this.letters = new String[columns];
        for (int i = 0; i < columns; i++) {
            letters[i] = CellReference.convertNumToColString(i);
        }
    }

    /** Adds a row, numbered from 1; null is an empty cell. */
    void add(int number, List<? extends @Nullable Object> values) {
        xml.append("<row r=\"").append(number).append("\">");
        for (int i = 0; i < letters.length; i++) {
            Object value = values.get(i);
            if (value != null) {
                xml.append("<c r=\"").append(letters[i]).append(number).append('"');
                add(value);
                xml.append("</c>");
            }
        }
        xml.append("</row>");
    }

    private void add(Object value) {
        if (value instanceof Number number) {
            style(styles.whole()).append("><v>").append(number).append("</v>");
        } else if (value instanceof LocalDate day && !day.isBefore(FIRST_DAY)) {
            style(styles.day()).append("><v>").append(day.toEpochDay() - EPOCH).append("</v>");
        } else if (value instanceof Boolean yes) {
            xml.append(" t=\"b\"><v>").append(yes ? 1 : 0).append("</v>");
        } else {
            addText(value.toString());
        }
    }

    private StringBuilder style(int number) {
        return xml.append(" s=\"").append(number).append('"');
    }

    private void addText(String words) {
        style(FormulaSign.opens(words) ? styles.quoted() : styles.text())
                .append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        String shown = words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "\u2026" : words;
        // Excel reads _x0041_ as the letter A.
        escape(shown.contains("_x") ? ESCAPE.matcher(shown).replaceAll("_x005F_") : shown);
        xml.append("</t></is>");
    }

    private void escape(String words) {
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            switch (letter) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '\t', '\n' -> xml.append(letter);
                case '\r' -> xml.append("&#13;");
                default -> {
                    boolean pair = Character.isHighSurrogate(letter)
                            && i + 1 < words.length()
                            && Character.isLowSurrogate(words.charAt(i + 1));
                    if (pair) {
                        xml.append(letter).append(words.charAt(++i));
                    } else if (letter < ' ' || Character.isSurrogate(letter) || letter >= '\ufffe') {
                        xml.append('\ufffd'); // XML cannot say it
                    } else {
                        xml.append(letter);
                    }
                }
            }
        }
    }

    /** How many characters there are. */
    int length() {
        return xml.length();
    }

    /** What was added since the last time. */
    byte[] take() {
        byte[] bytes = xml.toString().getBytes(StandardCharsets.UTF_8);
        xml.setLength(0);
        return bytes;
    }
}
