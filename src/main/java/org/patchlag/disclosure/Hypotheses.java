package org.patchlag.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Weighted sets of customers that may have reported, as far as what is published leaves them possible: a sample of the
 * attacker's knowledge.
 */
final class Hypotheses {
    private final List<BitSet> sets = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private double sum;
    private double squares;

    void add(BitSet reporting, double weight) {
        sets.add(reporting);
        weights.add(weight);
        sum += weight;
        squares += weight * weight;
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
        double most = 0;
        for (int customer = 0; customer < customers; customer++) {
            double reporting = 0;
            for (int i = 0; i < sets.size(); i++) {
                reporting += sets.get(i).get(customer) ? weights.get(i) : 0;
            }
            most = Math.max(most, reporting / sum);
        }
        return sum > 0 ? most : 1;
    }
}
