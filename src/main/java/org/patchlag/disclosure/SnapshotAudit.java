package org.patchlag.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The audit of everything that a snapshot publishes (rule 4, property A3 of PP-1): for every suppressed cell, what an
 * attacker can work out about its number of reports, and, told that number, about its share fixed by day 30 and 90.
 */
public final class SnapshotAudit {
    static final double LEAST_SHARE_WIDTH = 0.5;
    private static final int LEAST_FEWER = 5;
    static final double NOISE = 1e-6;
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
     * @param sharesAddUp whether what was fixed by each day is the same too, and not the number of reports only. Kaplan
     *     and Meier's shares add up only where the parts are censored alike; the slack allows for little more
     */
    public record SameReports(Set<String> one, Set<String> other, boolean sharesAddUp) {
        /** Keeps copies. */
        public SameReports {
            one = Set.copyOf(one);
            other = Set.copyOf(other);
        }
    }

    /**
     * A cell of the snapshot.
     *
     * @param id its name
     * @param units what it is made of
     * @param form what is published of it; null where nothing is
     * @param reports how many reports it has; only the audit knows
     */
    public record AuditedCell(
            String id, Set<String> units, @Nullable PublicForm form, long reports) {
        /** Keeps a copy. */
        public AuditedCell {
            units = Set.copyOf(units);
        }
    }

    /**
     * What an attacker can work out about a suppressed cell.
     *
     * @param id its name
     * @param least the least number of reports
     * @param most the greatest; null for unbounded
     * @param shares the bounds of the share fixed, by day, for an attacker told the number of reports
     */
    public record Finding(String id, double least, @Nullable Double most, Map<Integer, Limits> shares) {
        /** Keeps a copy. */
        public Finding {
            shares = Map.copyOf(shares);
        }
    }

    /**
     * Bounds of a share.
     *
     * @param lower the lower one
     * @param upper the upper one
     */
    public record Limits(double lower, double upper) {}

    /** An audit. */
    public SnapshotAudit(Set<String> units, List<SameReports> partitions, List<AuditedCell> cells, Policy policy) {
        this.units = Set.copyOf(units);
        this.partitions = List.copyOf(partitions);
        this.cells = List.copyOf(cells);
        this.policy = policy;
    }

    /** The same audit with other things published. */
    SnapshotAudit with(List<AuditedCell> others) {
        return new SnapshotAudit(units, partitions, others, policy);
    }

    List<AuditedCell> cells() {
        return cells;
    }

    /**
     * The attacker's bounds on the number of reports of every suppressed cell.
     *
     * @throws IllegalStateException where what is published contradicts itself
     */
    public List<PublishedTable.Bounds> counts() {
        if (!snapshot(List.of()).attack().feasible()) {
            throw new IllegalStateException("what is published contradicts itself: no reports have these figures");
        }
        List<AuditedCell> suppressed = suppressed(0);
        Clearing clearing = new Clearing(suppressed, List.of());
        clearing.lookForFewest(snapshot(suppressed));
        return suppressed.parallelStream()
                .map(cell -> bounds(cell, clearing.seenEmpty(cell)))
                .toList();
    }

    private PublishedTable.Bounds bounds(AuditedCell cell) {
        return bounds(cell, false);
    }

    // Nothing is less than no report: where that was seen to be possible, the least need not be asked for.
    private PublishedTable.Bounds bounds(AuditedCell cell, boolean seenEmpty) {
        PublishedSnapshot snapshot = snapshot(List.of(cell));
        List<String> reports = snapshot.reports(cell.units());
        Double least = seenEmpty ? Double.valueOf(0) : snapshot.attack().least(reports);
        return new PublishedTable.Bounds(cell.id(), least, snapshot.attack().most(reports));
    }

    /** Everything that can be worked out about the suppressed cells that have reports. */
    public List<Finding> findings() {
        return suppressed(1).stream().map(this::finding).toList();
    }

    private Finding finding(AuditedCell cell) {
        PublishedTable.Bounds counts = bounds(cell);
        Double least = counts.lower();
        return new Finding(cell.id(), least == null ? 0 : least, counts.upper(), shares(cell));
    }

