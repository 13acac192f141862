package org.patchlag.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rule 6 of PP-1. A vendor knows every customer and every ticket; what it may not learn from the public form of its own
 * cell is who reported. The gate takes its place: it supposes that each customer reported with probability 1/2, draws
 * sets of customers that might have, keeps those that would have been published in exactly the same form, and sees how
 * often each true contributor is among them. The reasons and the limits are in ADR 012.
 */
public final class InsiderGate {
    /**
     * How often the tickets that nobody has seen are drawn anew: it can be much of the answer whether another customer is
     * supposed to have had a case like the one that stands out.
     */
    private static final int POOLS = 9;

    private static final int POOLS_OF_MANY = 3;
    private static final long MANY_REPORTS = 1_000;

    /**
     * With many customers and many reports one draw of the unseen tickets is enough where it gives no more certainty than
     * this: there the draws differ too little to reach the bound from so far. Of few reports they do not.
     */
    private static final double FAR_FROM_THE_BOUND = 0.75;

    /** By how many standard deviations over the pools the certainty must keep below the bound, on the log-odds scale. */
    private static final double DEVIATIONS = 2;

    /** So many effective sets of what is published are drawn for the next clock to be judged by, if there is one. */
    private static final double ENOUGH_FOR_OTHERS = 400;

    /** A fifth of the draws tells whether the least effective number is out of reach: less than half of it in prospect. */
    private static final double FAIR_TRIAL = 0.2;

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
     * @param effective of how many equally likely sets of reporting customers, agreeing with it, the sample is worth;
     *     the least of all pools
     * @param certainty the greatest probability with which the vendor then knows that a contributor reported: the mean of
     *     the pools, and two standard deviations, on the log-odds scale; where drawing ended at a pool that gives too much
     *     away, or at the first of a large cell because that gives away so little, that pool's
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
        private List<Supplier<Hypotheses>> known = List.of();

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
            List<Measure> tried = new ArrayList<>();
            PublicForm before = null;
            World first = world(reports, own);
            for (PublicForm form : first.forms(candidates)) {
                if (before != null && form.grid().equals(before.grid())) {
                    continue; // says as much as the level that failed
                }
                before = form;
                List<Supplier<Hypotheses>> agreeing = new ArrayList<>();
                Measure measure = measure(form, reports, first, agreeing, own);
                tried.add(measure);
                if (passes(measure)) {
                    known = agreeing;
                    return new Verdict(tried, form.level());
                }
            }
            return new Verdict(tried, null);
        }

        private World world(List<Case> reports, SplittableRandom own) {
            return new World(
                    new Customers(contributors, others, reports, policy.reportingShare(), own.split()),
                    policy,
                    publication);
        }

        /** Pool after pool, until one of them gives too much away. */
        private Measure measure(
                PublicForm form,
                List<Case> reports,
                World first,
                List<Supplier<Hypotheses>> agreeing,
                SplittableRandom own) {
            double effective = Double.POSITIVE_INFINITY;
            double[] logOdds = new double[pools(reports)];
            for (int pool = 0; pool < logOdds.length; pool++) {
                World world = pool == 0 ? first : world(reports, own);
                Hypotheses before =
                        known.isEmpty() ? null : known.get(pool % known.size()).get();
                Posterior posterior = world.posterior(form, before, own.split());
                Hypotheses sampled = sampled(posterior);
                double certainty = sampled.certainty(contributors.size());
                effective = Math.min(effective, sampled.effective());
                Measure measure = new Measure(form.level(), effective, certainty);
                if (!passes(measure)) {
                    return measure;
                }
                logOdds[pool] = Math.log(certainty / (1 - certainty));
                agreeing.add(enoughForOthers(posterior, world));
                if (pool == 0 && world.large() && many(reports) && certainty <= FAR_FROM_THE_BOUND) {
                    return measure;
                }
            }
            return new Measure(form.level(), effective, withDeviations(logOdds, shared(logOdds)));
        }

        /** Drawn when it is asked for, which mostly nobody does; of many customers at once, for their world takes much memory. */
        private Supplier<Hypotheses> enoughForOthers(Posterior posterior, World world) {
            if (!world.large()) {
                return () -> posterior.until(ENOUGH_FOR_OTHERS);
            }
            Hypotheses enough = posterior.until(ENOUGH_FOR_OTHERS);
            return () -> enough;
        }

        /**
         * The variance on the log-odds scale that all pools have in common, so that no deviation between them shows it: they
         * begin with the same sets where one pool was enough for the clock before.
         */
        private double shared(double[] logOdds) {
            if (known.isEmpty() || known.size() >= logOdds.length) {
                return 0;
            }
            double certainty = 1 / (1 + Math.exp(-mean(logOdds)));
            return 1 / (known.get(0).get().effective() * certainty * (1 - certainty));
        }
    }

    private static double mean(double[] logOdds) {
        return Arrays.stream(logOdds).average().orElseThrow();
    }

    private static double withDeviations(double[] logOdds, double shared) {
        double mean = mean(logOdds);
        double squares =
                Arrays.stream(logOdds).map(one -> (one - mean) * (one - mean)).sum();
        double deviation = Math.sqrt(shared + (logOdds.length > 1 ? squares / (logOdds.length - 1) : 0));
        return 1 / (1 + Math.exp(-mean - DEVIATIONS * deviation));
    }

    private Hypotheses sampled(Posterior posterior) {
        Hypotheses agreeing = posterior.agreeing();
        boolean hopeless = false;
        while (!hopeless && !posterior.spent() && agreeing.effective() < policy.leastEffective()) {
            posterior.more();
            hopeless = posterior.part() >= FAIR_TRIAL
                    && agreeing.effective() / posterior.part() < policy.leastEffective() / 2.0;
        }
        return agreeing;
    }

    private static int pools(List<Case> reports) {
        return many(reports) ? POOLS_OF_MANY : POOLS;
    }

    private static boolean many(List<Case> reports) {
        return reports.stream().mapToLong(Case::count).sum() > MANY_REPORTS;
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
