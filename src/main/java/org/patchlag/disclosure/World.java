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
    private final Customers customers;
    private final HypotheticalCell cell;
    private final Policy policy;
    private final Publication publication;

    World(Customers customers, Policy policy, Publication publication) {
        this.customers = customers;
        this.cell = new HypotheticalCell(customers);
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

    /**
     * What is to be found out about who reported, if this form is published.
     *
     * @param before what is known from the clock before; null for the first
     */
    Posterior posterior(PublicForm form, @Nullable Hypotheses before, SplittableRandom random) {
        return new Posterior(this, form, before, policy.gateDraws(), random);
    }

    int customers() {
        return customers.count();
    }

    /** Whether there are many, as {@link Customers#many} has it. */
    boolean large() {
        return customers.many();
    }

    /** Whether this set of reporting customers, if each files some of its tickets, would be published in a form. */
    boolean gives(PublicForm form, BitSet reporting, SplittableRandom random) {
        cell.clear();
        for (int customer = reporting.nextSetBit(0); customer >= 0; customer = reporting.nextSetBit(customer + 1)) {
            cell.add(customers.any(customer, random));
        }
        return publication.gives(cell, form);
    }
}
