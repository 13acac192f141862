package org.patchlag.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.patchlag.launcher.DatabaseAccess;

/** What others take for the rows of an export: bare loops over a cursor, and the database's own COPY. */
final class ExportRows {
    private static final String QUERY = """
            select r.reference, lower(r.state), h.name, v.name, m.name,
              (select string_agg(t.name, ', ' order by t.position) from report_threat t
               where (t.organisation_id, t.report_id, t.revision) = (r.organisation_id, r.id, r.submitted_revision)),
              case when d.ending = 'STOPPED' then d.upper_days || ' days' else 'open after ' || d.lower_days || ' days' end,
              d.lower_days, d.upper_days, (r.first_submitted_at at time zone 'UTC')::date
            from report r
            join organisation h on h.id = r.organisation_id
            join report_revision n on (n.organisation_id, n.report_id, n.revision) = (r.organisation_id, r.id, r.submitted_revision)
            left join vendor v on v.id = n.vendor_id
            left join device_model m on m.id = n.model_id
            left join report_duration d on (d.organisation_id, d.report_id, d.revision) = (r.organisation_id, r.id, r.submitted_revision)
              and d.clock = 'TIME_TO_PATCH'
            where r.submitted order by r.first_submitted_at desc, r.id desc""";
    private static final int TEXTS = 7;
    private static final int COLUMNS = 10;
    private static final int AT_ONCE = 1000;

    private final DatabaseAccess access;

    ExportRows(DatabaseAccess access) {
        this.access = access;
    }

    private interface Work<T> {
        T of(Statement sql) throws SQLException, IOException;
    }

    private <T> T inScope(Work<T> work) {
        try (Connection connection = access.connect(access.application());
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("set local app.countries = '{GB}'");
            sql.setFetchSize(AT_ONCE);
            return work.of(sql);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By fastexcel, with the flushes that keep its memory small. */
    int byFastexcel() {
        return inScope(sql -> {
            try (ResultSet rows = sql.executeQuery(QUERY);
                    Workbook workbook = new Workbook(OutputStream.nullOutputStream(), "bench", null)) {
                Worksheet sheet = workbook.newWorksheet("Reports");
                int row = 0;
                while (rows.next()) {
                    for (int i = 0; i < TEXTS; i++) {
                        String text = rows.getString(i + 1);
                        if (text != null) {
                            sheet.inlineString(row, i, text);
                        }
                    }
                    for (int i = TEXTS; i < COLUMNS - 1; i++) {
                        Integer number = rows.getObject(i + 1, Integer.class);
                        if (number != null) {
                            sheet.value(row, i, number);
                        }
                    }
                    sheet.value(row, COLUMNS - 1, rows.getObject(COLUMNS, LocalDate.class));
                    sheet.style(row, COLUMNS - 1).format("yyyy-mm-dd").set();
                    row++;
                    if (row % AT_ONCE == 0) {
                        sheet.flush();
                    }
                }
                workbook.finish();
                return row;
            }
        });
    }

    /** By POI's SXSSF, with its usual window of 100 rows. */
    int bySxssf() {
        return inScope(sql -> {
            try (ResultSet rows = sql.executeQuery(QUERY);
                    SXSSFWorkbook workbook = new SXSSFWorkbook()) {
                SXSSFSheet sheet = workbook.createSheet("Reports");
                CellStyle day = workbook.createCellStyle();
                day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
                int number = 0;
                while (rows.next()) {
                    Row row = sheet.createRow(number++);
                    for (int i = 0; i < TEXTS; i++) {
                        String text = rows.getString(i + 1);
                        if (text != null) {
                            row.createCell(i).setCellValue(text);
                        }
                    }
                    for (int i = TEXTS; i < COLUMNS - 1; i++) {
                        Integer value = rows.getObject(i + 1, Integer.class);
                        if (value != null) {
                            row.createCell(i).setCellValue(value);
                        }
                    }
                    var cell = row.createCell(COLUMNS - 1);
                    cell.setCellValue(rows.getObject(COLUMNS, LocalDate.class));
                    cell.setCellStyle(day);
                }
                workbook.write(OutputStream.nullOutputStream());
                return number;
            }
        });
    }

    /** By COPY, as CSV with a heading. */
    int byCopy() {
        String copy = "copy (" + QUERY + ") to stdout (format csv, header)";
        return inScope(sql -> {
            try { // by name, for the driver's own types have annotations that this build does not know
                Connection connection = sql.getConnection();
                Object driver = connection.unwrap(Class.forName("org.postgresql.PGConnection"));
                Object copier = driver.getClass().getMethod("getCopyAPI").invoke(driver);
                Object copied = copier.getClass()
                        .getMethod("copyOut", String.class, OutputStream.class)
                        .invoke(copier, copy, OutputStream.nullOutputStream());
                return ((Number) copied).intValue();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
