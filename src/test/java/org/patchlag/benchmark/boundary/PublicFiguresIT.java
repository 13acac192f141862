package org.patchlag.benchmark.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlag.testing.Beside;
import org.patchlag.testing.OfLatestEdition;
import org.patchlag.testing.PortalClient;

/** Property A11: whoever has the public JSON alone can work out every figure on the pages. */
@Beside(files = false)
@OfLatestEdition
class PublicFiguresIT {
    private static final PortalClient ANYBODY = PortalClient.nobody();
    private static final Map<String, String> TABLES =
            Map.of("type", "TYPE", "half", "TYPE_HALF", "country", "COUNTRY", "vendor", "VENDOR", "model", "MODEL");

    @BeforeAll
    static void publish() {
        RichEdition.publish();
    }

    private static PublicDocument document(String number) {
        return new PublicDocument(PortalClient.json(ANYBODY.get("/api/v1/editions/" + number)));
    }

    private static String page(String address) {
        HttpResponse<String> answer = ANYBODY.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private static int latest() {
        return Integer.parseInt(ANYBODY.get("/api/v1/editions/current.csv")
                .body()
                .split("\r\n", -1)[1]
                .split(",", -1)[0]);
    }

    private static String number(String which) {
        return which.equals("latest") ? Integer.toString(latest()) : which;
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "latest"})
    void every_table_of_every_clock_follows_from_the_json(String which) {
        String number = number(which);
        PublicDocument document = document(number);
        for (String clock : document.clocks()) {
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                String address = "/benchmark/table?edition=" + number + "&clock=" + clock + "&by=" + table.getKey();
                List<List<List<String>>> shown = HtmlTables.of(page(address), "shares");
                List<List<List<String>>> expected = new ArrayList<>();
                if (table.getKey().equals("type")) {
                    expected.add(rows(document, document.cells(clock, "ALL"), false));
                }
                expected.addAll(sections(document, document.cells(clock, table.getValue())));
                assertThat(shown).as(address).isEqualTo(expected);
            }
        }
    }

    private static List<List<String>> rows(PublicDocument document, List<JsonObject> cells, boolean named) {
        List<Integer> days = document.days(cells, named);
        return cells.stream().map(cell -> document.row(cell, days, named)).toList();
    }

    // Models stand under their vendor and half-years under their type, all with the columns of the whole table.
    private static List<List<List<String>>> sections(PublicDocument document, List<JsonObject> cells) {
        Map<String, List<List<String>>> sections = new LinkedHashMap<>();
        boolean named = cells.stream().anyMatch(cell -> cell.containsKey("vendor"));
        List<Integer> days = document.days(cells, named);
        for (JsonObject cell : cells) {
            String section =
                    switch (cell.getString("kind")) {
                        case "MODEL" -> cell.getString("vendor");
                        case "TYPE_HALF" -> cell.getString("type");
                        default -> "";
                    };
            sections.computeIfAbsent(section, key -> new ArrayList<>()).add(document.row(cell, days, named));
        }
        return new ArrayList<>(sections.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "latest"})
    void every_vendors_page_follows_from_the_json(String which) {
        String number = number(which);
        PublicDocument document = document(number);
        for (JsonObject vendor : document.cells("time-to-patch", "VENDOR")) {
            String name = vendor.getString("label");
            String html = page(
                    "/benchmark/vendor?edition=" + number + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
            List<JsonObject> models = document.cells("time-to-patch", "MODEL").stream()
                    .filter(cell -> cell.getString("vendor").equals(name))
                    .toList();
            assertThat(HtmlTables.of(html, "shares")).as(name).containsExactly(rows(document, models, true));
            assertThat(HtmlTables.of(html, "clocks").get(0)).as(name).isEqualTo(clockRows(document, name));
        }
    }

    private static List<List<String>> clockRows(PublicDocument document, String vendor) {
        Map<String, JsonObject> cells = new LinkedHashMap<>();
        for (String clock : document.clocks()) {
            document.cells(clock, "VENDOR").stream()
                    .filter(cell -> cell.getString("label").equals(vendor))
                    .forEach(cell -> cells.put(clock, cell));
        }
        List<Integer> days = document.days(List.copyOf(cells.values()), true);
        List<List<String>> rows = new ArrayList<>();
        cells.forEach((clock, cell) -> {
            List<String> row = new ArrayList<>();
            ClockWords words = ClockWords.of(clock).orElseThrow();
            row.add(words.getLabel() + " " + words.getStopped() + document.older(cell));
            document.addShares(row, cell, days);
            row.add(PublicDocument.promise(cell));
            rows.add(row);
        });
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "latest"})
    void every_comparison_follows_from_the_json(String which) {
        String number = number(which);
        PublicDocument document = document(number);
        for (String clock : document.clocks()) {
            String address = "/benchmark/comparison?edition=" + number + "&clock=" + clock;
            assertThat(HtmlTables.of(page(address), "comparison"))
                    .as(address)
                    .containsExactly(document.comparison(clock));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "latest"})
    void the_message_in_words_follows_from_the_json(String which) {
        String number = number(which);
        JsonObject all = document(number).cells("time-to-patch", "ALL").get(0);
        List<JsonObject> grid = all.getJsonObject("form").getJsonArray("grid").getValuesAs(JsonObject.class);
        JsonObject point =
                grid.stream().filter(at -> at.getInt("day") == 90).findFirst().orElse(grid.get(grid.size() - 1));
        assertThat(HtmlTables.text(page("/benchmark/table?edition=" + number)))
                .contains("By day " + point.getInt("day") + " a fix was offered in "
                        + PublicDocument.share(point).replace(" %", "") + " of 100 cases (95 % interval "
                        + PublicDocument.interval(point) + ").");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "latest"})
    void differences_show_the_shares_of_both_editions(String which) {
        int other = latest();
        PublicDocument before = document(Integer.toString(other));
        PublicDocument after = document(number(which));
        String html = page("/benchmark/editions?from=" + other + "&edition=" + number(which));
        List<String> shown = HtmlTables.of(html, "changes").stream()
                .flatMap(List::stream)
                .filter(row -> row.get(1).equals("By vendor"))
                .map(row -> row.get(0) + "|" + row.get(2) + "|" + row.get(3))
                .sorted()
                .toList();
        Map<String, JsonObject[]> vendors = new LinkedHashMap<>();
        before.cells("time-to-patch", "VENDOR")
                .forEach(cell -> vendors.computeIfAbsent(cell.getString("label"), key -> new JsonObject[2])[0] = cell);
        after.cells("time-to-patch", "VENDOR")
                .forEach(cell -> vendors.computeIfAbsent(cell.getString("label"), key -> new JsonObject[2])[1] = cell);
        List<String> expected = new ArrayList<>();
        vendors.forEach((vendor, cells) -> {
            String first = PublicDocument.line(cells[0]);
            String second = PublicDocument.line(cells[1]);
            if (!first.equals("not enough data") || !second.equals("not enough data")) {
                String older = cells[1] == null ? "" : after.older(cells[1]);
                expected.add(vendor + "|" + first + "|" + second + older);
            }
        });
        assertThat(shown).isNotEmpty().isEqualTo(expected.stream().sorted().toList());
    }
}
