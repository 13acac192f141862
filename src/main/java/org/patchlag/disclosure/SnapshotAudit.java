package org.patchlag.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The audit of everything that a snapshot publishes (rule 4, property A3 of PP-1): for every suppressed cell, what an
 * attacker can work out about its number of reports, and, told that number, about its share fixed by day 30 and 90.
 * Reports and reports fixed by each day are variables of each unit that cells are made of; shares hold up to a slack,
 * because those of Kaplan and Meier do not quite add up under censoring.
 */
public final class SnapshotAudit {
    private static final double SLACK = 0.03;
    private static final double LEAST_SHARE_WIDTH = 0.5;
    private static final List<Integer> DAYS = Level.G.days();
    private static final List<Integer> AUDITED_DAYS = List.of(30, 90);

    private final Set<String> units;
    private final List<SameReports> partitions;
    private final List<AuditedCell> cells;
    private final Policy policy;

    /**
     * Two sets of units that have the same reports: the models of a type and its half-years.
     *
     * @param one a set
     * @param other the other
     */
    public record SameReports(Set<String> one, Set<String> other) {}

    /**
     * A cell of the snapshot.
     *
     * @param id its name
     * @param units what it is made of
     * @param form what is published of it; null where nothing is
     * @param reports how many reports it has; only the audit knows
     */
    public record AuditedCell(
            String id, Set<String> units, @Nullable PublicForm form, long reports) {}

    /**
     * What an attacker can work out about a suppressed cell.
     *
     * @param id its name
     * @param least the least number of reports
     * @param most the greatest; null for unbounded
     * @param shares the bounds of the share fixed, by day, for an attacker told the number of reports
     */
    public record Finding(String id, double least, @Nullable Double most, Map<Integer, Limits> shares) {}

    /**
     * Bounds of a share.
     *
     * @param lower the lower one
     * @param upper the upper one
     */
    public record Limits(double lower, double upper) {}

    /** An audit. */
    public SnapshotAudit(Set<String> units, List<SameReports> partitions, List<AuditedCell> cells, Policy policy) {
        this.units = units;
        this.partitions = List.copyOf(partitions);
        this.cells = List.copyOf(cells);
        this.policy = policy;
    }

    /**
     * The attacker's bounds on the number of reports of every suppressed cell.
     *
     * @throws IllegalStateException where what is published contradicts itself
     */
    public List<PublishedTable.Bounds> counts() {
        LinearAttack attack = attack();
        if (!attack.feasible()) {
            throw new IllegalStateException("what is published contradicts itself: no reports have these figures");
        }
        return suppressed().stream()
                .map(cell -> new PublishedTable.Bounds(
                        cell.id(), attack.least(counts(cell.units())), attack.most(counts(cell.units()))))
                .toList();
    }

    /** Everything that can be worked out about the suppressed cells that have reports. */
    public List<Finding> findings() {
        LinearAttack attack = attack();
        List<Finding> findings = new ArrayList<>();
        for (AuditedCell cell : suppressed()) {
            if (cell.reports() > 0) {
                Double least = attack.least(counts(cell.units()));
                findings.add(new Finding(
                        cell.id(), least == null ? 0 : least, attack.most(counts(cell.units())), shares(cell)));
            }
        }
        return findings;
    }

    private Map<Integer, Limits> shares(AuditedCell cell) {
        LinearAttack told = attack();
        double reports = cell.reports();
        told.constraint(ones(counts(cell.units())), reports, reports);
        if (!told.feasible()) {
            throw new IllegalStateException("the audit excludes the truth of " + cell.id());
        }
        Map<Integer, Limits> shares = new HashMap<>();
        for (int day : AUDITED_DAYS) {
            List<String> fixed = fixed(cell.units(), day);
            Double least = told.least(fixed);
            Double most = told.most(fixed);
            shares.put(day, new Limits(least == null ? 0 : least / reports, most == null ? 1 : most / reports));
        }
        return shares;
    }

    /** Property A3: whether the attacker stays in doubt about a cell. */
    public static boolean inDoubt(Finding finding, long reports) {
        Double most = finding.most();
        boolean wide = most == null || most - finding.least() >= TableAudit.LEAST_WIDTH;
        boolean mayBeFewer = finding.least() <= Math.max(0, reports - 5);
        return wide
                && mayBeFewer
                && finding.shares().values().stream()
                        .allMatch(limits -> limits.upper() - limits.lower() >= LEAST_SHARE_WIDTH - 1e-9);
    }

    private List<AuditedCell> suppressed() {
        return cells.stream().filter(cell -> cell.form() == null).toList();
    }

    private LinearAttack attack() {
        LinearAttack attack = new LinearAttack();
        for (String unit : units) {
            attack.variable(count(unit), 0.0);
            String before = null;
            for (int day : DAYS) {
                attack.variable(fixed(unit, day), 0.0);
                if (before != null) {
                    attack.constraint(Map.of(fixed(unit, day), 1.0, before, -1.0), 0.0, null);
                }
                before = fixed(unit, day);
            }
            if (before != null) {
                attack.constraint(Map.of(count(unit), 1.0, before, -1.0), 0.0, null);
            }
        }
        for (SameReports same : partitions) {
            equal(attack, counts(same.one()), counts(same.other()));
            DAYS.forEach(day -> equal(attack, fixed(same.one(), day), fixed(same.other(), day)));
        }
        cells.forEach(cell -> publish(attack, cell));
        return attack;
    }

    private static void equal(LinearAttack attack, List<String> one, List<String> other) {
        Map<String, Double> sum = ones(one);
        other.forEach(name -> sum.merge(name, -1.0, Double::sum));
        attack.constraint(sum, 0.0, 0.0);
    }

    private void publish(LinearAttack attack, AuditedCell cell) {
        PublicForm form = cell.form();
        if (form == null) {
            return;
        }
        List<String> reports = counts(cell.units());
        Integer band = form.reportsAtLeast();
        if (band == null) {
            attack.constraint(ones(reports), (double) policy.leastReports(), null);
        } else {
            attack.constraint(ones(reports), (double) band, mostIn(band));
        }
        form.grid().forEach(point -> publish(attack, cell, form.level(), point));
    }

    // A band counts the reports without the largest group, which has at most its share of all.
    private @Nullable Double mostIn(int band) {
        return Policy.REPORT_BANDS.stream()
                .filter(next -> next > band)
                .findFirst()
                .map(next -> Math.ceil(next / (1 - policy.largestShare()) - 1e-9) - 1)
                .orElse(null);
    }

    private void publish(LinearAttack attack, AuditedCell cell, Level level, PublicForm.GridPoint point) {
        Map<String, Double> atLeast = ones(fixed(cell.units(), point.day()));
        Map<String, Double> atMost = new HashMap<>(atLeast);
        double lower = lower(level, point) - SLACK;
        double upper = upper(level, point) + SLACK;
        counts(cell.units()).forEach(name -> {
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

    private static Map<String, Double> ones(List<String> names) {
        Map<String, Double> ones = new HashMap<>();
        names.forEach(name -> ones.put(name, 1.0));
        return ones;
    }

    private static List<String> counts(Set<String> units) {
        return units.stream().map(SnapshotAudit::count).toList();
    }

    private static List<String> fixed(Set<String> units, int day) {
        return units.stream().map(unit -> fixed(unit, day)).toList();
    }

    private static String count(String unit) {
        return unit + " reports";
    }

    private static String fixed(String unit, int day) {
        return unit + " fixed by " + day;
    }
}
