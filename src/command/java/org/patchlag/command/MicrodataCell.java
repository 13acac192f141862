package org.patchlag.command;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.patchlag.disclosure.Case;
import org.patchlag.disclosure.Cell;
import org.patchlag.disclosure.Level;
import org.patchlag.disclosure.Policy;
import org.patchlag.disclosure.PrimaryRule;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.disclosure.Publication;
import org.patchlag.survival.CellEstimate;
import org.patchlag.survival.KaplanMeier;
import org.patchlag.survival.LifeTable;
import org.patchlag.survival.Observation;

/**
 * A cell of the lattice that PP-1 publishes, in the layout of the references.
 *
 * @param name such as "type:pump|half:H2"
 * @param named whether it names a vendor
 * @param rows its reports
 */
record MicrodataCell(String name, boolean named, List<MicrodataRow> rows) {
    private static final Map<PrimaryRule.Reason, String> REASONS = Map.of(
            PrimaryRule.Reason.EMPTY, "empty",
            PrimaryRule.Reason.TOO_FEW_GROUPS, "groups",
            PrimaryRule.Reason.TOO_FEW_REPORTS, "reports",
            PrimaryRule.Reason.ONE_GROUP_DOMINATES, "dominance1",
            PrimaryRule.Reason.TWO_GROUPS_DOMINATE, "dominance2",
            PrimaryRule.Reason.ONE_GROUP_MOVES_THE_FIGURE, "influence");

    /** All cells, in the references' order. */
    static List<MicrodataCell> lattice(List<MicrodataRow> all) {
        List<MicrodataCell> cells = new ArrayList<>();
        cells.add(new MicrodataCell("all", false, all));
        each("vendor:", all, MicrodataRow::vendor, true, cells);
        for (String vendor : values(all, MicrodataRow::vendor)) {
            each("model:", filter(all, row -> row.vendor().equals(vendor)), MicrodataRow::model, true, cells);
        }
        each("type:", all, MicrodataRow::type, false, cells);
        for (String type : values(all, MicrodataRow::type)) {
            for (String half : values(all, MicrodataRow::half)) {
                cells.add(new MicrodataCell(
                        "type:" + type + "|half:" + half,
                        false,
                        filter(all, row -> row.type().equals(type) && row.half().equals(half))));
            }
        }
        each("jur:", all, MicrodataRow::jurisdiction, false, cells);
        return cells;
    }

    private static void each(
            String prefix,
            List<MicrodataRow> rows,
            Function<MicrodataRow, String> column,
            boolean named,
            List<MicrodataCell> cells) {
        for (String value : values(rows, column)) {
            cells.add(new MicrodataCell(
                    prefix + value, named, filter(rows, row -> column.apply(row).equals(value))));
        }
    }

    private static TreeSet<String> values(List<MicrodataRow> rows, Function<MicrodataRow, String> column) {
        return new TreeSet<>(rows.stream().map(column).toList());
    }

    private static List<MicrodataRow> filter(List<MicrodataRow> rows, Predicate<MicrodataRow> which) {
        return rows.stream().filter(which).toList();
    }

    JsonObjectBuilder json() {
        List<Long> sizes = sizes();
        Cell cell = cell();
        List<PrimaryRule.Reason> reasons = new PrimaryRule(Policy.PP_1).against(cell);
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("cell", name)
                .add("reports", rows.size())
                .add("groups", sizes.size())
                .add("top_share", share(sizes, 1))
                .add("top2_share", share(sizes, 2))
                .add("influence", JsonNumbers.json(sizes.size() < 2 ? Double.NaN : cell.influence()))
                .add("exact_share", exact())
                .add("published", reasons.isEmpty());
        if (!reasons.isEmpty()) {
            JsonArrayBuilder why = Json.createArrayBuilder();
            reasons.forEach(reason -> why.add(REASONS.getOrDefault(reason, reason.name())));
            return json.add("why", why);
        }
        for (Level level : named ? List.of(Level.V1, Level.V2, Level.V3) : List.of(Level.G)) {
            json.add(level.name(), form(cell, level));
        }
        return json;
    }

    private List<Long> sizes() {
        Map<String, Long> sizes = new TreeMap<>();
        rows.forEach(row -> sizes.merge(row.group(), 1L, Long::sum));
        return sizes.values().stream().sorted((a, b) -> Long.compare(b, a)).toList();
    }

    private JsonValue share(List<Long> sizes, int largest) {
        return sizes.size() < largest
                ? JsonValue.NULL
                : JsonNumbers.json((double) sizes.stream()
                                .limit(largest)
                                .mapToLong(Long::longValue)
                                .sum()
                        / rows.size());
    }

    private JsonValue exact() {
        if (rows.isEmpty()) {
            return JsonValue.NULL;
        }
        LifeTable table = LifeTable.empty();
        for (MicrodataRow row : rows) {
            table = table.with(row.time(), row.fixed() ? 1 : 0, row.fixed() ? 0 : 1);
        }
        KaplanMeier estimate = KaplanMeier.of(table);
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (int day : Level.G.days()) {
            json.add("d" + day, JsonNumbers.json(estimate.fixedBy(day)));
        }
        return json.build();
    }

    private Cell cell() {
        if (rows.isEmpty()) {
            return new Cell(List.of(), new TreeMap<>(), 0);
        }
        List<Case> cases = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        for (MicrodataRow row : rows) {
            cases.add(new Case(row.group(), row.fixed() ? row.time() : Case.OPEN, row.time(), 1));
            observations.add(new Observation(row.group(), row.time(), row.fixed() ? row.time() : Observation.OPEN, 1));
        }
        CellEstimate estimate = CellEstimate.of(observations);
        TreeMap<Integer, Cell.Share> shares = new TreeMap<>();
        for (int day : Level.G.days()) {
            if (estimate.estimable(day)) {
                CellEstimate.Share share = estimate.fixedBy(day);
                shares.put(day, new Cell.Share(share.low(), share.high(), share.lower(), share.upper()));
            }
        }
        double influence = Policy.INFLUENCE_DAYS.stream()
                .mapToDouble(estimate::influence)
                .max()
                .orElseThrow();
        return new Cell(cases, shares, influence);
    }

    private static JsonObjectBuilder form(Cell cell, Level level) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        PublicForm form = new Publication(Policy.PP_1).of(cell, level).orElse(null);
        if (level == Level.G) {
            json.add("published", form != null);
        }
        JsonArrayBuilder grid = Json.createArrayBuilder();
        if (form != null) {
            form.grid().forEach(point -> grid.add(point(point)));
        }
        json.add("level", level.name()).add("grid", grid);
        if (form != null && form.reportsAtLeast() != null && form.groupsAtLeast() != null) {
            json.add("reports_at_least", form.reportsAtLeast()).add("groups_at_least", form.groupsAtLeast());
        }
        return json;
    }

    private static JsonObjectBuilder point(PublicForm.GridPoint point) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("day", point.day());
        if (point.share() != null) {
            json.add("share", point.share()).add("at_least", point.atLeast());
        }
        return json.add("lower", point.lower()).add("upper", point.upper());
    }
}
