package org.patchlag.benchmark.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.entity.PublicTables.Cases;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.disclosure.ComplementarySuppression;
import org.patchlag.disclosure.Level;
import org.patchlag.disclosure.PrimaryRule;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.disclosure.Publication;
import org.patchlag.disclosure.SnapshotAudit;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.timeline.DelayClock;

/**
 * Policy PP-1 over the tables of one clock, rule after rule: which cells may be published, in which form, whether what is
 * suppressed can be worked out from what is not, and whether a cell may be renewed.
 */
final class ClockDisclosure {
    private static final int CELLS_AT_ONCE = 16;
    private static final int CLOSED_AFTER_DAYS = 365 + 90;

    private final EditionSetting setting;
    private final NamedForms named;
    private final SnapshotUnits units;
    private final Publication publication;
    private final PrimaryRule rule;

    /**
     * What was decided on a cell.
     *
     * @param form what is shown; empty for nothing
     * @param earlier the published version that stays instead; null where it is renewed or has never been published
     * @param reasons why nothing new is shown, for the publisher alone
     */
    record Decision(Optional<PublicForm> form, @Nullable PublicCell earlier, List<String> reasons) {}

    ClockDisclosure(EditionSetting setting, List<CellPlan> lattice) {
        this.setting = setting;
        this.named = new NamedForms(setting);
        this.units = new SnapshotUnits(lattice);
        this.publication = new Publication(setting.policy());
        this.rule = new PrimaryRule(setting.policy());
    }

    /**
     * Decides on every cell.
     *
     * @param judged told how many cells have been judged, for the progress
     */
    Map<String, Decision> decide(DelayClock clock, Cases cases, List<CellFigure> figures, IntConsumer judged) {
        Map<String, PublicForm> forms = new ConcurrentHashMap<>();
        for (int from = 0; from < figures.size(); from += CELLS_AT_ONCE) {
            int to = Math.min(figures.size(), from + CELLS_AT_ONCE);
            figures.subList(from, to).parallelStream().forEach(figure -> form(clock, figure)
                    .ifPresent(form -> forms.put(figure.plan().key(), form)));
            judged.accept(to);
        }
        Set<String> complementary = complementary(figures, forms);
        complementary.forEach(forms::remove);
        Map<String, Decision> decisions = new HashMap<>();
        for (CellFigure figure : figures) {
            String key = figure.plan().key();
            decisions.put(
                    key,
                    decision(clock, cases, figure, Optional.ofNullable(forms.get(key)), complementary.contains(key)));
        }
        return decisions;
    }

    private Optional<PublicForm> form(DelayClock clock, CellFigure figure) {
        return figure.plan().named() ? named.of(clock, figure) : publication.of(figure.cell(), Level.G);
    }

    private Set<String> complementary(List<CellFigure> figures, Map<String, PublicForm> forms) {
        List<SnapshotAudit.AuditedCell> cells = new ArrayList<>();
        for (CellFigure figure : figures) {
            String key = figure.plan().key();
            cells.add(new SnapshotAudit.AuditedCell(
                    key,
                    units.of(figure.plan()),
                    forms.get(key),
                    figure.cell().all().reports()));
        }
        ComplementarySuppression.Result result = audited(cells);
        if (!result.unprotected().isEmpty()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "No edition can be made: what is not published could be worked out of "
                            + String.join(", ", result.unprotected()) + ".");
        }
        return new HashSet<>(result.suppressed());
    }

    // An attacker may take the shares of parts to add up to that of the whole. Where censoring makes that untrue,
    // nobody
    // can, and the audit goes on with the numbers of reports alone.
    private ComplementarySuppression.Result audited(List<SnapshotAudit.AuditedCell> cells) {
        try {
            return audited(cells, true);
        } catch (IllegalStateException sharesDoNotAddUp) {
            return audited(cells, false);
        }
    }

    private ComplementarySuppression.Result audited(List<SnapshotAudit.AuditedCell> cells, boolean sharesAddUp) {
        return ComplementarySuppression.of(
                new SnapshotAudit(units.all(), units.partitions(sharesAddUp), cells, setting.policy()),
                units.parents());
    }

    private Decision decision(
            DelayClock clock, Cases cases, CellFigure figure, Optional<PublicForm> form, boolean complementary) {
        PublicCell before = setting.earlier().latest(clock, figure.plan());
        List<String> reasons = new ArrayList<>();
        rule.against(figure.cell()).forEach(reason -> reasons.add(words(reason.name())));
        if (form.isEmpty() && reasons.isEmpty()) {
            reasons.add(complementary ? "would give another cell away" : "would give a reporting hospital away");
        }
        if (before == null) {
            return new Decision(form, null, reasons);
        }
        if (closed(figure.plan())) {
            return new Decision(Optional.empty(), before, List.of("its half-year is closed"));
        }
        if (form.isEmpty() || !setting.earlier().mayRenew(clock, cases, figure.plan())) {
            if (form.isPresent()) {
                reasons.add("too little has changed since an earlier edition");
            }
            return new Decision(Optional.empty(), before, reasons);
        }
        return new Decision(form, null, reasons);
    }

    private boolean closed(CellPlan plan) {
        Integer half = plan.half();
        if (plan.kind() != Kind.TYPE_HALF || half == null) {
            return false;
        }
        LocalDate closes = Lattice.lastDay(half).plusDays(CLOSED_AFTER_DAYS);
        return !setting.asOf().isBefore(closes);
    }

    private static String words(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
