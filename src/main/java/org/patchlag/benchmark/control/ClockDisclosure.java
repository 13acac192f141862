package org.patchlag.benchmark.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.entity.ExactTables;
import org.patchlag.benchmark.entity.PublicTables.Cases;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.disclosure.AuditedLattice;
import org.patchlag.disclosure.ComplementarySuppression;
import org.patchlag.disclosure.Level;
import org.patchlag.disclosure.PrimaryRule;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.disclosure.Publication;
import org.patchlag.disclosure.Refresh;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.timeline.DelayClock;

/**
 * Policy PP-1 over the tables of one clock, rule after rule: which cells may be published, in which form, whether what is
 * suppressed can be worked out from what is not, and whether a cell may be renewed.
 */
final class ClockDisclosure {
    private final EditionSetting setting;
    private final NamedForms named;
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

    ClockDisclosure(EditionSetting setting) {
        this.setting = setting;
        this.named = new NamedForms(setting);
        this.publication = new Publication(setting.policy());
        this.rule = new PrimaryRule(setting.policy());
    }

    /**
     * Judges a cell by itself; of different cells in any order, or at once.
     *
     * @param exact its exact figures, as soon as it is known what was decided
     */
    JudgedCell judge(
            DelayClock clock,
            Cases cases,
            CellFigure figure,
            Function<ExactTables.Disclosure, ExactTables.ExactCell> exact) {
        String held = heldBack(clock, cases, figure.plan());
        PublicForm form = null;
        if (held.isEmpty()) {
            form = form(clock, figure).orElse(null);
        } else {
            named.holdBack(clock, figure);
        }
        return new JudgedCell(
                figure.plan(),
                figure.cell().all().reports(),
                figure.cell().shares(),
                form,
                held,
                rule.against(figure.cell()).stream()
                        .map(reason -> words(reason.name()))
                        .toList(),
                exact);
    }

    /**
     * Decides on every cell, when all have been judged.
     *
     * @param complete whether every report names a model and began in one of the half-years
     */
    Map<String, Decision> decide(DelayClock clock, Cases cases, List<JudgedCell> cells, boolean complete) {
        // What is held back is no more to be worked out from its neighbours than what is suppressed.
        Set<String> complementary = complementary(cells, complete);
        Map<String, Decision> decisions = new HashMap<>();
        for (JudgedCell cell : cells) {
            String key = cell.plan().key();
            List<String> reasons = new ArrayList<>(cell.reasons());
            Optional<PublicForm> form =
                    complementary.contains(key) ? Optional.empty() : Optional.ofNullable(cell.form());
            if (!cell.held().isEmpty()) {
                reasons.add(cell.held());
            } else if (form.isEmpty() && reasons.isEmpty()) {
                reasons.add(
                        complementary.contains(key)
                                ? "would give another cell away"
                                : "would give a reporting hospital away");
            }
            PublicCell before = form.isPresent() ? null : setting.earlier().latest(clock, cases, cell.plan());
            decisions.put(key, new Decision(form, before, reasons));
        }
        return decisions;
    }

    /** Why a cell may not be shown as it now is, whatever is in it; empty where it may. */
    private String heldBack(DelayClock clock, Cases cases, CellPlan plan) {
        PublicCell before = setting.earlier().latest(clock, cases, plan);
        if (before != null && closed(plan, LocalDate.parse(before.asOf()))) {
            return "its half-year is closed";
        }
        return setting.earlier().mayRenew(clock, cases, plan) ? "" : "too little has changed since an earlier edition";
    }

    private Optional<PublicForm> form(DelayClock clock, CellFigure figure) {
        return figure.plan().named() ? named.of(clock, figure) : publication.of(figure.cell(), Level.G);
    }

    private Set<String> complementary(List<JudgedCell> cells, boolean complete) {
        AuditedLattice lattice = new AuditedLattice();
        cells.forEach(cell -> add(lattice, cell));
        ComplementarySuppression.Result result = audited(lattice, complete);
        if (!result.unprotected().isEmpty()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "No edition can be made: what is not published could be worked out of "
                            + String.join(", ", result.unprotected()) + ".");
        }
        return new HashSet<>(result.suppressed());
    }

    private static void add(AuditedLattice lattice, JudgedCell cell) {
        CellPlan plan = cell.plan();
        PublicForm form = cell.form();
        long reports = cell.reports();
        String type = String.valueOf(plan.type());
        switch (plan.kind()) {
            case ALL -> lattice.all(plan.key(), form, reports);
            case TYPE -> lattice.type(plan.key(), plan.label(), form, reports);
            case TYPE_HALF -> lattice.typeHalf(plan.key(), type, form, reports);
            case COUNTRY -> lattice.country(plan.key(), form, reports);
            case VENDOR -> lattice.vendor(plan.key(), plan.label(), form, reports);
            case MODEL -> lattice.model(plan.key(), String.valueOf(plan.vendor()), type, form, reports);
        }
    }

    // An attacker may suppose that every report names a model and began in one of the half-years: where that is so,
    // this
    // tells more. Where shares do not add up under it, because parts are censored differently, nobody can use it.
    private ComplementarySuppression.Result audited(AuditedLattice lattice, boolean complete) {
        if (complete) {
            try {
                return ComplementarySuppression.of(lattice.audit(setting.policy(), true), lattice.parents());
            } catch (IllegalStateException contradicted) {
                return audited(lattice, false);
            }
        }
        return ComplementarySuppression.of(lattice.audit(setting.policy(), false), lattice.parents());
    }

    // The version of the day on which it closes, or of the first edition after it, is the last.
    private static boolean closed(CellPlan plan, LocalDate shown) {
        Integer half = plan.half();
        return plan.kind() == Kind.TYPE_HALF && half != null && !shown.isBefore(Refresh.closes(Lattice.lastDay(half)));
    }

    private static String words(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
