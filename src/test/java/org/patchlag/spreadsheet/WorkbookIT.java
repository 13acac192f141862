package org.patchlag.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlag.benchmark.boundary.RichEdition;
import org.patchlag.testing.Beside;
import org.patchlag.testing.OfLatestEdition;
import org.patchlag.testing.Office;
import org.patchlag.testing.PortalClient;

/** Workbooks have the numbers of the pages, read back by POI and by LibreOffice. */
@Beside
@OfLatestEdition
class WorkbookIT {
    private static final PortalClient ANYBODY = PortalClient.nobody();

    private static int number() {
        return Integer.parseInt(ANYBODY.get("/api/v1/editions/current.csv")
                .body()
                .split("\r\n", -1)[1]
                .split(",", -1)[0]);
    }

    // Those whose share is published by day 90, and not its interval alone.
    private static Map<String, JsonObject> vendorsByDay90() {
        Map<String, JsonObject> points = new LinkedHashMap<>();
        for (JsonObject cell : PortalClient.json(ANYBODY.get("/api/v1/editions/" + number()))
                .getJsonArray("clocks")
                .getJsonObject(0)
                .getJsonArray("cells")
                .getValuesAs(JsonObject.class)) {
            if (cell.getString("kind").equals("VENDOR") && cell.containsKey("form")) {
                cell.getJsonObject("form").getJsonArray("grid").getValuesAs(JsonObject.class).stream()
                        .filter(point -> point.getInt("day") == 90 && point.containsKey("share"))
                        .forEach(point -> points.put(cell.getString("label"), point));
            }
        }
        return points;
    }

    @Test
    void an_edition_reads_back_with_typed_cells_a_chart_and_no_formula() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(
                ANYBODY.bytes("/benchmark/edition-" + number() + ".xlsx").body()))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("About");
            assertThat(workbook.getSheet("Data dictionary")).isNotNull();
            assertThat(workbook.getSheet("Chart").getDrawingPatriarch().getCharts())
                    .hasSize(1);
            assertThat(workbook.getSheet("Chart")
                            .getDrawingPatriarch()
                            .getCharts()
                            .get(0)
                            .getCTChart()
                            .xmlText())
                    .as("the parts of a bar lie one upon the other")
                    .contains("overlap val=\"100\"");
            assertNoFormula(workbook);
            Map<String, JsonObject> expected = vendorsByDay90();
            Sheet vendors = workbook.getSheet("Vendors");
            int compared = 0;
            for (Row row : vendors) {
                JsonObject point = expected.get(row.getCell(0).getStringCellValue());
                if (point != null) {
                    int column = columnOf(vendors, "Fixed by day 90 (%)");
                    assertThat(row.getCell(column).getNumericCellValue()).isEqualTo(point.getInt("share") / 100.0);
                    assertThat(row.getCell(column + 1).getNumericCellValue()).isEqualTo(point.getInt("lower") / 100.0);
                    assertThat(row.getCell(column + 2).getNumericCellValue()).isEqualTo(point.getInt("upper") / 100.0);
                    compared++;
                }
            }
            assertThat(compared).isEqualTo(expected.size()).isPositive();
        }
    }

    @Test
    void libreoffice_shows_the_numbers_of_the_page(@TempDir Path folder) throws IOException, InterruptedException {
        byte[] edition =
                ANYBODY.bytes("/benchmark/edition-" + number() + ".xlsx").body();
        Map<String, JsonObject> expected = vendorsByDay90();
        int compared = 0;
        for (CSVRecord row : Office.read(edition, "Vendors", folder)) {
            JsonObject point = expected.get(row.get("Name"));
            if (point != null) {
                assertThat(row.get("Fixed by day 90 (%)")).isEqualTo(point.getInt("share") + "%");
                assertThat(row.get("Lower by day 90 (%)")).isEqualTo(point.getInt("lower") + "%");
                assertThat(row.get("Upper by day 90 (%)")).isEqualTo(point.getInt("upper") + "%");
                compared++;
            }
        }
        assertThat(compared).isEqualTo(expected.size()).isPositive();
    }

    @Test
    void a_hospital_gets_its_own_reports_with_identifiers_unharmed_and_nothing_that_runs() throws IOException {
        PortalClient hospital = PortalClient.program("reporter@northbridge.example");
        String body = """
                {"caseKind": "infection", "hospitalReference": "00123", "device": {"vendor": "Aurelia Imaging", "model": "Halo 64",
                 "softwareVersion": "1"}, "threats": ["=cmd|' /C calc'!A0"], "events": [{"kind": "vendor-notified", "date": "2026-03-01",
                 "note": "=1+1"}]}""";
        assertThat(hospital.post("/api/v1/reports", body).statusCode()).isEqualTo(201);
        byte[] bytes = PortalClient.browser("reporter@northbridge.example")
                .bytes("/reporting/reports.xlsx")
                .body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertNoFormula(workbook);
            Sheet reports = workbook.getSheet("Reports");
            Row row = rowWith(reports, 1, "00123");
            assertThat(row.getCell(7).getStringCellValue()).startsWith("=cmd");
            assertThat(row.getCell(7).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(row.getCell(8).getLocalDateTimeCellValue()).isNotNull();
        }
    }

    @Test
    void the_flat_sheet_has_every_line_of_the_csv_file_for_all_clocks() throws IOException {
        RichEdition.publish();
        List<CSVRecord> lines = CSVFormat.RFC4180
                .parse(new StringReader(ANYBODY.get("/api/v1/editions/0.csv").body()))
                .getRecords();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(
                ANYBODY.bytes("/benchmark/edition-0.xlsx").body()))) {
            Sheet flat = workbook.getSheet("All clocks");
            assertThat(flat.getLastRowNum() + 1).isEqualTo(lines.size()).isGreaterThan(1000);
            int share = columnOf(flat, "share_percent");
            int clock = columnOf(flat, "clock");
            for (int i = 1; i < lines.size(); i++) {
                assertThat(flat.getRow(i).getCell(clock).getStringCellValue())
                        .isEqualTo(lines.get(i).get(clock));
                String shown = lines.get(i).get(share);
                assertThat(flat.getRow(i).getCell(share).getNumericCellValue())
                        .isEqualTo(shown.isEmpty() ? 0 : Integer.parseInt(shown));
            }
            for (String sheet : List.of("Device types", "Half-years", "Countries", "Vendors", "Models")) {
                assertThat(workbook.getSheet(sheet)).as(sheet).isNotNull();
            }
        }
    }

    private static Row rowWith(Sheet sheet, int column, String text) {
        for (Row row : sheet) {
            Cell cell = row.getCell(column);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(text)) {
                return row;
            }
        }
        throw new AssertionError("no row with " + text);
    }

    private static int columnOf(Sheet sheet, String heading) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + heading);
    }

    private static void assertNoFormula(Workbook workbook) {
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType())
                            .as(List.of(sheet.getSheetName(), cell.getAddress()).toString())
                            .isNotEqualTo(CellType.FORMULA);
                }
            }
        }
    }
}
