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
    private static final int BATCH = 500;

    private final World world;
    private final PublicForm form;
    private final @Nullable Posterior before;
    private final double enoughBefore;
    private final Proposal proposal;
    private final Hypotheses agreeing;
    private final SplittableRandom random;
    private int most;
    private int drawn;

    /**
     * Of a form in a world.
     *
     * @param before what is known from the clock before; null for the first
     * @param enoughBefore how many effective sets of it are wanted
     * @param draws how many sets are drawn at most for a first clock
     */
    Posterior(
            World world,
            PublicForm form,
            @Nullable Posterior before,
            double enoughBefore,
            int draws,
            SplittableRandom random) {
        this.world = world;
        this.form = form;
        this.before = before;
        this.enoughBefore = enoughBefore;
        this.proposal = new Proposal(world.customers());
        this.agreeing = new Hypotheses(world.customers());
        this.random = random;
        this.most = draws;
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
        Hypotheses known = before == null ? null : before.until(enoughBefore);
        if (known != null) {
            most = known.count();
        }
        int until = Math.min(most, drawn + BATCH);
        for (; drawn < until; drawn++) {
            BitSet reporting = known == null ? proposal.draw(random) : known.set(drawn);
            if (world.gives(form, reporting, random)) {
                agreeing.add(reporting, known == null ? proposal.weight(reporting) : known.weight(drawn));
            }
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
