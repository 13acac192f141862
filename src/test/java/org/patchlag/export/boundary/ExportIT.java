package org.patchlag.export.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlag.testing.Office;
import org.patchlag.testing.Portal;
import org.patchlag.testing.PortalClient;
import org.patchlag.testing.Undisturbed;

/** Reports as Excel, CSV and JSON lines: those of the list, in its columns and order, and of nobody else's countries. */
@Undisturbed
class ExportIT {
    private static final String WHO = "curator@regulator.example";
    private static final PortalClient CURATOR = PortalClient.program(WHO);
    private static final PortalClient BROWSER = PortalClient.browser(WHO);
    private static final String COLUMNS =
            "hospital,units,time-to-patch,threat,off-network,time-to-patch.start,filed,reference";

    private static String address(String format, String query, String more) {
        return "/api/v1/reports/export?format=" + format + "&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)
                + more;
    }

    private static List<JsonObject> list(String query, String more) {
        List<JsonObject> reports = new ArrayList<>();
        String cursor = "";
        do {
            JsonObject page = PortalClient.json(CURATOR.get("/api/v1/reports/search?limit=1000&query="
                    + URLEncoder.encode(query, StandardCharsets.UTF_8) + more + "&cursor=" + cursor));
            reports.addAll(page.getJsonArray("reports").getValuesAs(JsonObject.class));
            cursor = page.isNull("next") ? "" : page.getString("next");
        } while (!cursor.isEmpty());
        return reports;
    }

