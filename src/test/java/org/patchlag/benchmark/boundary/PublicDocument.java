package org.patchlag.benchmark.boundary;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What anybody can work out who has nothing but a public edition's JSON, written without the application's classes: the
 * texts of the tables that its pages must show.
 */
final class PublicDocument {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final JsonObject document;

    PublicDocument(JsonObject document) {
        this.document = document;
    }

    List<String> clocks() {
        return document.getJsonArray("clocks").getValuesAs(JsonObject.class).stream()
                .map(clock -> clock.getString("clock"))
                .toList();
    }

    List<JsonObject> cells(String clock, String kind) {
        return document.getJsonArray("clocks").getValuesAs(JsonObject.class).stream()
                .filter(tables -> tables.getString("clock").equals(clock))
                .flatMap(tables -> tables.getJsonArray("cells").getValuesAs(JsonObject.class).stream())
                .filter(cell -> cell.getString("kind").equals(kind))
                .toList();
    }

    private static List<JsonObject> grid(JsonObject cell) {
        return cell.getJsonObject("form").getJsonArray("grid").getValuesAs(JsonObject.class);
    }

    /** The days of a table's columns: those of the level that shows most. */
    List<Integer> days(List<JsonObject> cells, boolean named) {
        List<Integer> days = named ? List.of(30, 90) : List.of(14, 30, 60, 90, 180, 365);
        for (JsonObject cell : cells) {
            if (cell.containsKey("form")
                    && cell.getJsonObject("form").getString("level").equals("V1")) {
                days = List.of(30, 90, 180);
            }
        }
        return days;
    }

    /** A row of a table of shares. */
    List<String> row(JsonObject cell, List<Integer> days, boolean named) {
        List<String> row = new ArrayList<>();
        row.add(label(cell) + older(cell));
        addShares(row, cell, days);
        if (named) {
            row.add(promise(cell));
        } else {
            boolean counted =
                    cell.containsKey("form") && cell.getJsonObject("form").containsKey("reportsAtLeast");
            row.add(
                    counted
                            ? String.format(
                                    Locale.UK,
                                    "at least %,d",
                                    cell.getJsonObject("form").getInt("reportsAtLeast"))
                            : "–");
        }
        return row;
    }

    void addShares(List<String> row, JsonObject cell, List<Integer> days) {
        if (!cell.containsKey("form")) {
            row.add("not enough data");
            return;
        }
        for (int day : days) {
            String level = cell.getJsonObject("form").getString("level");
            boolean mayHave = !(day == 180 && (level.equals("V2") || level.equals("V3")));
            row.add(grid(cell).stream()
                    .filter(point -> point.getInt("day") == day)
                    .map(point -> share(point) + " " + interval(point))
                    .findFirst()
                    .orElse(mayHave ? "not yet known" : "not shown"));
        }
        row.add(half(cell));
    }

    String older(JsonObject cell) {
        return cell.containsKey("form") && !cell.getString("asOf").equals(document.getString("asOf"))
                ? " as of " + DAY.format(LocalDate.parse(cell.getString("asOf")))
                : "";
    }

    static String promise(JsonObject cell) {
        return cell.containsKey("promisedDays") ? cell.getInt("promisedDays") + " days" : "no promise known";
    }

    static String label(JsonObject cell) {
        String label = cell.getString("label");
        return switch (cell.getString("kind")) {
            case "COUNTRY" -> new Locale("", label).getDisplayCountry(Locale.UK);
            case "TYPE_HALF" -> (label.endsWith("H1") ? "first" : "second") + " half of " + label.substring(0, 4);
            default -> label;
        };
    }

    static String share(JsonObject point) {
        if (!point.containsKey("share")) {
            return "between";
        }
        int share = point.getInt("share");
        int upTo = point.getInt("shareUpTo");
        return (point.getBoolean("atLeast") ? "at least " : "") + share + (share == upTo ? " %" : " to " + upTo + " %");
    }

    static String interval(JsonObject point) {
        return point.getInt("lower") + " to " + point.getInt("upper");
    }

    /** The published days between which half is crossed. */
    static String half(JsonObject cell) {
        boolean shares = grid(cell).stream().allMatch(point -> point.containsKey("share"));
        List<Integer> reached = grid(cell).stream()
                .filter(point -> point.getInt(shares ? "share" : "lower") >= 50)
                .map(point -> point.getInt("day"))
                .toList();
        int last = reached.isEmpty() ? Integer.MAX_VALUE : reached.get(0);
        int surelyBefore = grid(cell).stream()
                .filter(point -> point.getInt("day") < last
                        && (!shares || !point.getBoolean("atLeast"))
                        && point.getInt(shares ? "shareUpTo" : "upper") < 50)
                .mapToInt(point -> point.getInt("day"))
                .max()
                .orElse(0);
        String words = reached.isEmpty()
                ? surelyBefore == 0 ? "not yet known" : "after more than " + surelyBefore + " days"
                : surelyBefore == 0 ? "within " + last + " days" : "between day " + surelyBefore + " and day " + last;
        return shares || words.equals("not yet known") ? words : words + " (95 % interval)";
    }

