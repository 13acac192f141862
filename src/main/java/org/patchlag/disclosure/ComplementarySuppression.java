package org.patchlag.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rule 4 of PP-1: while the audit finds a suppressed cell that an attacker could work out, the smallest published cell
 * that is a part of it, or else the smallest beside it, under the same parent, or at last the smallest that it is a part
 * of, is suppressed too. What is published only shrinks, so this ends; with the forms of
 * PP-1 it hardly ever begins.
 */
public final class ComplementarySuppression {
    private static final Comparator<SnapshotAudit.AuditedCell> SMALLEST =
            Comparator.comparingLong(SnapshotAudit.AuditedCell::reports).thenComparing(SnapshotAudit.AuditedCell::id);

    private ComplementarySuppression() {}

    /**
     * What was suppressed.
     *
     * @param suppressed the cells suppressed beyond the primary rule, in order
     * @param unprotected the cells that an attacker can still work out, though nothing is published beside them: no
     *     edition may be made of such a table
     */
    public record Result(List<String> suppressed, List<String> unprotected) {
        /** Keeps copies. */
        public Result {
            suppressed = List.copyOf(suppressed);
            unprotected = List.copyOf(unprotected);
        }
    }

    /**
     * Suppresses what must be.
     *
     * @param audit the audit of all that the primary rule and the gate let through
     * @param parents the parent of each cell by their names, such as "vendor:V" of "model:V/M"; a cell without a sibling
     *     that could be suppressed takes its parent in its place
     */
    public static Result of(SnapshotAudit audit, Map<String, String> parents) {
        List<String> suppressed = new ArrayList<>();
        Set<String> inDoubt = new HashSet<>();
        SnapshotAudit current = audit;
        while (true) {
            List<String> exposed = current.exposed(inDoubt).stream()
                    .map(SnapshotAudit.Finding::id)
                    .toList();
            List<SnapshotAudit.AuditedCell> cells = current.cells();
            Optional<String> next = exposed.stream()
                    .flatMap(id ->
                            inside(id, cells).or(() -> beside(id, cells, parents)).or(() -> around(id, cells)).stream())
                    .findFirst();
            if (next.isEmpty() && inDoubt.isEmpty()) {
                return new Result(suppressed, exposed);
            }
            if (next.isEmpty()) {
                inDoubt.clear(); // what is published at the end is looked at as a whole
                continue;
            }
            inDoubt.addAll(current.suppressed());
            exposed.forEach(inDoubt::remove);
            suppressed.add(next.get());
            current = current.with(without(cells, next.get()));
        }
    }

    // What is published of a part says that the whole has no less.
    private static Optional<String> inside(String id, List<SnapshotAudit.AuditedCell> cells) {
        Set<String> units = units(id, cells);
        return smallest(cells, cell -> units.size() > cell.units().size() && units.containsAll(cell.units()));
    }

    // A device type says much of its only model, whatever is said of the vendor.
    private static Optional<String> around(String id, List<SnapshotAudit.AuditedCell> cells) {
        Set<String> units = units(id, cells);
        return smallest(cells, cell -> cell.units().containsAll(units));
    }

    private static Set<String> units(String id, List<SnapshotAudit.AuditedCell> cells) {
        return cells.stream()
                .filter(cell -> cell.id().equals(id))
                .findFirst()
                .map(SnapshotAudit.AuditedCell::units)
                .orElse(Set.of());
    }

    private static Optional<String> smallest(
            List<SnapshotAudit.AuditedCell> cells, Predicate<SnapshotAudit.AuditedCell> which) {
        return cells.stream()
                .filter(cell -> cell.form() != null && which.test(cell))
                .min(SMALLEST)
                .map(SnapshotAudit.AuditedCell::id);
    }

    private static Optional<String> beside(
            String id, List<SnapshotAudit.AuditedCell> cells, Map<String, String> parents) {
        String parent = parents.get(id);
        if (parent == null) {
            return Optional.empty();
        }
        Optional<String> sibling = smallest(cells, cell -> parent.equals(parents.get(cell.id())));
        if (sibling.isPresent()) {
            return sibling;
        }
        boolean published =
                cells.stream().anyMatch(cell -> cell.form() != null && cell.id().equals(parent));
        return published ? Optional.of(parent) : beside(parent, cells, parents);
    }

    private static List<SnapshotAudit.AuditedCell> without(List<SnapshotAudit.AuditedCell> cells, String id) {
        return cells.stream()
                .map(cell -> Objects.equals(cell.id(), id)
                        ? new SnapshotAudit.AuditedCell(id, cell.units(), null, cell.reports())
                        : cell)
                .toList();
    }
}
