package org.patchlag.benchmark.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.patchlag.benchmark.entity.PublishedEdition;

class PublishedFilesTest {
    private static final PublishedEdition EDITION =
            new PublishedEdition(7, Instant.parse("2026-11-05T10:00:00Z"), RichEdition.tables(), "");

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Test
    void the_description_names_the_files_columns_in_their_order_and_types() throws IOException {
        JsonObject metadata = json(EditionCsv.metadata(EDITION));
        List<JsonObject> columns =
                metadata.getJsonObject("tableSchema").getJsonArray("columns").getValuesAs(JsonObject.class);
        try (CSVParser csv = parse()) {
            assertThat(columns.stream().map(column -> column.getString("name")))
                    .containsExactlyElementsOf(csv.getHeaderNames());
            for (CSVRecord row : csv) {
                for (JsonObject column : columns) {
                    String value = row.get(column.getString("name"));
                    assertThat(value.isEmpty() || value.matches(pattern(column.getString("datatype"))))
                            .as(column.getString("name") + " " + value)
                            .isTrue();
                }
            }
        }
        assertThat(metadata.getString("url")).isEqualTo("7.csv");
    }

    private static String pattern(String datatype) {
        return switch (datatype) {
            case "integer" -> "-?\\d+";
            case "boolean" -> "true|false";
            case "date" -> "\\d{4}-\\d{2}-\\d{2}";
            case "string" -> "(?s).*";
            default -> throw new AssertionError("no such type in the description: " + datatype);
        };
    }

    @Test
    void a_cell_that_is_not_published_says_nothing_but_that() throws IOException {
        try (CSVParser csv = parse()) {
            List<CSVRecord> gaps = csv.stream()
                    .filter(row -> row.get("note").equals("not enough data"))
                    .toList();
            assertThat(gaps).isNotEmpty().allSatisfy(row -> {
                for (FlatColumn column : List.of(
                        FlatColumn.DAY,
                        FlatColumn.CELL_AS_OF,
                        FlatColumn.SHARE_PERCENT,
                        FlatColumn.UPPER_PERCENT,
                        FlatColumn.REPORTS_AT_LEAST,
                        FlatColumn.COMPARISON)) {
                    assertThat(row.get(column.heading())).isEmpty();
                }
            });
        }
    }

    private static CSVParser parse() throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(EditionCsv.write(EDITION)));
    }

    @Test
    void the_catalogue_names_publisher_licence_time_space_and_files_that_resolve() {
        JsonObject catalogue = json(EditionCatalogue.write(List.of(EDITION)));
        JsonObject edition = catalogue.getJsonArray("dcat:dataset").getJsonObject(1);
        assertThat(edition.getJsonObject("dct:publisher").getString("foaf:name"))
                .isEqualTo("Authority of Test");
        assertThat(edition.getJsonObject("dct:license").getString("@id")).contains("licenses/by/4.0");
        assertThat(edition.getJsonObject("dct:temporal")
                        .getJsonObject("dcat:startDate")
                        .getString("@value"))
                .isEqualTo("2024-01-01");
        assertThat(edition.getJsonObject("dct:temporal")
                        .getJsonObject("dcat:endDate")
                        .getString("@value"))
                .isEqualTo("2026-11-01");
        assertThat(edition.getJsonArray("dct:spatial").getValuesAs(JsonObject.class))
                .extracting(country -> country.getString("@id"))
                .anyMatch(country -> country.endsWith("/IRL"));
        URI base = URI.create("http://host/api/v1/data/catalogue.jsonld");
        assertThat(edition.getJsonArray("dcat:distribution").getValuesAs(JsonObject.class))
                .extracting(file -> base.resolve(
                                file.getJsonObject("dcat:downloadURL").getString("@id"))
                        .getPath())
                .containsExactly("/api/v1/editions/7.csv", "/api/v1/editions/7", "/benchmark/edition-7.xlsx");
        assertThat(edition.getString("adms:versionNotes")).contains("Fenwick");
    }
}
