package org.patchlag.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The attacker's bounds on an invented portal are those of the reference implementation. */
class AuditTest {
    private static Reader open(String name) {
        return new InputStreamReader(
                Objects.requireNonNull(AuditTest.class.getResourceAsStream("/disclosure/" + name)),
                StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> microdata() throws IOException {
        try (Reader csv = open("portal_small.csv")) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(csv)
                    .getRecords();
        }
    }

    private static JsonObject reference() {
        try (JsonReader json = Json.createReader(open("portal_small.json"))) {
            return json.readObject();
        }
    }

    /** The portal's snapshot at level V1, as the reference publishes it. */
    static SnapshotAudit snapshot(boolean exactCounts) throws IOException {
        List<CSVRecord> rows = microdata();
        Set<String> models = new TreeSet<>();
        Set<String> halves = new TreeSet<>();
        Set<String> jurisdictions = new TreeSet<>();
        Map<String, Set<String>> modelsOf = new TreeMap<>();
        for (CSVRecord row : rows) {
            String model = "model:" + row.get("model");
            models.add(model);
            halves.add(row.get("half"));
            jurisdictions.add("jur:" + row.get("jur"));
            modelsOf.computeIfAbsent("type:" + row.get("type"), key -> new TreeSet<>())
                    .add(model);
            modelsOf.computeIfAbsent("vendor:" + row.get("vendor"), key -> new TreeSet<>())
                    .add(model);
        }
        Set<String> units = new LinkedHashSet<>(models);
        units.addAll(jurisdictions);
        List<SnapshotAudit.SameReports> same = new ArrayList<>();
        same.add(new SnapshotAudit.SameReports(models, jurisdictions, false));
        modelsOf.forEach((name, own) -> {
            if (name.startsWith("type:")) {
                Set<String> parts = new TreeSet<>();
                halves.forEach(half -> parts.add(name + "|half:" + half));
                units.addAll(parts);
                same.add(new SnapshotAudit.SameReports(own, parts, true));
            }
        });
        List<SnapshotAudit.AuditedCell> cells = new ArrayList<>();
        for (JsonObject cell : reference().getJsonArray("cells").getValuesAs(JsonObject.class)) {
            String name = cell.getString("cell");
            Set<String> of = name.equals("all") ? models : modelsOf.getOrDefault(name, Set.of(name));
            PublicForm form = form(cell);
            cells.add(new SnapshotAudit.AuditedCell(name, of, form, cell.getInt("reports")));
        }
        return new SnapshotAudit(units, same, cells, exactCounts ? withoutLargestGroup() : Policy.PP_1);
    }

    private static Policy withoutLargestGroup() {
        return Policy.PP_1;
    }

    private static PublicForm form(JsonObject cell) {
        for (Level level : List.of(Level.G, Level.V1)) {
            JsonObject form = cell.getJsonObject(level.name());
            if (form != null) {
                List<PublicForm.GridPoint> grid = form.getJsonArray("grid").getValuesAs(JsonObject.class).stream()
                        .map(point -> new PublicForm.GridPoint(
                                point.getInt("day"),
                                point.getInt("share"),
                                point.getInt("share"),
                                point.getBoolean("at_least"),
                                point.getInt("lower"),
                                point.getInt("upper")))
                        .toList();
                return new PublicForm(
                        level,
                        grid,
                        form.containsKey("reports_at_least") ? form.getInt("reports_at_least") : null,
                        form.containsKey("groups_at_least") ? form.getInt("groups_at_least") : null);
            }
        }
        return null;
    }

    @Test
    void the_attacker_learns_no_more_than_the_reference_says() throws IOException {
        List<SnapshotAudit.Finding> findings = snapshot(false).findings();
        Map<String, SnapshotAudit.Finding> byId = new HashMap<>();
        findings.forEach(finding -> byId.put(finding.id(), finding));
        List<JsonObject> rows =
                reference().getJsonObject("lp_audit_at_V1").getJsonArray("rows").getValuesAs(JsonObject.class);
        assertThat(rows).isNotEmpty();
        for (JsonObject row : rows) {
            String cell = row.getString("cell");
            SnapshotAudit.Finding finding = byId.get(cell);
            assertThat(finding).as(cell).isNotNull();
            assertThat(finding.least()).as(cell).isCloseTo(number(row, "n_lo"), within(1e-6));
            assertThat(finding.most()).as(cell).isCloseTo(number(row, "n_up"), within(1e-6));
            for (int day : List.of(30, 90)) {
                SnapshotAudit.Limits limits = finding.shares().get(day);
                assertThat(limits.lower()).as(cell).isCloseTo(number(row, "F" + day + "_lo"), within(1e-6));
                assertThat(limits.upper()).as(cell).isCloseTo(number(row, "F" + day + "_up"), within(1e-6));
            }
            assertThat(SnapshotAudit.inDoubt(finding, row.getInt("n"))).as(cell).isTrue();
        }
    }

    private static double number(JsonObject row, String key) {
        return row.getJsonNumber(key).doubleValue();
    }
}
