package org.patchlag.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an attacker knows from a snapshot, as a linear programme. Reports and reports fixed by each day are variables of
 * each unit that cells are made of. Units that no published cell, no identity and no cell in question tells apart are one
 * variable: any values of their sum are possible for one of them alone, so that nothing is lost, and far less is solved.
 */
final class PublishedSnapshot {
    // Because Kaplan and Meier's shares do not quite add up under censoring.
    private static final double SLACK = 0.03;
    private static final List<Integer> DAYS = Level.G.days();

    private final LinearAttack attack = new LinearAttack();
    private final Map<String, String> classOf = new HashMap<>();
    private final Policy policy;

    PublishedSnapshot(
            Set<String> units,
            List<SnapshotAudit.SameReports> partitions,
            List<SnapshotAudit.AuditedCell> cells,
            Collection<SnapshotAudit.AuditedCell> inQuestion,
            Policy policy) {
        this.policy = policy;
        List<Set<String>> told = new ArrayList<>();
        partitions.forEach(same -> {
            told.add(same.one());
            told.add(same.other());
        });
        cells.stream().filter(cell -> cell.form() != null).forEach(cell -> told.add(cell.units()));
        inQuestion.forEach(cell -> told.add(cell.units()));
        classify(units, told);
        classOf.values().stream().distinct().sorted().forEach(this::variables);
        partitions.forEach(this::same);
        for (SnapshotAudit.AuditedCell cell : cells) {
            PublicForm form = cell.form();
            if (form != null) {
                publish(cell.units(), form);
            }
        }
    }

    private void classify(Set<String> units, List<Set<String>> told) {
        Map<String, List<Integer>> memberships = new LinkedHashMap<>();
        units.stream().sorted().forEach(unit -> memberships.put(unit, new ArrayList<>()));
        for (int i = 0; i < told.size(); i++) {
            for (String unit : told.get(i)) {
                List<Integer> of = memberships.get(unit);
                if (of == null) {
                    throw new IllegalArgumentException("there is no unit " + unit);
                }
                of.add(i);
            }
        }
        Map<List<Integer>, String> first = new HashMap<>();
        memberships.forEach((unit, of) -> classOf.put(unit, first.computeIfAbsent(of, key -> unit)));
    }

    private void variables(String unit) {
        attack.variable(count(unit), 0.0, null);
        String before = null;
        for (int day : DAYS) {
            attack.variable(fixed(unit, day), 0.0, null);
            if (before != null) {
                attack.constraint(Map.of(fixed(unit, day), 1.0, before, -1.0), 0.0, null);
            }
            before = fixed(unit, day);
        }
        if (before != null) {
            attack.constraint(Map.of(count(unit), 1.0, before, -1.0), 0.0, null);
        }
    }

    private void same(SnapshotAudit.SameReports same) {
        equal(reports(same.one()), reports(same.other()));
        if (same.sharesAddUp()) {
            DAYS.forEach(day -> equal(fixed(same.one(), day), fixed(same.other(), day)));
        }
    }

    private void equal(List<String> one, List<String> other) {
        Map<String, Double> sum = LinearAttack.ones(one);
        other.forEach(name -> sum.merge(name, -1.0, Double::sum));
        attack.constraint(sum, 0.0, 0.0);
    }

    private void publish(Set<String> units, PublicForm form) {
        Map<String, Double> reports = LinearAttack.ones(reports(units));
        Integer band = form.reportsAtLeast();
        if (band == null) {
            attack.constraint(reports, (double) policy.leastReports(), null);
        } else {
            attack.constraint(reports, (double) band, mostIn(band));
        }
        form.grid().forEach(point -> publish(units, form.level(), point));
    }

    // A band counts the reports without the largest group, which has at most its share of all.
    private @Nullable Double mostIn(int band) {
        return Policy.REPORT_BANDS.stream()
                .filter(next -> next > band)
                .findFirst()
                .map(next -> Math.ceil(next / (1 - policy.largestShare()) - 1e-9) - 1)
                .orElse(null);
    }

    private void publish(Set<String> units, Level level, PublicForm.GridPoint point) {
        Map<String, Double> atLeast = LinearAttack.ones(fixed(units, point.day()));
        Map<String, Double> atMost = new HashMap<>(atLeast);
        double lower = lower(level, point) - SLACK;
        double upper = upper(level, point) + SLACK;
        reports(units).forEach(name -> {
            atLeast.put(name, -lower);
            atMost.put(name, -upper);
        });
        attack.constraint(atLeast, 0.0, null);
        attack.constraint(atMost, null, 0.0);
    }

    private static double lower(Level level, PublicForm.GridPoint point) {
        Integer share = point.share();
        double rounded = share == null || share <= level.points() ? 0 : share - level.points() / 2.0;
        return Math.max(rounded, point.lower()) / 100.0;
    }

    private static double upper(Level level, PublicForm.GridPoint point) {
        Integer share = point.shareUpTo() == null ? point.share() : point.shareUpTo();
        double rounded =
                share == null || point.atLeast() || share >= 100 - level.points() ? 100 : share + level.points() / 2.0;
        return Math.min(rounded, point.upper()) / 100.0;
    }

    /** The programme itself. */
    LinearAttack attack() {
        return attack;
    }

    /** Tells the attacker a number of reports. */
    void tell(Set<String> units, long count) {
        attack.constraint(LinearAttack.ones(reports(units)), (double) count, (double) count);
    }

    /** The variables whose sum is the number of reports of some units. */
    List<String> reports(Set<String> units) {
        return classes(units).stream().map(PublishedSnapshot::count).toList();
    }

    /** Those whose sum is the number fixed by a day. */
    List<String> fixed(Set<String> units, int day) {
        return classes(units).stream().map(unit -> fixed(unit, day)).toList();
    }

    private List<String> classes(Set<String> units) {
        return units.stream().map(classOf::get).distinct().sorted().toList();
    }

    private static String count(String unit) {
        return unit + " reports";
    }

    private static String fixed(String unit, int day) {
        return unit + " fixed by " + day;
    }
}