    /** The rows of the comparison, all reports first; the third last column is left out where there is no ranking. */
    List<List<String>> comparison(String clock) {
        List<JsonObject> vendors = cells(clock, "VENDOR");
        List<JsonObject> known = vendors.stream()
                .filter(cell -> at90(cell).findAny().isPresent())
                .toList();
        List<int[]> places = known.stream().map(cell -> places(cell, known)).toList();
        long wide = places.stream()
                .filter(place -> 2 * (place[1] - place[0] + 1) > known.size())
                .count();
        boolean ranking = !known.isEmpty() && 2 * wide <= known.size();
        JsonObject all = cells(clock, "ALL").get(0);
        List<List<String>> rows = new ArrayList<>();
        List<String> first = new ArrayList<>(List.of(
                "All reports",
                at90(all).map(PublicDocument::interval).findFirst().orElse(""),
                shareAt90(all),
                "–",
                "–"));
        first.addAll(ranking ? List.of("–", "–") : List.of("–"));
        rows.add(first);
        for (JsonObject cell : vendors) {
            List<String> row = new ArrayList<>();
            row.add(label(cell) + older(cell));
            row.add(at90(cell).map(PublicDocument::interval).findFirst().orElse(""));
            row.add(shareAt90(cell));
            row.add(promise(cell));
            row.add(comparisonClass(cell));
            if (ranking) {
                int[] place = known.contains(cell) ? places.get(known.indexOf(cell)) : null;
                row.add(
                        place == null
                                ? "–"
                                : (place[0] == place[1] ? "" + place[0] : place[0] + " to " + place[1]) + " of "
                                        + known.size());
            }
            row.add(tipping(cell, all));
            rows.add(row);
        }
        return rows;
    }

    private static String comparisonClass(JsonObject cell) {
        return switch (cell.getString("comparison", "")) {
            case "SLOWER" -> "slower than comparable devices";
            case "NOT_DISTINGUISHABLE" -> "not distinguishable from comparable devices";
            case "FASTER" -> "faster than comparable devices";
            default -> "nothing is said";
        };
    }

    private static Stream<JsonObject> at90(JsonObject cell) {
        return cell.containsKey("form")
                ? grid(cell).stream().filter(point -> point.getInt("day") == 90)
                : Stream.empty();
    }

    private static String shareAt90(JsonObject cell) {
        return at90(cell)
                .map(PublicDocument::share)
                .findFirst()
                .orElse(cell.containsKey("form") ? "not yet known" : "not enough data");
    }

    private static int[] places(JsonObject cell, List<JsonObject> among) {
        JsonObject own = at90(cell).findFirst().orElseThrow();
        int above = 0;
        int below = 0;
        for (JsonObject other : among) {
            JsonObject point = at90(other).findFirst().orElseThrow();
            above += point.getInt("lower") > own.getInt("upper") ? 1 : 0;
            below += point.getInt("upper") < own.getInt("lower") ? 1 : 0;
        }
        return new int[] {1 + above, among.size() - below};
    }

    private static boolean isOneValue(JsonObject point) {
        return point.containsKey("share")
                && !point.getBoolean("atLeast")
                && point.getInt("share") == point.getInt("shareUpTo");
    }

    private static String tipping(JsonObject cell, JsonObject all) {
        JsonObject own = at90(cell).findFirst().orElse(null);
        JsonObject benchmark = at90(all).findFirst().orElse(null);
        if (own == null || benchmark == null || !isOneValue(own) || !isOneValue(benchmark)) {
            return "–";
        }
        int share = own.getInt("share");
        int of = benchmark.getInt("share");
        if (share == of) {
            return "equal to all reports";
        }
        double missing = share < of ? (of - share) / (100.0 - of) : (share - of) / (double) of;
        double tenths = Math.ceil(10 * missing - 1e-9);
        return String.format(Locale.ROOT, "%.1f", tenths / 10) + (share < of ? " prompt" : " late")
                + " cases unreported for each report received" + (missing < 0.5 ? ": fragile" : "");
    }

    /** All shares of a cell in a line, as differences show them. */
    static String line(JsonObject cell) {
        return cell == null || !cell.containsKey("form")
                ? "not enough data"
                : grid(cell).stream()
                        .map(point -> point.getInt("day") + " days " + share(point) + " (" + interval(point) + ")")
                        .reduce((a, b) -> a + "; " + b)
                        .orElseThrow();
    }
}
