package org.patchlag.command;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCommandTest {
    @TempDir
    private Path directory;

    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    private int run(String text) throws IOException {
        Path in = directory.resolve("in.json");
        Files.writeString(in, text);
        Properties options = new Properties();
        options.setProperty("in", in.toString());
        options.setProperty("out", out().toString());
        return Audit.command().run(options, new PrintStream(complaints, true, StandardCharsets.UTF_8));
    }

    private Path out() {
        return directory.resolve("out.json");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(AuditCommandTest.class.getResourceAsStream("/disclosure/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private JsonArray bounds() throws IOException {
        return json(Files.readString(out())).getJsonArray("bounds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lp_bands.json", "lp_exact_complementary.json", "lp_exact_leak.json"})
    void a_table_of_counts_has_the_bounds_of_the_reference_in_its_order(String name) throws IOException {
        String table = resource(name);
        assertThat(run(table)).as(complaints.toString(StandardCharsets.UTF_8)).isZero();
        new JsonComparison(Set.of(), 1e-9)
                .assertSays(name, json(table).getJsonArray("expected_bounds_of_suppressed"), bounds());
    }

    @Test
    void what_is_not_bounded_is_null() throws IOException {
        assertThat(run("{\"base_variables\":[\"a\"],\"cells\":[{\"id\":\"A\",\"vars\":[\"a\"],\"published\":false}]}"))
                .isZero();
        JsonObject only = bounds().getJsonObject(0);
        assertThat(only.getInt("lower")).isZero();
        assertThat(only.isNull("upper")).isTrue();
    }

    /** The invented portal as an edition: models of a type and vendor, types by half-year, countries. */
    private static JsonObject edition() throws IOException {
        Map<String, String[]> models = new HashMap<>();
        resource("portal_small.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(row -> models.put(row[4], new String[] {row[3], row[5]}));
        JsonArrayBuilder cells = Json.createArrayBuilder();
        for (JsonObject cell :
                json(resource("portal_small.json")).getJsonArray("cells").getValuesAs(JsonObject.class)) {
            String name = cell.getString("cell");
            String label = name.substring(name.lastIndexOf(':') + 1);
            JsonObjectBuilder shown =
                    Json.createObjectBuilder().add("label", label).add("asOf", "2026-06-30");
            if (name.equals("all")) {
                shown.add("kind", "ALL");
            } else if (name.contains("|half:")) {
                shown.add("kind", "TYPE_HALF").add("type", name.substring(5, name.indexOf('|')));
            } else if (name.startsWith("jur:")) {
                shown.add("kind", "COUNTRY");
            } else if (name.startsWith("model:")) {
                String[] of = Objects.requireNonNull(models.get(label));
                shown.add("kind", "MODEL").add("vendor", of[0]).add("type", of[1]);
            } else {
                shown.add("kind", name.startsWith("type:") ? "TYPE" : "VENDOR");
            }
            for (String level : List.of("G", "V1")) {
                if (cell.containsKey(level)) {
                    shown.add("form", form(cell.getJsonObject(level)));
                }
            }
            cells.add(shown);
        }
        return Json.createObjectBuilder()
                .add("asOf", "2026-06-30")
                .add(
                        "clocks",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("clock", "time-to-patch")
                                        .add("cells", cells)))
                .build();
    }

    private static JsonObjectBuilder form(JsonObject form) {
        JsonArrayBuilder grid = Json.createArrayBuilder();
        for (JsonObject point : form.getJsonArray("grid").getValuesAs(JsonObject.class)) {
            grid.add(Json.createObjectBuilder()
                    .add("day", point.getInt("day"))
                    .add("share", point.getInt("share"))
                    .add("shareUpTo", point.getInt("share"))
                    .add("atLeast", point.getBoolean("at_least"))
                    .add("lower", point.getInt("lower"))
                    .add("upper", point.getInt("upper")));
        }
        JsonObjectBuilder shown =
                Json.createObjectBuilder().add("level", form.getString("level")).add("grid", grid);
        if (form.containsKey("reports_at_least")) {
            shown.add("reportsAtLeast", form.getInt("reports_at_least"))
                    .add("groupsAtLeast", form.getInt("groups_at_least"));
        }
        return shown;
    }

    @Test
    void an_edition_has_the_bounds_of_the_reference_for_every_suppressed_cell() throws IOException {
        assertThat(run(edition().toString()))
                .as(complaints.toString(StandardCharsets.UTF_8))
                .isZero();
        Map<String, JsonObject> expected = new HashMap<>();
        json(resource("portal_small.json"))
                .getJsonObject("lp_audit_at_V1")
                .getJsonArray("rows")
                .getValuesAs(JsonObject.class)
                .forEach(row -> expected.put(row.getString("cell"), row));
        int compared = 0;
        for (JsonObject found : bounds().getValuesAs(JsonObject.class)) {
            String name = found.getString("id")
                    .replace("time-to-patch/", "")
                    .replace("country:", "jur:")
                    .replaceFirst("model:.*/", "model:");
            JsonObject row = expected.get(name);
            if (row != null) { // the reference leaves out the empty cell
                compared++;
                assertThat(found.getJsonNumber("lower").doubleValue())
                        .isCloseTo(
                                row.getJsonNumber("n_lo").doubleValue(), org.assertj.core.api.Assertions.within(1e-6));
                assertThat(found.getJsonNumber("upper").doubleValue())
                        .isCloseTo(
                                row.getJsonNumber("n_up").doubleValue(), org.assertj.core.api.Assertions.within(1e-6));
            }
        }
        assertThat(compared).isEqualTo(expected.size());
        assertThat(bounds()).hasSize(expected.size() + 1);
        assertThat(bounds().getValuesAs(JsonObject.class).stream().map(found -> found.getString("id")))
                .contains("time-to-patch/model:V02/V02-m2", "time-to-patch/type:lab|half:H3")
                .startsWith("time-to-patch/vendor:V04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]|this is not JSON",
                "{|this is not JSON",
                "{}|neither /base_variables nor /clocks",
                "{'base_variables':[],'cells':[]}|/base_variables: is empty",
                "{'base_variables':['a','a'],'cells':[]}|/base_variables: a variable is named twice",
                "{'base_variables':['a'],'cells':[{'id':'A','vars':['b'],'published':true}]}|/cells/0/vars: \"b\"",
                "{'base_variables':['a'],'cells':[{'id':'A','vars':['a'],'published':1}]}|/cells/0/published",
                "{'base_variables':['a'],'cells':[{'id':'A','vars':['a'],'lo':2,'hi':1,'published':true}]}|/cells/0: lo",
                "{'base_variables':['a'],'cells':[{'id':'A','vars':['a'],'low':2,'published':true}]}|/cells/0/low: unknown",
                "{'base_variables':['a'],'cells':[{'id':'A','vars':['a'],'lo':2,'hi':2,'published':true},"
                        + "{'id':'B','vars':['a'],'lo':3,'hi':3,'published':true}]}|contradict",
                "{'clocks':{}}|/clocks: expected a list",
                "{'clocks':[{'clock':'c','cells':[{'kind':'X','label':'a'}]}]}|/clocks/0/cells/0/kind: \"X\"",
                "{'clocks':[{'clock':'c','cells':[{'kind':'MODEL','label':'a'}]}]}|/clocks/0/cells/0/vendor: expected",
                "{'clocks':[{'clock':'c','cells':[{'kind':'ALL','label':'a','form':{'level':'V9','grid':[]}}]}]}|/level: \"V9\"",
                "{'clocks':[{'clock':'c','cells':[{'kind':'ALL','label':'a'},{'kind':'ALL','label':'b'}]}]}|another cell \"c/all\"",
                "{'clocks':[{'clock':'c','cells':[{'kind':'ALL','label':'a','form':{'level':'G','grid':[{'day':31}]}}]}]}"
                        + "|/grid/0/day: 31",
            })
    void what_is_malformed_is_named_and_nothing_is_written(String example) throws IOException {
        int bar = example.lastIndexOf('|');
        Files.writeString(out(), "of an earlier run");
        assertThat(run(example.substring(0, bar).replace('\'', '"'))).isEqualTo(1);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).contains(example.substring(bar + 1));
        assertThat(out()).doesNotExist();
    }
}