    private static List<CSVRecord> csv(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(answer.body()))
                .getRecords();
    }

    private static XSSFWorkbook excel(String address) throws IOException {
        HttpResponse<byte[]> answer = CURATOR.bytes(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new XSSFWorkbook(new ByteArrayInputStream(answer.body()));
    }

    @ParameterizedTest
    @CsvSource({"filed:desc,submitted", "time-to-patch:asc,submitted", "units:desc,accepted", "hospital:asc,accepted"})
    void every_form_has_the_reports_of_the_list_in_its_columns_order_and_version(String sort, String version)
            throws IOException {
        String more = "&fields=" + COLUMNS + "&sort=" + sort + "&version=" + version;
        List<JsonObject> expected = list("kind:infection", more);
        assertThat(expected).hasSizeGreaterThan(50);
        HttpResponse<String> lines = CURATOR.get(address("jsonl", "kind:infection", more));
        assertThat(lines.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"patchlag-reports-\\d{4}-\\d\\d-\\d\\d\\.jsonl\"");
        assertThat(lines.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(lines.body().lines().toList())
                .isEqualTo(expected.stream().map(JsonObject::toString).toList());
        List<CSVRecord> rows = csv(CURATOR.get(address("csv", "kind:infection", more)));
        assertThat(rows).hasSameSizeAs(expected);
        try (XSSFWorkbook workbook = excel(address("xlsx", "kind:infection", more))) {
            Sheet sheet = workbook.getSheet("Reports");
            assertThat(sheet.getLastRowNum()).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertSame(expected.get(i), rows.get(i), sheet.getRow(i + 1));
            }
        }
    }

    private static void assertSame(JsonObject report, CSVRecord line, Row row) {
        assertThat(line.get("reference")).isEqualTo(report.getString("reference"));
        assertThat(line.get("hospital")).isEqualTo(report.getString("hospital"));
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo(report.getString("hospital"));
        assertThat(number(row.getCell(1))).isEqualTo(line.get("units")).isEqualTo(text(report.get("units")));
        JsonObject clock = report.getJsonObject("time-to-patch");
        assertThat(row.getCell(2).getStringCellValue())
                .isEqualTo(line.get("time-to-patch"))
                .isEqualTo(clock.getString("inWords"));
        assertThat(number(row.getCell(3)))
                .isEqualTo(line.get("time-to-patch.lower-days"))
                .isEqualTo(text(clock.get("lowerDays")));
        assertThat(number(row.getCell(4)))
                .isEqualTo(line.get("time-to-patch.upper-days"))
                .isEqualTo(text(clock.get("upperDays")));
        assertThat(line.get("off-network")).isEqualTo(text(report.get("off-network")));
        String start = text(report.get("time-to-patch.start"));
        assertThat(line.get("time-to-patch.start")).isEqualTo(start);
        if (start.matches("\\d{4}-\\d\\d-\\d\\d")) {
            assertThat(row.getCell(7).getLocalDateTimeCellValue().toLocalDate()).hasToString(start);
        } else if (!start.isEmpty()) {
            assertThat(row.getCell(7).getStringCellValue()).isEqualTo(start);
        }
        assertThat(row.getCell(8).getLocalDateTimeCellValue().toLocalDate())
                .hasToString(report.getString("filed"))
                .hasToString(line.get("filed"));
    }

    private static String number(Cell cell) {
        return cell == null ? "" : Long.toString(Math.round(cell.getNumericCellValue()));
    }

    private static String text(JsonValue value) {
        String text = value == null || value.getValueType() == JsonValue.ValueType.NULL ? "" : value.toString();
        return text.replaceAll("^\"|\"$", "");
    }

    @Test
    void the_cover_says_what_the_file_holds_and_what_its_columns_mean() throws IOException {
        String query = "vendor:\"Galen Monitors\" AND NOT state:withdrawn";
        int rows = list(query, "").size();
        assertThat(rows).isPositive();
        try (XSSFWorkbook workbook = excel(address("xlsx", query, ""))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("About");
            Map<String, String> facts = new java.util.HashMap<>();
            for (Row row : workbook.getSheetAt(0)) {
                if (row.getCell(0) != null && row.getCell(1) != null) {
                    facts.put(
                            row.getCell(0).getStringCellValue(),
                            row.getCell(1).getCellType() == CellType.NUMERIC
                                    ? number(row.getCell(1))
                                    : row.getCell(1).getStringCellValue());
                }
            }
            assertThat(facts)
                    .containsEntry("Rows", Integer.toString(rows))
                    .containsEntry("Query", query)
                    .containsEntry("Version", "each as it was last submitted")
                    .containsKeys("As of", "Taken out by", "Sorted by", "Confidential");
            Sheet dictionary = workbook.getSheet("Data dictionary");
            assertThat(dictionary.getLastRowNum())
                    .isEqualTo(workbook.getSheet("Reports").getRow(0).getLastCellNum());
        }
        JsonObject cover = PortalClient.json(
                CURATOR.get("/api/v1/reports/export/cover?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
        assertThat(cover.getInt("rows")).isEqualTo(rows);
        assertThat(cover.getString("query")).isEqualTo(query);
        List<String> names =
                cover.getJsonObject("tableSchema").getJsonArray("columns").getValuesAs(JsonObject.class).stream()
                        .map(column -> column.getString("name"))
                        .toList();
        assertThat(names)
                .isEqualTo(List.of(CURATOR.get(address("csv", query, ""))
                        .body()
                        .split("\r\n", 2)[0]
                        .split(",", -1)));
    }

    @Test
    void nothing_that_was_typed_runs_as_a_formula() throws IOException {
        PortalClient hospital = PortalClient.program("reporter@northbridge.example");
        String body = """
                {"caseKind": "infection", "hospitalReference": "00123", "device": {"vendor": "Aurelia Imaging",
                 "model": "Halo 64", "softwareVersion": "@SUM(1)", "operatingSystem": "-1+1"},
                 "threats": ["=cmd|' /C calc'!A0", "EXPORT-FORMULA"], "narrative": "+1, \\"so\\"\\r\\nand on",
                 "events": [{"kind": "vendor-notified", "date": "2026-03-01"}]}""";
        assertThat(hospital.post("/api/v1/reports", body).statusCode()).isEqualTo(201);
        String more = "&fields=threat,software-version,operating-system,narrative,hospital-reference";
        List<String> typed = List.of("=cmd|' /C calc'!A0, EXPORT-FORMULA", "@SUM(1)", "-1+1");
        CSVRecord line =
                csv(CURATOR.get(address("csv", "threat:EXPORT-FORMULA", more))).get(0);
        for (int i = 0; i < typed.size(); i++) {
            assertThat(line.get(i)).isEqualTo("'" + typed.get(i));
        }
        assertThat(line.get("narrative")).startsWith("'+1, \"so\"").endsWith("and on");
        assertThat(line.get("hospital-reference")).isEqualTo("00123");
        try (XSSFWorkbook workbook = excel(address("xlsx", "threat:EXPORT-FORMULA", more))) {
            Row row = workbook.getSheet("Reports").getRow(1);
            for (int i = 0; i < typed.size(); i++) {
                assertThat(row.getCell(i).getCellType()).isEqualTo(CellType.STRING);
                assertThat(row.getCell(i).getStringCellValue()).isEqualTo(typed.get(i));
                assertThat(row.getCell(i).getCellStyle().getQuotePrefixed()).isTrue();
            }
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("00123");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv", "jsonl"})
    void a_report_of_another_regulators_country_is_in_no_file(String format) throws IOException {
        PortalClient overseas = PortalClient.program("curator@overseas.example");
        byte[] file =
                overseas.bytes(address(format, "", "&fields=reference,country")).body();
        List<String> countries = new ArrayList<>();
        if (format.equals("xlsx")) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                for (Row row : workbook.getSheet("Reports")) {
                    countries.add(row.getCell(1).getStringCellValue());
                }
                countries.remove("Country");
            }
        } else {
            new String(file, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.equals("reference,country"))
                    .forEach(line -> countries.add(line.replaceAll(".*[,:]\"?([A-Z]{2})\"?}?$", "$1")));
        }
        assertThat(countries).isNotEmpty().containsOnly("US");
    }

    @ParameterizedTest
    @CsvSource({
        "'format=csv&fields=reference,colour',422,/fields,colour",
        "format=csv&sort=threat,422,/sort,threat",
        "format=pdf,422,/format,jsonl",
        "query=state:accepted,422,/format,jsonl",
        "format=csv&version=draft,422,/version,submitted",
        "format=xlsx&query=vender:x,400,/query,vender"
    })
    void what_cannot_be_taken_out_is_said_before_the_first_byte(
            String parameters, int status, String pointer, String named) {
        HttpResponse<String> answer = CURATOR.get("/api/v1/reports/export?" + parameters);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonObject error = PortalClient.json(answer).getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("pointer")).isEqualTo(pointer);
        assertThat(error.getString("detail")).contains(named);
    }

    @Test
    void only_regulators_take_reports_out() {
        for (String path : List.of("/api/v1/reports/export?format=csv", "/api/v1/reports/export/cover")) {
            assertThat(PortalClient.nobody().get(path).statusCode()).isEqualTo(401);
            assertThat(PortalClient.program("reporter@northbridge.example")
                            .get(path)
                            .statusCode())
                    .isEqualTo(403);
        }
        for (String path : List.of(
                "/query/reports.xlsx", "/query/reports.csv", "/query/reports.jsonl", "/query/reports-cover.json")) {
            assertThat(PortalClient.nobody().get(path).statusCode()).isEqualTo(302);
            assertThat(PortalClient.browser("reporter@northbridge.example")
                            .get(path)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv", "jsonl"})
    void each_file_is_noted_with_its_form_and_query(String format) {
        String noted =
                "export_log where format = '" + format + "' and content like '%export-noted% (accepted versions)'";
        long before = PortalClient.countFor(WHO, noted);
        assertThat(CURATOR.get(address(format, "threat:export-noted", "&version=accepted"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(BROWSER.get("/query/reports." + format + "?query=threat:export-noted&version=accepted")
                        .statusCode())
                .isEqualTo(200);
        assertThat(PortalClient.countFor(WHO, noted)).isEqualTo(before + 2);
    }

    @Test
    void the_page_leads_to_files_of_what_it_shows_and_says_what_is_wrong_with_an_address() throws IOException {
        String asked = "query=state%3Aaccepted&version=accepted&sort=units%3Adesc&fields=reference%2Cunits";
        String page = BROWSER.get("/query/reports?" + asked).body();
        for (String format : List.of("xlsx", "csv", "jsonl")) {
            assertThat(page).contains("/query/reports." + format + "?" + asked.replace("&", "&amp;"));
        }
        List<CSVRecord> rows = csv(BROWSER.get("/query/reports.csv?" + asked));
        assertThat(rows.stream().map(row -> row.get("reference")).toList())
                .isEqualTo(list("state:accepted", "&version=accepted&sort=units:desc&fields=reference").stream()
                        .map(report -> report.getString("reference"))
                        .toList());
        HttpResponse<String> wrong = BROWSER.get("/query/reports.csv?query=vender:x");
        assertThat(wrong.statusCode()).isEqualTo(302);
        assertThat(wrong.headers().firstValue("Location").orElseThrow()).endsWith("/query/reports?query=vender:x");
        assertThat(BROWSER.get("/query/reports.csv?vendor=Galen").statusCode())
                .as("a condition that is not understood does not give everything")
                .isEqualTo(400);
        assertThat(BROWSER.get("/query/reports.csv?saved=SQ-1").statusCode())
                .as("nor does a saved query, of which only the page knows what it asks")
                .isEqualTo(400);
    }

    @Test
    void who_could_not_tell_a_broken_file_from_a_whole_one_gets_none() throws IOException {
        URI portal = Portal.address();
        try (Socket socket = new Socket(portal.getHost(), portal.getPort())) {
            socket.getOutputStream()
                    .write(("GET /api/v1/reports/export?format=csv HTTP/1.0\r\nAuthorization: " + CURATOR.credential()
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer.lines().findFirst().orElse("")).contains(" 505 ");
            assertThat(answer).doesNotContain("PL-");
        }
    }

    @Test
    void libreoffice_opens_the_workbook(@TempDir Path folder) throws IOException, InterruptedException {
        byte[] workbook = CURATOR.bytes(address("xlsx", "", "&fields=reference,filed,units"))
                .body();
        List<JsonObject> expected = list("", "&fields=reference,filed,units");
        List<CSVRecord> rows = Office.read(workbook, "Reports", folder);
        assertThat(rows).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(rows.get(i).get("Reference")).isEqualTo(expected.get(i).getString("reference"));
            assertThat(rows.get(i).get("Filed on")).isEqualTo(expected.get(i).getString("filed"));
        }
        assertThat(Office.read(workbook, "Data dictionary", folder)).hasSize(3);
    }
}
