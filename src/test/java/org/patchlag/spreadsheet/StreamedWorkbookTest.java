package org.patchlag.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A streamed workbook reads back as one that was held in memory would. */
class StreamedWorkbookTest {
    private static final List<SheetColumn> COLUMNS = List.of(
            new SheetColumn("Text", 20, "A text"),
            new SheetColumn("Number", 10, "A number"),
            new SheetColumn("Day", 12, "A day"),
            new SheetColumn("Truth", 10, "True or false"));

    private static byte[] written(int rowsOfSheet, List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StreamedWorkbook workbook = new StreamedWorkbook(bytes, "Things", COLUMNS, rowsOfSheet);
        for (List<Object> row : rows) {
            workbook.add(row);
        }
        workbook.finish("Title", Map.of("Rows", workbook.rows()), List.of("A note"));
        return bytes.toByteArray();
    }

    private static XSSFWorkbook read(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static List<Object> row(Object text) {
        return Arrays.asList(text, null, null, null);
    }

    @Test
    void cells_have_the_types_of_their_values() throws IOException {
        try (XSSFWorkbook workbook = read(written(
                9,
                List.of(
                        Arrays.asList("a", 12, LocalDate.of(2026, 3, 31), true),
                        Arrays.asList(null, null, LocalDate.of(1899, 1, 1), false))))) {
            Row row = workbook.getSheet("Things").getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("a");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(12);
            assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 31));
            assertThat(row.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
            assertThat(row.getCell(3).getBooleanCellValue()).isTrue();
            Row next = workbook.getSheet("Things").getRow(2);
            assertThat(next.getCell(0)).isNull();
            assertThat(next.getCell(2).getStringCellValue())
                    .as("a day before Excel's first is a text")
                    .isEqualTo("1899-01-01");
            assertThat(next.getCell(3).getBooleanCellValue()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "\uff1d1"})
    void what_begins_like_a_formula_is_a_text_and_stays_one(String words) throws IOException {
        try (XSSFWorkbook workbook = read(written(9, List.of(row(words), row("plain"))))) {
            Cell cell = workbook.getSheet("Things").getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(words);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(workbook.getSheet("Things")
                            .getRow(2)
                            .getCell(0)
                            .getCellStyle()
                            .getQuotePrefixed())
                    .isFalse();
        }
    }

    @Test
    void every_letter_comes_back_but_those_that_xml_cannot_say() throws IOException {
        String words = " <b>&\"'\u00e4\ud83d\ude00 ]]> 00123 _x0041_\nline\ttab ";
        try (XSSFWorkbook workbook =
                read(written(9, List.of(row(words), row("a\u0000b\ud800c\uffff"), row("x".repeat(40_000)))))) {
            Sheet sheet = workbook.getSheet("Things");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo(words);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("a\ufffdb\ufffdc\ufffd");
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue())
                    .as("what is longer than a cell can be ends in an ellipsis")
                    .hasSize(32_767)
                    .endsWith("x\u2026");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 9, 10})
    void what_does_not_fit_on_a_sheet_goes_on_on_the_next(int rows) throws IOException {
        List<List<Object>> all = java.util.stream.IntStream.range(0, rows)
                .mapToObj(i -> row("row " + i))
                .toList();
        try (XSSFWorkbook workbook = read(written(3, all))) {
            int next = 0;
            int sheets = Math.max(1, (rows + 2) / 3);
            assertThat(workbook.getNumberOfSheets()).isEqualTo(sheets + 2);
            for (int i = 1; i <= sheets; i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                assertThat(sheet.getSheetName()).isEqualTo(i == 1 ? "Things" : "Things " + i);
                assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Number");
                for (int r = 1; r <= sheet.getLastRowNum(); r++) {
                    assertThat(sheet.getRow(r).getCell(0).getStringCellValue()).isEqualTo("row " + next++);
                }
                if (rows > 0) {
                    assertThat(sheet.getTables()).hasSize(1);
                    assertThat(sheet.getTables().get(0).getEndRowIndex()).isEqualTo(sheet.getLastRowNum());
                }
            }
            assertThat(next).isEqualTo(rows);
            assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("About");
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(1).getNumericCellValue())
                    .isEqualTo(rows);
            assertThat(workbook.getSheetAt(sheets + 1).getSheetName()).isEqualTo("Data dictionary");
        }
    }

    @Test
    void the_first_bytes_leave_before_any_row_and_an_unfinished_workbook_is_none() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StreamedWorkbook workbook = new StreamedWorkbook(bytes, "Things", COLUMNS);
        assertThat(bytes.size()).isPositive();
        workbook.add(row("one"));
        assertThatThrownBy(() -> read(bytes.toByteArray()).close()).isInstanceOf(Exception.class);
    }
}
