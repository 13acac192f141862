package org.patchlag.query.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.Ending;

/**
 * Reads counted durations. Of a million cases there are nearly as many, but of few hospitals, vendors, promises and lengths:
 * what several have in common is in memory once.
 */
final class DurationLines {
    private static final int UNKNOWN = -1;

    private final Map<UUID, UUID> ids = new HashMap<>();
    private final Map<Integer, Integer> lengths = new HashMap<>();
    private final Map<UUID, CountedDuration.Promised> promises = new HashMap<>();

    /** Those of one line, whose first column is the value that it is of; the shortest come first. */
    void read(ResultSet row, Consumer<CountedDuration> reader) throws SQLException {
        UUID hospital = Objects.requireNonNull(id(row, 2));
        UUID group = Objects.requireNonNull(id(row, 3));
        Ending ending = Ending.valueOf(row.getString(4));
        LocalDate began = row.getObject(5, LocalDate.class);
        UUID vendor = id(row, 6);
        boolean contested = row.getBoolean(7);
        boolean closedWhenFiled = row.getBoolean(8);
        CountedDuration.Promised promise = promised(row);
        long[] bounds = bounds(row);
        Arrays.sort(bounds);
        int first = 0;
        for (int i = 1; i <= bounds.length; i++) {
            if (i == bounds.length || bounds[i] != bounds[first]) {
                reader.accept(new CountedDuration(
                        hospital,
                        group,
                        ending,
                        length((int) (bounds[first] >> Integer.SIZE)),
                        length((int) bounds[first]),
                        began,
                        vendor,
                        contested,
                        closedWhenFiled,
                        promise,
                        (long) i - first));
                first = i;
            }
        }
    }

    // The least and the greatest length of each case in one number, by which they can be sorted.
    private static long[] bounds(ResultSet row) throws SQLException {
        Object[] least = (Object[]) row.getArray(12).getArray();
        Object[] greatest = (Object[]) row.getArray(13).getArray();
        long[] bounds = new long[least.length];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = ((long) days(least[i]) << Integer.SIZE) | (days(greatest[i]) & 0xffff_ffffL);
        }
        return bounds;
    }

    private static int days(@Nullable Object length) {
        return length == null ? UNKNOWN : (Integer) length;
    }

    private @Nullable Integer length(int days) {
        return days == UNKNOWN ? null : lengths.computeIfAbsent(days, length -> length);
    }

    private @Nullable UUID id(ResultSet row, int column) throws SQLException {
        UUID id = (UUID) row.getObject(column);
        return id == null ? null : ids.computeIfAbsent(id, first -> first);
    }

    private CountedDuration.@Nullable Promised promised(ResultSet row) throws SQLException {
        UUID id = id(row, 9);
        CountedDuration.Promised known = id == null ? null : promises.get(id);
        if (id != null && known == null) {
            int days = row.getInt(10);
            double share = row.getDouble(11);
            known = new CountedDuration.Promised(id, days, row.wasNull() ? null : Double.valueOf(share));
            promises.put(id, known);
        }
        return known;
    }
}
