package org.patchlag.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Rule 6 of PP-1. A vendor knows every customer and every ticket; what it may not learn from the public form of its own
 * cell is who reported. The gate takes its place: it supposes that each customer reported with probability 1/2, draws
 * sets of customers that might have, keeps those that would have been published in exactly the same form, and sees how
 * often each true contributor is among them. The reasons and the limits are in ADR 012.
 */
public final class InsiderGate {
    /**
     * Effective sets at which drawing ends: the standard error of a probability of 0.90 is then {@code sqrt(0.09 / 2000)},
     * below 0.007. More would decide no differently but for cells within that of the bound.
     */
    private static final double ENOUGH = 2_000;

    /** For a further clock, which can only thin out the sets that the first one left: a standard error below 0.01. */
    private static final double ENOUGH_LATER = ENOUGH / 2;

    private static final int LOOK_EVERY = 500;
    private static final double CENSUS = 0.8;
    private static final int CENSUS_GROUPS = 10;

    private final Policy policy;
    private final Publication publication;

    /** The gate under a policy. */
    public InsiderGate(Policy policy) {
        this.policy = policy;
        this.publication = new Publication(policy);
    }

    /**
     * What the gate found.
     *
     * @param tried what each level that was tried would give away, in order
     * @param passed the level that may be published; null for none
     */
    public record Verdict(List<Measure> tried, @Nullable Level passed) {
        /** Keeps a copy. */
        public Verdict {
            tried = List.copyOf(tried);
        }

        /** The level that may be published; empty where the cell is to be suppressed. */
        public Optional<Level> level() {
            return Optional.ofNullable(passed);
        }
    }

    /**
     * What publishing at a level would give away.
     *
     * @param level the level
     * @param effective of how many equally likely sets of reporting customers, agreeing with it, the sample is worth
     * @param certainty the greatest probability with which the vendor then knows that a contributor reported
     */
    public record Measure(Level level, double effective, double certainty) {}

    /**
     * Opens a named cell, of which one or several clocks are to be published.
     *
     * @param contributors the hospital groups with a report in any of its clocks
     * @param seed see {@link GateSeed}
     */
    public Session open(Collection<String> contributors, long seed) {
        return new Session(List.copyOf(new TreeSet<>(contributors)), seed);
    }

    /** One cell in one edition: what is published of a clock counts as known when the next one is judged. */
    public final class Session {
        private final List<String> contributors;
        private final int others;
        private final SplittableRandom random;
        private @Nullable Hypotheses known;

        private Session(List<String> contributors, long seed) {
            this.contributors = contributors;
            this.others = (contributors.size() + 1) / 2;
            this.random = new SplittableRandom(seed);
        }

        /**
         * Judges the next clock; the headline comes first.
         *
         * @param reports the true reports of this clock
         * @param levels the candidates, the one that says most first
         * @param knownCustomers how many hospital groups are known to run the device; null where nobody knows. Where
         *     nearly all of them contributed, the prior does not hold and only V3 of ten groups or more may pass.
         */
        public Verdict judge(List<Case> reports, List<Level> levels, @Nullable Integer knownCustomers) {
            SplittableRandom own = random.split();
            List<Level> candidates = candidates(reports, levels, knownCustomers);
            if (reports.isEmpty() || candidates.isEmpty()) {
                return new Verdict(List.of(), null);
            }
            Customers customers = new Customers(contributors, others, reports, policy.reportingShare(), own);
            HypotheticalCell cell = new HypotheticalCell(customers.moments(), customers.count());
            cell.clear();
            customers.truth().forEach(cell::add);
            List<PublicForm> forms = candidates.stream()
                    .flatMap(level -> publication.of(cell, level).stream())
                    .toList();
            return first(forms, customers, cell, own);
        }

        private Verdict first(
                List<PublicForm> forms, Customers customers, HypotheticalCell cell, SplittableRandom own) {
            List<Measure> tried = new ArrayList<>();
            PublicForm before = null;
            for (PublicForm form : forms) {
                if (before != null && form.grid().equals(before.grid())) {
                    continue; // says as much as the level that failed
                }
                before = form;
                Hypotheses agreeing = agreeing(form, customers, cell, own.split());
                Measure measure =
                        new Measure(form.level(), agreeing.effective(), agreeing.certainty(contributors.size()));
                tried.add(measure);
                if (passes(measure)) {
                    known = agreeing;
                    return new Verdict(tried, form.level());
                }
            }
            return new Verdict(tried, null);
        }

        private Hypotheses agreeing(PublicForm form, Customers customers, HypotheticalCell cell, SplittableRandom own) {
            Hypotheses before = known;
            return before == null
                    ? drawn(form, customers, cell, own)
                    : stillPossible(before, form, customers, cell, own);
        }

        private Hypotheses drawn(PublicForm form, Customers customers, HypotheticalCell cell, SplittableRandom own) {
            Proposal proposal = new Proposal(customers.count());
            Hypotheses agreeing = new Hypotheses();
            for (int draw = 1; draw <= policy.gateDraws(); draw++) {
                BitSet reporting = proposal.draw(own);
                if (gives(form, reporting, customers, cell, own)) {
                    agreeing.add(reporting, proposal.weight(reporting));
                }
                if (draw % LOOK_EVERY == 0 && agreeing.effective() >= ENOUGH) {
                    break;
                }
            }
            return agreeing;
        }

        /** Each set that was possible until now, weighted by how often it gives this form too. */
        private Hypotheses stillPossible(
                Hypotheses before, PublicForm form, Customers customers, HypotheticalCell cell, SplittableRandom own) {
            int[] agreed = new int[before.count()];
            int rounds = Math.max(1, policy.gateDraws() / before.count());
            Hypotheses agreeing = new Hypotheses();
            for (int round = 1; round <= rounds && agreeing.effective() < ENOUGH_LATER; round++) {
                agreeing = new Hypotheses();
                for (int i = 0; i < agreed.length; i++) {
                    agreed[i] += gives(form, before.set(i), customers, cell, own) ? 1 : 0;
                    if (agreed[i] > 0) {
                        agreeing.add(before.set(i), before.weight(i) * agreed[i]);
                    }
                }
            }
            return agreeing;
        }

        private boolean gives(
                PublicForm form, BitSet reporting, Customers customers, HypotheticalCell cell, SplittableRandom own) {
            cell.clear();
            for (int customer = reporting.nextSetBit(0); customer >= 0; customer = reporting.nextSetBit(customer + 1)) {
                cell.add(customers.any(customer, own));
            }
            return publication.gives(cell, form);
        }
    }

    private boolean passes(Measure measure) {
        return measure.effective() >= policy.leastEffective() && measure.certainty() <= policy.mostCertainty();
    }

    private static List<Level> candidates(List<Case> reports, List<Level> levels, @Nullable Integer knownCustomers) {
        long groups = reports.stream().map(Case::group).distinct().count();
        if (knownCustomers == null || groups < CENSUS * knownCustomers) {
            return levels;
        }
        return groups >= CENSUS_GROUPS && levels.contains(Level.V3) ? List.of(Level.V3) : List.of();
    }
}
