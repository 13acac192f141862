package org.patchlag.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an attacker knows from a snapshot, as a linear programme. The reports fixed between one grid day and the next, and
 * those fixed later or not, are variables of each unit that cells are made of. Units that no published cell, no identity and no cell in question tells apart are one
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
        for (int period = 0; period <= DAYS.size(); period++) {
            attack.variable(variable(unit, period), 0.0, null);
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
        for (int at = 0; at < form.grid().size(); at++) {
            publish(units, form, at);
        }
    }

    // A band counts the reports without the largest group, which has at most its share of all.
    private @Nullable Double mostIn(int band) {
        return Policy.REPORT_BANDS.stream()
                .filter(next -> next > band)
                .findFirst()
                .map(next -> Math.ceil(next / (1 - policy.largestShare()) - 1e-9) - 1)
                .orElse(null);
    }

    // What is true of any share, or follows from another day's, is left out.
    private void publish(Set<String> units, PublicForm form, int at) {
        PublicForm.GridPoint point = form.grid().get(at);
        Level level = form.level();
        double lower = lower(level, point) - SLACK;
        double upper = upper(level, point) + SLACK;
        boolean lowerFollows =
                form.grid().subList(0, at).stream().anyMatch(earlier -> lower(level, earlier) - SLACK >= lower);
        boolean upperFollows = form.grid().subList(at + 1, form.grid().size()).stream()
                .anyMatch(later -> upper(level, later) + SLACK <= upper);
        if (lower > 0 && !lowerFollows) {
            attack.constraint(against(units, point.day(), lower), 0.0, null);
        }
        if (upper < 1 && !upperFollows) {
            attack.constraint(against(units, point.day(), upper), null, 0.0);
        }
    }

    /** The number fixed by a day less a share of all reports. */
    private Map<String, Double> against(Set<String> units, int day, double share) {
        Map<String, Double> sum = new HashMap<>(LinearAttack.ones(fixed(units, day)));
        reports(units).forEach(name -> sum.merge(name, -share, Double::sum));
        return sum;
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
        return variables(units, DAYS.size());
    }

    /** Those whose sum is the number fixed by a day. */
    List<String> fixed(Set<String> units, int day) {
        return variables(units, DAYS.indexOf(day));
    }

    private List<String> variables(Set<String> units, int lastPeriod) {
        List<String> variables = new ArrayList<>();
        for (String unit : new TreeSet<>(units.stream().map(classOf::get).toList())) {
            for (int period = 0; period <= lastPeriod; period++) {
                variables.add(variable(unit, period));
            }
        }
        return variables;
    }

    private static String variable(String unit, int period) {
        return unit + (period < DAYS.size() ? " fixed by " + DAYS.get(period) : " fixed later or not");
    }
}
