package org.patchlag.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchlag.survival.CellEstimate;
import org.patchlag.survival.Observation;

/** Every cell of an invented portal comes out as the reference implementation of the policy says. */
class PublicationTest {
    private static List<CSVRecord> microdata;
    private static List<JsonObject> expected;

    private final Publication publication = new Publication(Policy.PP_1);

    @BeforeAll
    static void read() throws IOException {
        try (Reader csv = open("portal_small.csv");
                JsonReader json = Json.createReader(open("portal_small.json"))) {
            microdata = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(csv)
                    .getRecords();
            expected = json.readObject().getJsonArray("cells").getValuesAs(JsonObject.class);
        }
    }

    private static Reader open(String name) {
        return new InputStreamReader(
                Objects.requireNonNull(PublicationTest.class.getResourceAsStream("/disclosure/" + name)),
                StandardCharsets.UTF_8);
    }

    @Test
    void the_primary_rule_and_the_forms_are_those_of_the_reference() {
        int published = 0;
        for (JsonObject cell : expected) {
            String name = cell.getString("cell");
            List<CSVRecord> rows = rowsOf(name);
            assertThat(rows).as(name).hasSize(cell.getInt("reports"));
            if (rows.isEmpty()) {
                continue;
            }
            Cell ours = cell(rows);
            if (cell.get("influence") != JsonValue.NULL) {
                assertThat(ours.influence())
                        .as(name)
                        .isCloseTo(
                                cell.getJsonNumber("influence").doubleValue(),
                                org.assertj.core.api.Assertions.within(1e-9));
            }
            for (Level level : Level.values()) {
                if (cell.containsKey(level.name())) {
                    published++;
                    assertForm(name + " " + level, cell.getJsonObject(level.name()), publication.of(ours, level));
                } else if (!cell.getBoolean("published")) {
                    assertThat(publication.of(ours, level)).as(name).isEmpty();
                }
            }
        }
        assertThat(published).isGreaterThan(20);
    }

    private static void assertForm(String name, JsonObject form, Optional<PublicForm> ours) {
        assertThat(ours.isPresent()).as(name).isEqualTo(form.getBoolean("published", true));
        if (ours.isEmpty()) {
            return;
        }
        List<String> actual =
                ours.get().grid().stream().map(PublicationTest::text).toList();
        List<String> wanted = form.getJsonArray("grid").getValuesAs(JsonObject.class).stream()
                .map(point -> point.getInt("day") + " "
                        + (point.containsKey("share") && point.get("share") != JsonValue.NULL
                                ? point.get("share")
                                : "-")
                        + (point.getBoolean("at_least", false) ? "+" : "") + " " + point.getInt("lower") + ".."
                        + point.getInt("upper"))
                .toList();
        assertThat(actual).as(name).isEqualTo(wanted);
        if (form.containsKey("reports_at_least")) {
            assertThat(ours.get().reportsAtLeast()).as(name).isEqualTo(form.getInt("reports_at_least"));
            assertThat(ours.get().groupsAtLeast()).as(name).isEqualTo(form.getInt("groups_at_least"));
        } else {
            assertThat(ours.get().reportsAtLeast()).isNull();
        }
    }

    private static String text(PublicForm.GridPoint point) {
        return point.day() + " " + (point.share() == null ? "-" : point.share()) + (point.atLeast() ? "+" : "") + " "
                + point.lower() + ".." + point.upper();
    }

    private static Cell cell(List<CSVRecord> rows) {
        List<Case> cases = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        for (CSVRecord row : rows) {
            int time = Integer.parseInt(row.get("time"));
            boolean fixed = row.get("status").equals("1");
            cases.add(new Case(row.get("group"), fixed ? time : Case.OPEN, time, 1));
            observations.add(new Observation(row.get("group"), time, fixed ? time : Observation.OPEN, 1));
        }
        CellEstimate estimate = CellEstimate.of(observations);
        TreeMap<Integer, Cell.Share> shares = new TreeMap<>();
        for (int day : Level.G.days()) {
            CellEstimate.Share share = estimate.fixedBy(day);
            if (estimate.estimable(day)) {
                shares.put(day, new Cell.Share(share.low(), share.high(), share.lower(), share.upper()));
            }
        }
        double influence = Policy.INFLUENCE_DAYS.stream()
                .mapToDouble(estimate::influence)
                .max()
                .orElseThrow();
        return new Cell(cases, shares, influence);
    }

    private static List<CSVRecord> rowsOf(String cell) {
        return microdata.stream()
                .filter(row -> {
                    for (String part : cell.split("\\|", -1)) {
                        String[] columnAndValue = part.split(":", -1);
                        if (columnAndValue.length == 2
                                && !row.get(columnAndValue[0]).equals(columnAndValue[1])) {
                            return false;
                        }
                    }
                    return true;
                })
                .toList();
    }
}
