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
    static SnapshotAudit snapshot(boolean sharesAddUpByCountry) throws IOException {
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
        same.add(new SnapshotAudit.SameReports(models, jurisdictions, sharesAddUpByCountry));
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
        return new SnapshotAudit(units, same, cells, Policy.PP_1);
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

    @Test
    void an_attacker_who_supposes_that_shares_add_up_by_country_learns_more_but_stays_in_doubt() throws IOException {
        SnapshotAudit bolder = snapshot(true);
        assertThat(bolder.exposed()).isEmpty();
        SnapshotAudit.Finding country = bolder.findings().stream()
                .filter(finding -> finding.id().equals("jur:E"))
                .findFirst()
                .orElseThrow();
        assertThat(country.shares().get(90).lower()).isPositive();
    }

    @Test
    void what_clears_a_cell_together_is_never_wider_than_the_bounds_of_its_own() throws IOException {
        SnapshotAudit audit = snapshot(false);
        assertThat(audit.exposed()).isEmpty();
        Map<String, SnapshotAudit.Finding> own = new HashMap<>();
        audit.findings().forEach(finding -> own.put(finding.id(), finding));
        List<PublishedTable.Bounds> together = audit.counts();
        assertThat(together).hasSize(own.size() + 1); // one suppressed cell is empty
        for (PublishedTable.Bounds bounds : together) {
            SnapshotAudit.Finding finding = own.get(bounds.id());
            if (finding != null) {
                assertThat(bounds.lower()).as(bounds.id()).isCloseTo(finding.least(), within(1e-6));
                assertThat(bounds.upper()).as(bounds.id()).isEqualTo(finding.most());
            }
        }
    }

    @Test
    void a_table_that_leaks_fails() {
        assertThat(TableAudit.passes(table("lp_exact_leak.json"))).isFalse();
        assertThat(TableAudit.passes(table("lp_bands.json"))).isTrue();
    }

    private static PublishedTable table(String name) {
        try (JsonReader reader = Json.createReader(open(name))) {
            JsonObject json = reader.readObject();
            List<PublishedTable.Row> rows = json.getJsonArray("cells").getValuesAs(JsonObject.class).stream()
                    .map(cell -> new PublishedTable.Row(
                            cell.getString("id"),
                            cell.getJsonArray("vars").getValuesAs(jakarta.json.JsonString::getString),
                            bound(cell, "lo"),
                            bound(cell, "hi"),
                            cell.getBoolean("published")))
                    .toList();
            return new PublishedTable(
                    json.getJsonArray("base_variables").getValuesAs(jakarta.json.JsonString::getString),
                    json.getBoolean("nonnegative"),
                    rows);
        }
    }

    private static Double bound(JsonObject cell, String key) {
        return cell.isNull(key) ? null : cell.getJsonNumber(key).doubleValue();
    }

    private static double number(JsonObject row, String key) {
        return row.getJsonNumber(key).doubleValue();
    }
}
