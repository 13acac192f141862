package org.patchlag.benchmark.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;

/**
 * The counts of one clock, in columns, so that a million lines need no million objects. Lines come sorted by hospital
 * group and length, so lines of a cell that are alike stand together.
 */
final class ClockCounts {
    /** In a column: nothing of the kind is named. */
    static final int NONE = -1;

    // Kept small, so that the column is.
    private static final int NOT_STOPPED = -1;

    private static final List<Ending> ENDINGS = List.of(Ending.values());
    private static final int CERTIFIED = 1 << 4;
    private static final int PROSPECTIVE = 1 << 5;
    private static final int UNCONFIRMED = 1 << 6;
    private static final int CONTESTED = 1 << 7;

    private final DelayClock clock;
    private final Map<Object, Integer> known = new HashMap<>();
    private final List<String> groups = new ArrayList<>();
    private final Map<Column, PackedNumbers> columns = new EnumMap<>(Column.class);
    private long notComputable;
    private long tooYoung;
    private int size;

    /** What each line says; {@link #UPPER} is {@link Integer#MAX_VALUE} where the clock has not stopped. */
    enum Column {
        GROUP,
        VENDOR,
        MODEL,
        TYPE,
        HALF,
        COUNTRY,
        LOWER,
        UPPER,
        ENTRY,
        FLAGS,
        PROMISE,
        REPORTS,
        UNITS
    }

    /** Counts of a clock, whose ids are numbered as the catalogue has them. */
    ClockCounts(DelayClock clock, CohortCatalogue catalogue) {
        this.clock = clock;
        for (Column column : Column.values()) {
            columns.put(column, new PackedNumbers());
        }
        number(catalogue.types().stream()
                .map(CohortCatalogue.DeviceTypeLine::code)
                .toList());
        number(catalogue.vendors().stream().map(CohortCatalogue.VendorLine::id).toList());
        number(catalogue.models().stream().map(CohortCatalogue.ModelLine::id).toList());
        number(catalogue.countries());
        number(catalogue.promises().stream().map(CohortCatalogue.Promise::id).toList());
    }

    private void number(List<?> ids) {
        for (int i = 0; i < ids.size(); i++) {
            known.put(ids.get(i), i);
        }
    }

    /** Adds a line; what cannot be computed or is too young is only counted. */
    void add(CohortRow row) {
        Integer lower = row.lowerDays();
        if (!row.computable() || lower == null) {
            notComputable += row.reports();
            return;
        }
        if (!row.mature()) {
            tooYoung += row.reports();
            return;
        }
        Integer upper = row.upperDays();
        set(Column.GROUP, group(row.groupId().toString()));
        set(Column.VENDOR, number(row.vendorId()));
        set(Column.MODEL, number(row.modelId()));
        set(Column.TYPE, number(row.deviceType()));
        set(Column.HALF, row.half());
        set(Column.COUNTRY, number(row.country()));
        set(Column.LOWER, lower);
        set(Column.UPPER, row.stopped() && upper != null ? upper : NOT_STOPPED);
        set(Column.ENTRY, row.entryDay());
        set(Column.FLAGS, flags(row));
        set(Column.PROMISE, number(row.promiseId()));
        set(Column.REPORTS, Math.toIntExact(row.reports()));
        set(Column.UNITS, Math.toIntExact(row.units()));
        size++;
    }

    private void set(Column column, int value) {
        column(column).add(value);
    }

    private PackedNumbers column(Column column) {
        return Objects.requireNonNull(columns.get(column));
    }

    private int number(@Nullable Object id) {
        Integer number = id == null ? null : known.get(id);
        return number == null ? NONE : number;
    }

    private int group(String id) {
        Integer number = known.get(id);
        if (number == null) {
            number = groups.size();
            known.put(id, number);
            groups.add(id);
        }
        return number;
    }

    private static int flags(CohortRow row) {
        return ENDINGS.indexOf(row.ending())
                | (row.certified() ? CERTIFIED : 0)
                | (row.prospective() ? PROSPECTIVE : 0)
                | (row.unconfirmed() ? UNCONFIRMED : 0)
                | (row.contested() ? CONTESTED : 0);
    }

    DelayClock clock() {
        return clock;
    }

    long notComputable() {
        return notComputable;
    }

    long tooYoung() {
        return tooYoung;
    }

    /** The names of the hospital groups, by number. */
    List<String> groups() {
        return groups;
    }

    /** The lines of which something holds. */
    int[] lines(IntPredicate which) {
        return lines(null, 0, which);
    }

    /** The lines with a value in a column, or with any where there is no column, of which something holds. */
    int[] lines(@Nullable Column column, int value, IntPredicate which) {
        PackedNumbers values = column == null ? null : column(column);
        int[] lines = new int[1024];
        int found = 0;
        for (int i = 0; i < size; i++) {
            if ((values == null || values.get(i) == value) && which.test(i)) {
                if (found == lines.length) {
                    lines = Arrays.copyOf(lines, Math.min(size, 2 * found));
                }
                lines[found++] = i;
            }
        }
        return Arrays.copyOf(lines, found);
    }

    int get(Column column, int line) {
        int value = column(column).get(line);
        return column == Column.UPPER && value == NOT_STOPPED ? Integer.MAX_VALUE : value;
    }

    Ending ending(int line) {
        return ENDINGS.get(get(Column.FLAGS, line) & 0xf);
    }

    boolean certified(int line) {
        return (get(Column.FLAGS, line) & CERTIFIED) != 0;
    }

    boolean prospective(int line) {
        return (get(Column.FLAGS, line) & PROSPECTIVE) != 0;
    }

    boolean unconfirmed(int line) {
        return (get(Column.FLAGS, line) & UNCONFIRMED) != 0;
    }

    boolean contested(int line) {
        return (get(Column.FLAGS, line) & CONTESTED) != 0;
    }
}
