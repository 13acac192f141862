package org.patchlag.command;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {
    private static final Set<String> DESCRIPTIVE = Set.of(
            "case",
            "source",
            "note",
            "made_with",
            "columns",
            "convention",
            "r_survfit_interval2_surv",
            "kkt_max_excess",
            "kind",
            "confidence",
            "z");

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    private int run(String csv, Map<String, String> options) throws IOException {
        Path in = directory.resolve("in.csv");
        Files.writeString(in, csv);
        Properties all = new Properties();
        all.putAll(options);
        all.setProperty("in", in.toString());
        all.setProperty("out", out().toString());
        return Estimate.command().run(all, new PrintStream(complaints, true, StandardCharsets.UTF_8));
    }

    private Path out() {
        return directory.resolve("out.json");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(EstimateTest.class.getResourceAsStream("/survival/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new java.io.StringReader(text))) {
            return reader.readObject();
        }
    }

    /** The reference's rows under the command's names of the columns, without the columns that play no part. */
    private static String renamed(String csv, JsonObject expected) {
        Map<String, String> names = new LinkedHashMap<>(Map.of("id", "id", "left", "left", "right", "right"));
        names.putAll(Map.of("group", "group", "time", "time", "status", "status"));
        JsonObject columns = expected.getJsonObject("columns");
        if (columns != null) {
            columns.forEach((part, value) -> {
                if (value instanceof JsonString name) {
                    names.put(name.getString().split(" ", -1)[0], part.equals("strata") ? "stratum" : part);
                }
            });
        }
        List<String[]> lines = csv.lines().map(line -> line.split(",", -1)).toList();
        String[] header = lines.get(0);
        return lines.stream()
                .map(line -> java.util.stream.IntStream.range(0, header.length)
                        .filter(i -> names.containsKey(header[i]))
                        .mapToObj(i -> line == header ? names.get(header[i]) : line[i])
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "aml, 40;28",
        "veteran_trt, 180;365",
        "veteran_celltype, 180;365",
        "clustered_open, 180;90",
        "channing_delayed_entry, 1000",
        "competing_open, 180",
        "breast_cosmesis, 180"
    })
    void every_figure_of_every_section_equals_the_reference(String name, String taus) throws IOException {
        JsonObject expected = json(resource(name + ".json"));
        Map<String, String> options = new LinkedHashMap<>(Map.of("taus", taus.replace(';', ',')));
        if (name.startsWith("channing")) {
            options.put("horizons", "800,900,1000");
        }
        assertThat(run(renamed(resource(name + ".csv"), expected), options))
                .as(complaints.toString(StandardCharsets.UTF_8))
                .isZero();
        JsonObject actual = json(Files.readString(out()));
        new JsonComparison(DESCRIPTIVE, 1e-9).assertSays(name, expected, actual);
        assertThat(actual.toString()).doesNotContain("NaN");
    }

    @Test
    void limits_by_drawing_clusters_hold_both_bounds_and_come_only_with_clusters() throws IOException {
        List<String> lines = resource("breast_cosmesis.csv").lines().toList();
        run(String.join("\n", lines), Map.of());
        assertThat(Files.readString(out())).doesNotContain("bootstrap");
        StringBuilder clustered = new StringBuilder(lines.get(0)).append(",cluster\n");
        for (int i = 1; i < lines.size(); i++) {
            clustered.append(lines.get(i)).append(",clinic ").append(i % 12).append('\n');
        }
        assertThat(run(clustered.toString(), Map.of("horizons", "10,20,30"))).isZero();
        String first = Files.readString(out());
        for (JsonValue each : json(first).getJsonObject("groups").values()) {
            JsonObject limits = each.asJsonObject().getJsonObject("bootstrap").getJsonObject("fixed_within");
            for (String day : List.of("d10", "d20", "d30")) {
                JsonObject bounds =
                        each.asJsonObject().getJsonObject("fixed_within").getJsonObject(day);
                assertThat(limits.getJsonObject(day)
                                .getJsonNumber("fixed_lower95")
                                .doubleValue())
                        .isLessThan(bounds.getJsonNumber("fixed_lower").doubleValue());
                assertThat(limits.getJsonObject(day)
                                .getJsonNumber("fixed_upper95")
                                .doubleValue())
                        .isGreaterThan(bounds.getJsonNumber("fixed_upper").doubleValue());
            }
        }
        run(clustered.toString(), Map.of("horizons", "10,20,30"));
        assertThat(Files.readString(out())).isEqualTo(first);
    }

    @Test
    void the_gradient_check_holds() throws IOException {
        run(resource("breast_cosmesis.csv"), Map.of());
        json(Files.readString(out())).getJsonObject("groups").values().stream()
                .map(JsonValue::asJsonObject)
                .forEach(group -> assertThat(
                                group.getJsonNumber("kkt_max_excess").doubleValue())
                        .isLessThan(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "group,time,status\nA,1,1\nA,x,1\n|line 3: time is \"x\"",
                "group,time,status\nA,-1,1\n|line 2: time is \"-1\"",
                "group,time,status\nA,1,3\n|line 2: status is \"3\"",
                "group,time,status\nA,1,\n|line 2: status is empty",
                "group,time,status\nA,1\n|line 2: has 2 values",
                "group,time\nA,1\n|line 1: the column \"status\" is missing",
                "group,time,status,wieght\nA,1,1,2\n|line 1: unknown column [wieght]",
                "group,time,status,entry\nA,5,1,5\n|line 2: entry 5 is not before time 5",
                "group,time,status,weight\nA,5,1,0\n|line 2: weight is \"0\"",
                "group,time,status\n|line 2: there is no row",
                "group,left,right\nA,5,4\n|line 2: right 4 is before left 5",
                "group,left,right\nA,,4\n|line 2: left is empty",
                "group,time,status\n__all__,1,1\n|line 2: group may not be called __all__",
                "group,group,time,status\nA,A,1,1\n|line 1: the header cannot be used",
                "group,time,status\nA,\"1,1\n|line",
            })
    void a_malformed_row_is_named_and_nothing_is_written(String example) throws IOException {
        String csv = example.substring(0, example.lastIndexOf('|'));
        Files.writeString(out(), "of an earlier run");
        assertThat(run(csv, Map.of())).isEqualTo(1);
        assertThat(complaints.toString(StandardCharsets.UTF_8))
                .contains(example.substring(example.lastIndexOf('|') + 1));
        assertThat(out()).doesNotExist();
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Properties options = new Properties();
        options.setProperty("in", directory.resolve("nowhere.csv").toString());
        options.setProperty("out", out().toString());
        assertThat(Estimate.command().run(options, new PrintStream(complaints, true, StandardCharsets.UTF_8)))
                .isEqualTo(1);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("nowhere.csv: there is no such file");
    }
}
