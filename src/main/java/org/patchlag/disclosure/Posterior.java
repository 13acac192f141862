package org.patchlag.disclosure;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor can find out, in one world, about who reported, if a form is published: sets of reporting customers that
 * agree with it, drawn as long as somebody needs more of them. The first clock's are drawn from the prior; a further
 * clock's are those of the clock before it that agree with this form too. The same draws follow in the same order,
 * however they are asked for.
 */
final class Posterior {
    private static final int BATCH = 100;

    /** How often a set that is known from the clock before is tried, each time with other filings of the same customers. */
    private static final int TRIES = 5;

    /** Of many customers the sum hardly depends on which of its tickets each filed. */
    private static final int TRIES_OF_MANY = 2;

    private final World world;
    private final PublicForm form;
    private final @Nullable Hypotheses before;
    private final Proposal proposal;
    private final Hypotheses agreeing;
    private final SplittableRandom random;
    private final int most;
    private int drawn;

    /**
     * Of a form in a world.
     *
     * @param before what is known from the clock before; null for the first
     * @param draws how many sets are drawn at most for a first clock
     */
    Posterior(World world, PublicForm form, @Nullable Hypotheses before, int draws, SplittableRandom random) {
        this.world = world;
        this.form = form;
        this.before = before;
        this.proposal = new Proposal(world.customers(), world.large());
        this.agreeing = new Hypotheses(world.customers());
        this.random = random;
        this.most = before == null ? draws : before.count();
    }

    /** Those that agree, so far. */
    Hypotheses agreeing() {
        return agreeing;
    }

    /** Whether nothing more can be drawn. */
    boolean spent() {
        return drawn >= most;
    }

    /** The part of all draws that was made, 0 to 1. */
    double part() {
        return most == 0 ? 1 : drawn / (double) most;
    }

    /** Draws some more. */
    void more() {
        int until = Math.min(most, drawn + BATCH);
        for (; drawn < until; drawn++) {
            if (before == null) {
                BitSet reporting = proposal.draw(random);
                add(reporting, proposal.weight(reporting), 1);
            } else {
                add(before.set(drawn), before.weight(drawn), world.large() ? TRIES_OF_MANY : TRIES);
            }
        }
    }

    private void add(BitSet reporting, double weight, int tries) {
        int given = 0;
        for (int i = 0; i < tries; i++) {
            given += world.gives(form, reporting, random) ? 1 : 0;
        }
        if (given > 0) {
            agreeing.add(reporting, weight * given / tries);
        }
    }

    /** Draws until so many effective sets agree, or nothing more can be drawn. */
    Hypotheses until(double effective) {
        while (!spent() && agreeing.effective() < effective) {
            more();
        }
        return agreeing;
    }
}
