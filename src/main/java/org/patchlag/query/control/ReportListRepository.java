package org.patchlag.query.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.language.Query;

/** Lists of reports within the row scope; what is asked only ever becomes a parameter. */
@ApplicationScoped
public class ReportListRepository {
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
        return new ReportRow(
                row.getString(1),
                values(row, 4, columns),
                new Cursor.Place(row.getString(3), row.getObject(2, UUID.class)));
    }

    private static List<@Nullable Object> values(ResultSet row, int first, List<SqlColumn> columns)
            throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        int at = first;
        for (SqlColumn column : columns) {
            values.add(column.read(row, at));
            at += column.expressions().size();
        }
        return values;
    }

    /** From here on the transaction reads what there is at this moment, and writes nothing. */
    void beginSnapshot() {
        sql.useHandle(handle -> {
            handle.execute("set transaction isolation level repeatable read, read only");
            handle.execute("select 1"); // the first question takes the snapshot, not the setting
        });
    }

    /** The whole list in its order, by a cursor of the database: what is in memory at once is {@code listing.limit()} rows. */
    void forEach(Listing listing, RowReader reader) throws IOException {
        SqlStatement statement = new SqlStatement(listing.version());
        SqlOrder order = new SqlOrder(statement, listing.sort());
        List<SqlColumn> columns = listing.columns().stream()
                .map(field -> new SqlColumn(statement, field))
                .toList();
        String selected = columns.stream()
                .flatMap(column -> column.expressions().stream())
                .collect(Collectors.joining(", "));
        String where = where(statement, listing.query());
        String text = "select " + selected + statement.from() + where + order.orderBy(false);
        sql.<IOException>useHandle(handle -> {
            var asked = handle.createQuery(text).setFetchSize(listing.limit());
            asked.bindMap(statement.parameters());
            try (ResultIterator<List<@Nullable Object>> rows =
                    asked.map((row, context) -> values(row, 1, columns)).iterator()) {
                while (rows.hasNext()) {
                    reader.read(rows.next());
                }
            }
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
