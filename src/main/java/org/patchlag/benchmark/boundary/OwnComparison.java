package org.patchlag.benchmark.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.control.OwnCase;
import org.patchlag.benchmark.entity.PublicTables.ClockTables;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.timeline.DelayClock;

/** One clock of a hospital's own cases beside the published cells of the same device types and vendors. */
public final class OwnComparison {
    /** The days on which own counts and published shares stand beside each other. */
    static final List<Integer> DAYS = List.of(30, 60, 90, 180);

    private final DelayClock clock;
    private final List<OwnCase> cases;
    private final @Nullable ClockTables published;

    /**
     * Compares.
     *
     * @param cases the hospital's cases of this clock, the longest first
     * @param published the edition's tables of this clock; null where it has none
     */
    OwnComparison(DelayClock clock, List<OwnCase> cases, @Nullable ClockTables published) {
        this.clock = clock;
        this.cases = cases;
        this.published = published;
    }

    /**
     * Own cases and a published share on one day.
     *
     * @param day days since the start
     * @param stopped how many of the own cases had ended as this clock means it
     * @param known of how many that is known
     * @param cell the published cell; null where there is none
     */
    public record Beside(
            int day, long stopped, long known, @Nullable PublicCell cell) {
        /** "4 of 6", or that nothing is known yet. */
        public String getOwn() {
            return known == 0 ? "not known yet" : stopped + " of " + known;
        }

        /** The published share with its interval, in words. */
        public String getShare() {
            if (cell == null) {
                return "not published";
            }
            if (cell.form() == null) {
                return "not enough data";
            }
            CellView.ShareText share = new CellView(cell).shares(List.of(day)).get(0);
            return CellView.at(cell.form(), day).isEmpty()
                    ? "not shown for this day"
                    : share.getText() + " (" + share.getInterval() + ")";
        }
    }

    /**
     * A row: all, a device type or a vendor.
     *
     * @param label what it is about
     * @param own how many own cases
     * @param days side by side
     * @param cell the published cell; null where there is none
     */
    public record Row(
            String label,
            int own,
            List<Beside> days,
            @Nullable PublicCell cell) {
        /** By when half were fixed, as published. */
        public String getHalf() {
            return cell == null ? "not published" : new CellView(cell).getHalf();
        }
    }

    /** Whether this is the clock that pages begin with. */
    public boolean isHeadline() {
        return clock == DelayClock.TIME_TO_PATCH;
    }

    /** The clock's name. */
    public String getLabel() {
        return clock.label();
    }

    /** What a case is once the clock has stopped. */
    public String getStopped() {
        return clock.stopped();
    }

    /** How many own cases there are. */
    public int getCount() {
        return cases.size();
    }

    /** The own case that is known to have been open the longest, in words; empty where none is. */
    public String getLongestOpen() {
        return getOpen().stream()
                .findFirst()
                .map(open -> open.reference() + ", open for at least " + open.lowerDays() + " days")
                .orElse("");
    }

    /** The own open cases of which it is known for how long, the longest first. */
    public List<OwnCase> getOpen() {
        return cases.stream()
                .filter(own -> own.open() && own.lowerDays() != null)
                .toList();
    }

    /** The one row of all. */
    public List<Row> getAll() {
        return List.of(row(Kind.ALL, "All", own -> true));
    }

    /** A row for each device type and each vendor of the own cases. */
    public List<Row> getParts() {
        List<Row> rows = new ArrayList<>(types());
        names(OwnCase::vendor)
                .forEach(vendor -> rows.add(row(Kind.VENDOR, vendor, own -> vendor.equals(own.vendor()))));
        return rows;
    }

    List<Row> types() {
        return names(OwnCase::deviceType).stream()
                .map(type -> row(Kind.TYPE, type, own -> type.equals(own.deviceType())))
                .toList();
    }

    private List<String> names(Function<OwnCase, @Nullable String> name) {
        return cases.stream()
                .map(name)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private Row row(Kind kind, String label, Predicate<OwnCase> which) {
        List<OwnCase> own = cases.stream().filter(which).toList();
        PublicCell cell = cell(kind, label).orElse(null);
        return new Row(
                label,
                own.size(),
                DAYS.stream()
                        .map(day -> new Beside(
                                day,
                                count(own, day, OwnCase.State.STOPPED),
                                own.size() - count(own, day, OwnCase.State.NOT_KNOWN),
                                cell))
                        .toList(),
                cell);
    }

    private static long count(List<OwnCase> own, int day, OwnCase.State state) {
        return own.stream().filter(one -> one.on(day) == state).count();
    }

    private Optional<PublicCell> cell(Kind kind, String label) {
        return published == null
                ? Optional.empty()
                : published.of(kind).stream()
                        .filter(cell -> kind == Kind.ALL || cell.label().equals(label))
                        .findFirst();
    }

    /** By when half of all published cases had ended. */
    public String getHalf() {
        return getAll().get(0).getHalf();
    }
}
