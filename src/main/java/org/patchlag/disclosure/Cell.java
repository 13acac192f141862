package org.patchlag.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A cell of a table before disclosure control: its reports, and the estimates made of them elsewhere. Immutable. */
public final class Cell implements Figures {
    private final List<Case> cases;
    private final SortedMap<Integer, Share> shares;
    private final double influence;
    private final int[] groupOf;
    private final long[] sizes;
    private final long reports;

    /**
     * A share fixed with its 95 % interval, each 0 to 1.
     *
     * @param low the estimate, or its lower bound where durations are imprecise
     * @param high the estimate, or its upper bound
     * @param lower the interval's lower end
     * @param upper the interval's upper end
     */
    public record Share(double low, double high, double lower, double upper) {}

    /**
     * A cell; keeps copies.
     *
     * @param cases the reports
     * @param shares the estimate on each day that can be told; a missing day cannot
     * @param influence by how much the share fixed changes at most when one group is left out, at
     *     {@link Policy#INFLUENCE_DAYS}
     */
    public Cell(List<Case> cases, SortedMap<Integer, Share> shares, double influence) {
        this.cases = List.copyOf(cases);
        this.shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
        this.influence = influence;
        Map<String, Integer> groups = new HashMap<>();
        groupOf = new int[cases.size()];
        long[] byGroup = new long[cases.size()];
        for (int i = 0; i < groupOf.length; i++) {
            Case one = this.cases.get(i);
            int group = groups.computeIfAbsent(one.group(), name -> groups.size());
            groupOf[i] = group;
            byGroup[group] += one.count();
        }
        sizes = Arrays.copyOf(byGroup, groups.size());
        Arrays.sort(sizes);
        reports = Arrays.stream(sizes).sum();
    }

    /** The reports. */
    public List<Case> cases() {
        return cases;
    }

    /** The estimate on each day that can be told. */
    public SortedMap<Integer, Share> shares() {
        return shares;
    }

    @Override
    public double influence() {
        return influence;
    }

    @Override
    public Tally all() {
        return new Tally(reports, sizes.length);
    }

    @Override
    public long largest() {
        return sizes.length == 0 ? 0 : sizes[sizes.length - 1];
    }

    @Override
    public long twoLargest() {
        return largest() + (sizes.length < 2 ? 0 : sizes[sizes.length - 2]);
    }

    @Override
    public Tally fixedBetween(int since, int day) {
        return tally(one -> one.fixedBy(day) && !one.fixedBy(since));
    }

    @Override
    public Tally known(int day) {
        return tally(one -> one.knownAt(day));
    }

    @Override
    public Tally atRisk(int day) {
        return tally(one -> one.atRisk(day));
    }

    private Tally tally(Predicate<Case> which) {
        long count = 0;
        BitSet groups = new BitSet(sizes.length);
        for (int i = 0; i < groupOf.length; i++) {
            Case one = cases.get(i);
            if (which.test(one)) {
                count += one.count();
                groups.set(groupOf[i]);
            }
        }
        return new Tally(count, groups.cardinality());
    }

    @Override
    public boolean told(int day) {
        return shares.containsKey(day);
    }

    @Override
    public double low(int day) {
        return share(day).low();
    }

    @Override
    public double high(int day) {
        return share(day).high();
    }

    @Override
    public double lower(int day) {
        return share(day).lower();
    }

    @Override
    public double upper(int day) {
        return share(day).upper();
    }

    private Share share(int day) {
        Share share = shares.get(day);
        if (share == null) {
            throw new IllegalArgumentException("no share can be told on day " + day);
        }
        return share;
    }
}
