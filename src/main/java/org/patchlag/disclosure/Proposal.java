package org.patchlag.disclosure;

import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Draws sets of reporting customers for the insider gate. The prior gives each customer probability 1/2, under which
 * most sets of a small cell have too few reports to agree with the truth; so they are drawn with one of several rates,
 * from one standard deviation of the prior below its own to four above, and weighted by prior over mixture. The prior's
 * own rate is among them, which bounds every weight (Hesterberg 1995, defensive mixtures). Of many customers half are
 * enough for any rule, and sets of another size weigh next to nothing: those are drawn from the prior alone.
 */
final class Proposal {
    private static final double PRIOR = 0.5;
    private static final int BELOW = 1;
    private static final int ABOVE = 4;
    private static final double HIGHEST = 0.9;

    private final int customers;
    private final double[] rates;
    private final double[] weightBySize;

    /** For so many customers; whether there are many reporting ones, {@link Customers#many} tells. */
    Proposal(int customers, boolean many) {
        this.customers = customers;
        rates = many ? new double[] {PRIOR} : mixture(customers);
        weightBySize = new double[customers + 1];
        for (int size = 0; size <= customers; size++) {
            double mixture = 0;
            for (double rate : rates) {
                mixture += Math.exp(size * Math.log(2 * rate) + (customers - size) * Math.log(2 * (1 - rate)));
            }
            weightBySize[size] = rates.length / mixture;
        }
    }

    private static double[] mixture(int customers) {
        double[] rates = new double[BELOW + 1 + ABOVE];
        double deviation = 0.5 / Math.sqrt(customers);
        for (int i = 0; i < rates.length; i++) {
            rates[i] = Math.min(HIGHEST, PRIOR + (i - BELOW) * deviation);
        }
        return rates;
    }

    BitSet draw(SplittableRandom random) {
        return rates.length == 1 ? coins(random) : draw(rates[random.nextInt(rates.length)], random);
    }

    private BitSet coins(SplittableRandom random) {
        long[] reporting = new long[(customers + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < reporting.length; i++) {
            reporting[i] = random.nextLong();
        }
        BitSet set = BitSet.valueOf(reporting);
        set.clear(customers, reporting.length * Long.SIZE);
        return set;
    }

    private BitSet draw(double rate, SplittableRandom random) {
        long[] reporting = new long[(customers + Long.SIZE - 1) / Long.SIZE];
        for (int customer = 0; customer < customers; customer++) {
            if (random.nextDouble() < rate) {
                reporting[customer / Long.SIZE] |= 1L << customer; // the shift takes the lowest six bits
            }
        }
        return BitSet.valueOf(reporting);
    }

    double weight(BitSet reporting) {
        return weightBySize[reporting.cardinality()];
    }
}
