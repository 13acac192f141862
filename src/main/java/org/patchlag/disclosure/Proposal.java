package org.patchlag.disclosure;

import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Draws sets of reporting customers for the insider gate. The prior gives each customer probability 1/2, under which
 * most sets of a small cell have too few reports to agree with the truth; so they are drawn with one of several rates,
 * from one standard deviation of the prior below its own to four above, and weighted by prior over mixture. The prior's
 * own rate is among them, which bounds every weight (Hesterberg 1995, defensive mixtures).
 */
final class Proposal {
    private static final int BELOW = 1;
    private static final int ABOVE = 4;
    private static final double HIGHEST = 0.9;

    private final int customers;
    private final double[] rates = new double[BELOW + 1 + ABOVE];
    private final double[] weightBySize;

    Proposal(int customers) {
        this.customers = customers;
        double deviation = 0.5 / Math.sqrt(customers);
        for (int i = 0; i < rates.length; i++) {
            rates[i] = Math.min(HIGHEST, 0.5 + (i - BELOW) * deviation);
        }
        weightBySize = new double[customers + 1];
        for (int size = 0; size <= customers; size++) {
            double mixture = 0;
            for (double rate : rates) {
                mixture += Math.exp(size * Math.log(2 * rate) + (customers - size) * Math.log(2 * (1 - rate)));
            }
            weightBySize[size] = rates.length / mixture;
        }
    }

    BitSet draw(SplittableRandom random) {
        double rate = rates[random.nextInt(rates.length)];
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
