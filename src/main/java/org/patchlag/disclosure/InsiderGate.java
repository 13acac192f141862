package org.patchlag.disclosure;

import java.util.ArrayList;
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
     * How often the tickets that nobody has seen are drawn anew; the most telling draw decides. In a small cell it is
     * much of the answer whether another customer is supposed to have had a case like the one that stands out.
     */
    private static final int POOLS = 3;

    private static final int POOLS_OF_FEW = 9;
    private static final long VERY_FEW_REPORTS = 200;

    private static final long FEW_REPORTS = 1_000;
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
    public record Measure(Level level, double effective, double certainty) {
        Measure and(double otherEffective, double otherCertainty) {
            return new Measure(level, Math.min(effective, otherEffective), Math.max(certainty, otherCertainty));
        }
    }

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
        private List<Hypotheses> known = List.of();

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
            List<World> worlds = new ArrayList<>();
            for (int i = 0; i < pools(reports); i++) {
                Hypotheses before = known.isEmpty() ? null : known.get(i % known.size());
                worlds.add(new World(
                        new Customers(contributors, others, reports, policy.reportingShare(), own.split()),
                        before,
                        policy,
                        publication));
            }
            return first(worlds.get(0).forms(candidates), worlds, own);
        }

        private Verdict first(List<PublicForm> forms, List<World> worlds, SplittableRandom own) {
            List<Measure> tried = new ArrayList<>();
            PublicForm before = null;
            for (PublicForm form : forms) {
                if (before != null && form.grid().equals(before.grid())) {
                    continue; // says as much as the level that failed
                }
                before = form;
                List<Hypotheses> agreeing = new ArrayList<>();
                Measure measure = new Measure(form.level(), Double.POSITIVE_INFINITY, 0);
                for (World world : worlds) {
                    Hypotheses still = world.agreeing(form, own.split());
                    agreeing.add(still);
                    measure = measure.and(still.effective(), still.certainty(contributors.size()));
                    if (!passes(measure)) {
                        break;
                    }
                }
                tried.add(measure);
                if (passes(measure)) {
                    known = agreeing;
                    return new Verdict(tried, form.level());
                }
            }
            return new Verdict(tried, null);
        }
    }

    private static int pools(List<Case> reports) {
        long number = reports.stream().mapToLong(Case::count).sum();
        return number <= VERY_FEW_REPORTS ? POOLS_OF_FEW : number <= FEW_REPORTS ? POOLS : 1;
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
