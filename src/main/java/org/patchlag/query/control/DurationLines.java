package org.patchlag.query.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.Ending;

/**
 * Reads counted durations. Of a million cases nearly each is a line of its own, but of few groups, vendors, promises and
 * lengths: what several lines have in common is in memory once.
 */
final class DurationLines {
    private final Map<UUID, UUID> ids = new HashMap<>();
    private final Map<Integer, Integer> lengths = new HashMap<>();
    private final Map<UUID, CountedDuration.Promised> promises = new HashMap<>();

    /** The line that a statement gives from its second column on, the first being the value that it is of. */
    CountedDuration read(ResultSet row) throws SQLException {
        Ending ending = Ending.valueOf(row.getString(3));
        return new CountedDuration(
                ids.computeIfAbsent((UUID) row.getObject(2), id -> id),
                ending,
                length(row, 4),
                length(row, 5),
                ending == Ending.NEVER ? row.getObject(6, LocalDate.class) : null,
                id(row, 7),
                row.getBoolean(8),
                row.getBoolean(9),
                promised(row),
                row.getLong(13));
    }

    private @Nullable Integer length(ResultSet row, int column) throws SQLException {
        int days = row.getInt(column);
        return row.wasNull() ? null : lengths.computeIfAbsent(days, length -> length);
    }

    private @Nullable UUID id(ResultSet row, int column) throws SQLException {
        UUID id = (UUID) row.getObject(column);
        return id == null ? null : ids.computeIfAbsent(id, first -> first);
    }

    private CountedDuration.@Nullable Promised promised(ResultSet row) throws SQLException {
        UUID id = (UUID) row.getObject(10);
        if (id == null) {
            return null;
        }
        CountedDuration.Promised known = promises.get(id);
        if (known == null) {
            int days = row.getInt(11);
            double share = row.getDouble(12);
            known = new CountedDuration.Promised(id, days, row.wasNull() ? null : Double.valueOf(share));
            promises.put(id, known);
        }
        return known;
    }
}
