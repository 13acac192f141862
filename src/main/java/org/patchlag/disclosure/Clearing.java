package org.patchlag.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tables that agree with all that is published, looked for so that they differ as much as possible in all suppressed
 * cells at once. Where two of them differ enough in a cell, the attacker is in doubt about it, and nothing more needs to
 * be solved for it; where they do not, nothing is said.
 */
final class Clearing {
    private static final int ROUNDS = 6;

    private final List<SnapshotAudit.AuditedCell> cells;
    private final List<Integer> days;
    private final Map<String, double[]> reports = new ConcurrentHashMap<>();
    private final Map<String, double[]> fixed = new ConcurrentHashMap<>();

    Clearing(List<SnapshotAudit.AuditedCell> cells, List<Integer> days) {
        this.cells = cells;
        this.days = days;
    }

    /** Looks for them: the numbers of reports, and each day's shares, side by side. */
    void look(Supplier<PublishedSnapshot> published) {
        if (cells.isEmpty()) {
            return;
        }
        List<Runnable> searches = new ArrayList<>();
        searches.add(() -> lookAtReports(published.get()));
        days.forEach(day -> searches.add(() -> lookAtShares(published.get(), day)));
        searches.parallelStream().forEach(Runnable::run);
    }

    /** Looks for nothing but a table with as few reports in them as possible. */
    void lookForFewest(PublishedSnapshot free) {
        Map<String, Double> all = new HashMap<>();
        cells.forEach(cell -> free.reports(cell.units()).forEach(name -> all.put(name, 1.0)));
        note(free, free.attack().where(all));
    }

    private void lookAtReports(PublishedSnapshot free) {
        lookForFewest(free);
        note(free, free.attack().where(capped(free)));
    }

    private void lookAtShares(PublishedSnapshot told, int day) {
        cells.forEach(cell -> told.tell(cell.units(), cell.reports()));
        boolean more = true;
        for (int round = 0; round < ROUNDS && more; round++) {
            Map<String, Double> apart = apart(told, day);
            more = !apart.isEmpty();
            if (more) {
                noteFixed(told, day, told.attack().where(apart));
            }
        }
    }

    /** Pulls the cells whose share has not been seen to differ enough to the side that is missing. */
    private Map<String, Double> apart(PublishedSnapshot told, int day) {
        Map<String, Double> sum = new HashMap<>();
        for (SnapshotAudit.AuditedCell cell : cells) {
            double[] share = fixed.getOrDefault(key(cell, day), new double[] {1, 0});
            if (share[1] - share[0] < SnapshotAudit.LEAST_SHARE_WIDTH) {
                double down = share[0] >= 1 - share[1] ? 1.0 : -1.0;
                told.fixed(cell.units(), day).forEach(name -> sum.merge(name, down / cell.reports(), Double::sum));
            }
        }
        return sum;
    }

    /** As many cells as possible shall be large enough; none needs to be larger. */
    private Map<String, Double> capped(PublishedSnapshot snapshot) {
        Map<String, Double> most = new HashMap<>();
        for (SnapshotAudit.AuditedCell cell : cells) {
            String name = "enough in " + cell.id();
            snapshot.attack().variable(name, 0.0, TableAudit.LEAST_WIDTH);
            Map<String, Double> sum = new HashMap<>();
            snapshot.reports(cell.units()).forEach(unit -> sum.put(unit, 1.0));
            sum.put(name, -1.0);
            snapshot.attack().constraint(sum, 0.0, null);
            most.put(name, -1.0);
        }
        return most;
    }

    private void note(PublishedSnapshot snapshot, @Nullable Map<String, Double> values) {
        if (values != null) {
            cells.forEach(cell -> widen(reports, cell.id(), sum(values, snapshot.reports(cell.units()))));
        }
    }

    private void noteFixed(PublishedSnapshot snapshot, int day, @Nullable Map<String, Double> values) {
        if (values != null) {
            cells.forEach(cell ->
                    widen(fixed, key(cell, day), sum(values, snapshot.fixed(cell.units(), day)) / cell.reports()));
        }
    }

    private static double sum(Map<String, Double> values, List<String> names) {
        return names.stream()
                .mapToDouble(name -> values.getOrDefault(name, 0.0))
                .sum();
    }

    private static void widen(Map<String, double[]> seen, String key, double value) {
        seen.merge(key, new double[] {value, value}, (one, other) ->
                new double[] {Math.min(one[0], other[0]), Math.max(one[1], other[1])});
    }

    private static String key(SnapshotAudit.AuditedCell cell, int day) {
        return cell.id() + " " + day;
    }

    /** Whether one was found in which a cell has no report. */
    boolean seenEmpty(SnapshotAudit.AuditedCell cell) {
        double[] count = reports.get(cell.id());
        return count != null && Math.abs(count[0]) <= SnapshotAudit.NOISE;
    }

    /** What was seen to be possible of a cell: the attacker's bounds are no narrower. */
    SnapshotAudit.Finding seen(SnapshotAudit.AuditedCell cell) {
        double[] count = reports.getOrDefault(cell.id(), new double[] {cell.reports(), cell.reports()});
        Map<Integer, SnapshotAudit.Limits> shares = new HashMap<>();
        for (int day : days) {
            double[] share = fixed.getOrDefault(key(cell, day), new double[] {0, 0});
            shares.put(day, new SnapshotAudit.Limits(share[0], share[1]));
        }
        return new SnapshotAudit.Finding(cell.id(), count[0], count[1], shares);
    }
}
