package org.patchlag.query.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.language.Query;

/** Lists of reports within the row scope; what is asked only ever becomes a parameter. */
@ApplicationScoped
public class ReportListRepository {
    private static final String LINE = """
            select report.reference, report.state, hospital.name as hospital, report.group_id,
              revision.hospital_reference, coalesce(vendor.name, revision.vendor_text) as vendor,
              coalesce(model.name, revision.model_text) as model, revision.device_type, type.label as device_type_label,
              (select string_agg(threat.name, ', ' order by threat.position) from report_threat threat
               where threat.organisation_id = report.organisation_id and threat.report_id = report.id
                 and threat.revision = revision.revision) as threats,
              revision.units_affected, (report.first_submitted_at at time zone 'UTC')::date as submitted_on,
              revision.last_confirmed, time_to_patch.ending, time_to_patch.ended_by, time_to_patch.lower_days,
              time_to_patch.upper_days""";

    @Inject
    private Jdbi sql;

    /** A stretch of a list, from its beginning or from a cursor of the same list. */
    ReportSlice find(Listing listing, @Nullable String cursorText) {
        Optional<Cursor> cursor = Optional.ofNullable(cursorText)
                .filter(text -> !text.isBlank())
                .map(text -> Cursor.parse(text, listing));
        boolean backward = cursor.map(Cursor::backward).orElse(false);
        SqlStatement statement = new SqlStatement(listing.version());
        List<SqlColumn> columns = new ArrayList<>();
        List<String> selected = new ArrayList<>(List.of("report.reference", "report.id"));
        SqlOrder order = new SqlOrder(statement, listing.sort());
        selected.add(order.keyAsText());
        listing.columns().forEach(field -> columns.add(new SqlColumn(statement, field)));
        columns.forEach(column -> selected.addAll(column.expressions()));
        String where = where(statement, listing.query())
                + cursor.map(place -> " and " + order.beyond(place)).orElse("");
        String text = "select " + String.join(", ", selected) + statement.from() + where + order.orderBy(backward)
                + " limit " + (listing.limit() + 1);
        List<ReportRow> rows = new ArrayList<>(ask(text, statement, row -> row(row, columns)));
        boolean more = rows.size() > listing.limit();
        if (more) {
            rows.remove(rows.size() - 1);
        }
        if (backward) {
            Collections.reverse(rows);
        }
        return slice(listing, rows, backward ? more : cursor.isPresent(), backward || more);
    }

    private static ReportSlice slice(Listing listing, List<ReportRow> rows, boolean before, boolean after) {
        Optional<String> previous = before && !rows.isEmpty()
                ? Optional.of(new Cursor(true, rows.get(0).place()).text(listing))
                : Optional.empty();
        Optional<String> next = after && !rows.isEmpty()
                ? Optional.of(new Cursor(false, rows.get(rows.size() - 1).place()).text(listing))
                : Optional.empty();
        return new ReportSlice(List.copyOf(rows), previous, next);
    }

    private static ReportRow row(ResultSet row, List<SqlColumn> columns) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        int at = 4;
        for (SqlColumn column : columns) {
            values.add(column.read(row, at));
            at += column.expressions().size();
        }
        return new ReportRow(
                row.getString(1), values, new Cursor.Place(row.getString(3), row.getObject(2, UUID.class)));
    }

    /** Whole lines, the latest filed first. */
    List<ReportLine> findLines(Query query, Version version) {
        SqlStatement statement = new SqlStatement(version);
        statement.join(List.of(Join.HOSPITAL, Join.VENDOR, Join.MODEL, Join.TYPE));
        statement.join(ReportFields.placeOf(ReportFields.field("time-to-patch")).joins());
        String where = where(statement, query);
        return sql.withHandle(handle -> {
            var asked = handle.createQuery(
                    LINE + statement.from() + where + " order by report.first_submitted_at desc, report.id desc");
            asked.bindMap(statement.parameters());
            return asked.mapTo(ReportLine.class).list();
        });
    }

    /** The condition of a query; joins what it needs. */
    static String where(SqlStatement statement, Query query) {
        return " where " + statement.version().condition() + " and " + SqlCondition.write(statement, query.condition());
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> ask(String text, SqlStatement statement, Reader<T> reader) {
        return sql.withHandle(handle -> {
            var asked = handle.createQuery(text);
            asked.bindMap(statement.parameters());
            return asked.map((row, context) -> reader.read(row)).list();
        });
    }
}
