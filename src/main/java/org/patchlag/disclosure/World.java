package org.patchlag.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * One supposition of which tickets a vendor's customers have, for one clock of a cell, and what is known of who reported
 * from the clocks before it. Tells which sets of reporting customers agree with what is published.
 */
final class World {
    /**
     * Effective sets at which drawing ends: the standard error of a probability of 0.90 is then {@code sqrt(0.09 / 2000)},
     * below 0.007. More would decide no differently but for cells within that of the bound.
     */
    private static final double ENOUGH = 2_000;

    /** For a further clock, which can only thin out the sets that the first one left: a standard error below 0.014. */
    private static final double ENOUGH_LATER = ENOUGH / 4;

    private static final int LOOK_EVERY = 500;

    private final Customers customers;
    private final HypotheticalCell cell;
    private final @Nullable Hypotheses before;
    private final Policy policy;
    private final Publication publication;

    World(Customers customers, @Nullable Hypotheses before, Policy policy, Publication publication) {
        this.customers = customers;
        this.cell = new HypotheticalCell(customers.moments(), customers.count());
        this.before = before;
        this.policy = policy;
        this.publication = publication;
    }

    /** What would be published of the true reports at these levels. */
    List<PublicForm> forms(List<Level> levels) {
        cell.clear();
        customers.truth().forEach(cell::add);
        return levels.stream()
                .flatMap(level -> publication.of(cell, level).stream())
                .toList();
    }

    /** The sets of reporting customers, as far as sampled, that would be published in this form. */
    Hypotheses agreeing(PublicForm form, SplittableRandom random) {
        return before == null ? drawn(form, random) : stillPossible(before, form, random);
    }

    private Hypotheses drawn(PublicForm form, SplittableRandom random) {
        Proposal proposal = new Proposal(customers.count());
        Hypotheses agreeing = new Hypotheses();
        for (int draw = 1; draw <= policy.gateDraws(); draw++) {
            BitSet reporting = proposal.draw(random);
            if (gives(form, reporting, random)) {
                agreeing.add(reporting, proposal.weight(reporting));
            }
            if (draw % LOOK_EVERY == 0 && agreeing.effective() >= ENOUGH) {
                break;
            }
        }
        return agreeing;
    }

    /** The sets that were possible until now and give this form too. They are draws in no order: some stand for all. */
    private Hypotheses stillPossible(Hypotheses known, PublicForm form, SplittableRandom random) {
        Hypotheses agreeing = new Hypotheses();
        for (int i = 0; i < known.count(); i++) {
            if (gives(form, known.set(i), random)) {
                agreeing.add(known.set(i), known.weight(i));
            }
            if (i % LOOK_EVERY == 0 && agreeing.effective() >= ENOUGH_LATER) {
                break;
            }
        }
        return agreeing;
    }

    private boolean gives(PublicForm form, BitSet reporting, SplittableRandom random) {
        cell.clear();
        for (int customer = reporting.nextSetBit(0); customer >= 0; customer = reporting.nextSetBit(customer + 1)) {
            cell.add(customers.any(customer, random));
        }
        return publication.gives(cell, form);
    }
}
