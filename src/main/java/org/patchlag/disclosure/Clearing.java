package org.patchlag.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tables that agree with all that is published, looked for so that they differ as much as possible in all suppressed
 * cells at once. Where two of them differ enough in a cell, the attacker is in doubt about it, and nothing more needs to
 * be solved for it; where they do not, nothing is said.
 */
final class Clearing {
    private final List<SnapshotAudit.AuditedCell> cells;
    private final List<Integer> days;
    private final Map<String, double[]> reports = new HashMap<>();
    private final Map<String, double[]> fixed = new HashMap<>();

    Clearing(List<SnapshotAudit.AuditedCell> cells, List<Integer> days) {
        this.cells = cells;
        this.days = days;
    }

    void look(Supplier<PublishedSnapshot> published) {
        if (cells.isEmpty()) {
            return;
        }
        PublishedSnapshot free = published.get();
        List<String> all = new ArrayList<>();
        cells.forEach(cell -> all.addAll(free.reports(cell.units())));
        note(free, free.attack().where(all, true));
        note(free, free.attack().where(capped(free), false));
        PublishedSnapshot told = published.get();
        cells.forEach(cell -> told.tell(cell.units(), cell.reports()));
        for (int day : days) {
            List<String> sum = new ArrayList<>();
            cells.forEach(cell -> sum.addAll(told.fixed(cell.units(), day)));
            noteFixed(told, day, told.attack().where(sum, true));
            noteFixed(told, day, told.attack().where(sum, false));
        }
    }

    /** As many cells as possible shall be large enough; none needs to be larger. */
    private List<String> capped(PublishedSnapshot snapshot) {
        List<String> names = new ArrayList<>();
        for (SnapshotAudit.AuditedCell cell : cells) {
            String name = "enough in " + cell.id();
            snapshot.attack().variable(name, 0.0, TableAudit.LEAST_WIDTH);
            Map<String, Double> sum = new HashMap<>();
            snapshot.reports(cell.units()).forEach(unit -> sum.put(unit, 1.0));
            sum.put(name, -1.0);
            snapshot.attack().constraint(sum, 0.0, null);
            names.add(name);
        }
        return names;
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