    private Map<Integer, Limits> shares(AuditedCell cell) {
        PublishedSnapshot told = told(cell);
        Map<Integer, Limits> shares = new HashMap<>();
        AUDITED_DAYS.forEach(day -> shares.put(day, share(told, cell, day)));
        return shares;
    }

    private PublishedSnapshot told(AuditedCell cell) {
        PublishedSnapshot told = snapshot(List.of(cell));
        told.tell(cell.units(), cell.reports());
        if (!told.attack().feasible()) {
            throw new IllegalStateException("the audit excludes the truth of " + cell.id());
        }
        return told;
    }

    private static Limits share(PublishedSnapshot told, AuditedCell cell, int day) {
        double reports = cell.reports();
        List<String> fixed = told.fixed(cell.units(), day);
        Double least = told.attack().least(fixed);
        Double most = told.attack().most(fixed);
        return new Limits(least == null ? 0 : least / reports, most == null ? 1 : most / reports);
    }

    /** Property A3: whether the attacker stays in doubt about a cell. */
    public static boolean inDoubt(Finding finding, long reports) {
        return countInDoubt(finding.least(), finding.most(), reports)
                && finding.shares().values().stream().allMatch(SnapshotAudit::inDoubt);
    }

    private static boolean countInDoubt(double least, @Nullable Double most, long reports) {
        boolean wide = most == null || most - least >= TableAudit.LEAST_WIDTH - NOISE;
        boolean mayBeFewer = least <= Math.max(0, reports - LEAST_FEWER) + NOISE;
        return wide && mayBeFewer;
    }

    private static boolean inDoubt(Limits share) {
        return share.upper() - share.lower() >= LEAST_SHARE_WIDTH - NOISE;
    }

    /** The suppressed cells with reports about which the attacker is not left in doubt. */
    public List<Finding> exposed() {
        return exposed(Set.of());
    }

    /**
     * Those among them that are not known to leave him in doubt. A few programmes for all cells together leave him in doubt
     * about nearly everything; only for what they do not, each cell's own are solved.
     *
     * @param inDoubt the names of cells about which he was in doubt when more was published: all tables that were possible
     *     then still are
     */
    List<Finding> exposed(Set<String> inDoubt) {
        List<AuditedCell> suspects = suppressed(1).stream()
                .filter(cell -> !inDoubt.contains(cell.id()))
                .toList();
        Clearing clearing = new Clearing(suspects, AUDITED_DAYS);
        clearing.look(() -> snapshot(suspects));
        return suspects.parallelStream()
                .filter(cell -> exposed(cell, clearing.seen(cell)))
                .map(this::finding)
                .toList();
    }

    /** The names of the suppressed cells with reports. */
    Set<String> suppressed() {
        return suppressed(1).stream().map(AuditedCell::id).collect(Collectors.toSet());
    }

    // His bounds are no narrower than what was seen to be possible.
    private boolean exposed(AuditedCell cell, Finding seen) {
        if (!countInDoubt(seen.least(), seen.most(), cell.reports())) {
            PublishedTable.Bounds counts = bounds(cell);
            Double least = counts.lower();
            if (!countInDoubt(least == null ? 0 : least, counts.upper(), cell.reports())) {
                return true;
            }
        }
        List<Integer> narrow = AUDITED_DAYS.stream()
                .filter(day -> !inDoubt(Objects.requireNonNull(seen.shares().get(day))))
                .toList();
        if (narrow.isEmpty()) {
            return false;
        }
        PublishedSnapshot told = told(cell);
        return narrow.stream().anyMatch(day -> !inDoubt(share(told, cell, day)));
    }

    private List<AuditedCell> suppressed(long least) {
        return cells.stream()
                .filter(cell -> cell.form() == null && cell.reports() >= least)
                .toList();
    }

    private PublishedSnapshot snapshot(List<AuditedCell> inQuestion) {
        return new PublishedSnapshot(units, partitions, cells, inQuestion, policy);
    }
}
