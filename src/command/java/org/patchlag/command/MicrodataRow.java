package org.patchlag.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A report of a statistician's own portal.
 *
 * @param group the hospital group
 * @param jurisdiction whose regulator accepted it
 * @param vendor the vendor
 * @param model the model, of one vendor and one type
 * @param type the device type
 * @param half the half-year in which the case began
 * @param time the day of the fix, or the last day known
 * @param fixed whether it was fixed
 */
record MicrodataRow(
        String group,
        String jurisdiction,
        String vendor,
        String model,
        String type,
        String half,
        int time,
        boolean fixed) {
    private static final int MOST_DAYS = 100_000;
    private static final int MOST_UNITS = 1_000_000;

    static List<MicrodataRow> read(CsvRows rows) throws InputFault {
        List<MicrodataRow> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Map<String, String> places = new HashMap<>();
        for (CsvRows.Row row : rows.rows()) {
            if (!ids.add(row.text("id"))) {
                throw new InputFault(row.line(), "there is another row with the id \"" + row.text("id") + "\"");
            }
            String place = row.text("vendor") + " and " + row.text("type");
            String before = places.putIfAbsent(row.text("model"), place);
            if (before != null && !before.equals(place)) {
                throw new InputFault(
                        row.line(),
                        "model \"" + row.text("model") + "\" belongs to " + place + " here, but to " + before
                                + " above");
            }
            row.requiredNumber("units", 1, MOST_UNITS);
            read.add(new MicrodataRow(
                    row.text("group"),
                    row.text("jur"),
                    row.text("vendor"),
                    row.text("model"),
                    row.text("type"),
                    row.text("half"),
                    row.requiredNumber("time", 0, MOST_DAYS),
                    row.requiredNumber("status", 0, 2) == 1));
        }
        return read;
    }
}
