package org.patchlag.spreadsheet;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FormulaSign;

/**
 * A workbook under construction with its few styles. Texts are always texts: what begins like a formula is marked so
 * that no program runs it, even after editing; identifiers keep their leading zeros.
 */
final class Workbooks {
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle heading;
    private final CellStyle label;
    private final CellStyle title;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle day;
    private final CellStyle percent;
    private final CellStyle whole;
    private final CellStyle lineText;
    private final CellStyle lineQuoted;

    /**
     * A share, to be shown as percent.
     *
     * @param points 0 to 100
     */
    record Percent(double points) {}

    Workbooks() {
        Font bold = workbook.createFont();
        bold.setBold(true);
        Font large = workbook.createFont();
        large.setBold(true);
        large.setFontHeightInPoints((short) 16);
        title = workbook.createCellStyle();
        title.setFont(large);
        label = workbook.createCellStyle();
        label.setFont(bold);
        heading = workbook.createCellStyle();
        heading.setFont(bold);
        heading.setWrapText(true);
        heading.setBorderBottom(BorderStyle.MEDIUM);
        heading.setVerticalAlignment(VerticalAlignment.BOTTOM);
        text = style("@");
        quoted = style("@");
        quoted.setQuotePrefixed(true);
        day = style("yyyy-mm-dd");
        percent = style("0%");
        whole = style("#,##0");
        lineText = onOneLine(text);
        lineQuoted = onOneLine(quoted);
    }

    private CellStyle onOneLine(CellStyle wrapped) {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(wrapped);
        style.setWrapText(false);
        return style;
    }

    /** The styles of a long list, in which no text makes its row higher. */
    SheetXml.Styles stylesOfLines() {
        return new SheetXml.Styles(lineText.getIndex(), lineQuoted.getIndex(), day.getIndex(), whole.getIndex());
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(format.equals("@"));
        return style;
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    void title(Cell cell, String words) {
        cell.setCellValue(words);
        cell.setCellStyle(title);
    }

    void heading(Cell cell, String words) {
        cell.setCellValue(words);
        cell.setCellStyle(heading);
    }

    void label(Cell cell, String words) {
        cell.setCellValue(words);
        cell.setCellStyle(label);
    }

    /** As {@link #value}, to the left, for a list of facts. */
    void fact(Cell cell, @Nullable Object value) {
        value(cell, value);
        CellStyle left = workbook.createCellStyle();
        left.cloneStyleFrom(cell.getCellStyle());
        left.setAlignment(HorizontalAlignment.LEFT);
        cell.setCellStyle(left);
    }

    /** Fills a cell by what the value is; null leaves it empty. */
    void value(Cell cell, @Nullable Object value) {
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof Percent share) {
            cell.setCellValue(share.points() / 100);
            cell.setCellStyle(percent);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(whole);
        } else if (value != null) {
            String words = value.toString();
            cell.setCellValue(words);
            cell.setCellStyle(FormulaSign.opens(words) ? quoted : text);
        }
    }
}
