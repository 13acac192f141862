package org.patchlag.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Weighted sets of customers that may have reported, as far as what is published leaves them possible: a sample of the
 * attacker's knowledge.
 */
final class Hypotheses {
    private final List<BitSet> sets = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final double[] reporting;
    private double sum;
    private double squares;

    /** No set yet, of so many customers. */
    Hypotheses(int customers) {
        reporting = new double[customers];
    }

    void add(BitSet set, double weight) {
        sets.add(set);
        weights.add(weight);
        sum += weight;
        squares += weight * weight;
        for (int customer = set.nextSetBit(0); customer >= 0; customer = set.nextSetBit(customer + 1)) {
            reporting[customer] += weight;
        }
    }

    int count() {
        return sets.size();
    }

    BitSet set(int index) {
        return sets.get(index);
    }

    double weight(int index) {
        return weights.get(index);
    }

    /** Of how many equally weighted sets the sample is worth (Kish): {@code (sum w)^2 / sum w^2}. */
    double effective() {
        return squares > 0 ? sum * sum / squares : 0;
    }

    /** The greatest probability of having reported among the first customers. */
    double certainty(int customers) {
        return sum > 0 ? Arrays.stream(reporting, 0, customers).max().orElse(0) / sum : 1;
    }
}
