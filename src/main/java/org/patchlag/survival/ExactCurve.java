package org.patchlag.survival;

import java.util.List;
import java.util.function.Consumer;

/** The product-limit estimate of a cell whose durations are all exact; both sides are the same. */
final class ExactCurve implements CellCurve {
    private final ClusterNames clusters;
    private final DayCounts counts;

    /**
     * The curve of these observations.
     *
     * @param after the day on whose end it is conditional; -1 for none
     */
    ExactCurve(List<Observation> observations, int after) {
        clusters = ClusterNames.of(observations);
        counts = new DayCounts(observations, clusters.of(), clusters.size(), after);
    }

    @Override
    public List<String> clusters() {
        return clusters.names();
    }

    @Override
    public int[] days() {
        return counts.days();
    }

    @Override
    public double[] share(Side side) {
        double[] share = new double[counts.days().length];
        counts.shareWithout(DayCounts.NOBODY, share);
        return share;
    }

    @Override
    public void withoutEach(Side side, Consumer<double[]> curve) {
        double[] share = new double[counts.days().length];
        for (int cluster = 0; cluster < clusters.size(); cluster++) {
            counts.shareWithout(cluster, share);
            curve.accept(share);
        }
    }

    /** Greenwood's variance of the share fixed by the end of a day. */
    double greenwoodVariance(int day, double survival) {
        return survival == 0 ? 0 : survival * survival * counts.greenwood(day);
    }
}
