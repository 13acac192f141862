package org.patchlag.ranking;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.patchlag.survival.SampleQuantile;

/**
 * Vendors against the benchmark on one day. That vendors differ more among each other than chance explains is allowed for
 * by an additive variance tau^2 (Spiegelhalter 2005): from the z, winsorised at their 10 % and 90 % quantiles, {@code phi =
 * mean z^2}, and where {@code K phi > K - 1}, {@code tau^2 = (K phi - (K - 1)) / (sum w - sum w^2 / sum w)} with
 * {@code w = 1 / se^2}. A vendor whose indicator is not defined takes no part: its values are NaN.
 */
public final class Funnel {
    private static final double TAIL = 0.1;

    private final int day;
    private final double benchmark;
    private final List<VendorShare> vendors;
    private final List<Indicator> indicators;
    private final double theta0;
    private final double winsorLower;
    private final double winsorUpper;
    private final double phi;
    private final double tau2;

    private Funnel(int day, double benchmark, List<VendorShare> vendors) {
        this.day = day;
        this.benchmark = benchmark;
        this.vendors = List.copyOf(vendors);
        this.indicators = vendors.stream()
                .map(vendor -> Indicator.of(vendor.share(), vendor.se()))
                .toList();
        this.theta0 = Indicator.scale(benchmark);
        double[] z = Arrays.stream(z()).filter(Double::isFinite).toArray();
        int k = z.length;
        winsorLower = k == 0 ? Double.NaN : SampleQuantile.of(z, TAIL);
        winsorUpper = k == 0 ? Double.NaN : SampleQuantile.of(z, 1 - TAIL);
        phi = Arrays.stream(z)
                .map(value -> Math.min(winsorUpper, Math.max(winsorLower, value)))
                .map(value -> value * value)
                .average()
                .orElse(Double.NaN);
        tau2 = k * phi > k - 1 ? (k * phi - (k - 1)) / spareWeight() : 0;
    }

    /**
     * The vendors against a benchmark.
     *
     * @param day the day
     * @param benchmark the share fixed by that day of all vendors' comparable devices, the vendor's own included
     */
    public static Funnel of(int day, double benchmark, List<VendorShare> vendors) {
        return new Funnel(day, benchmark, vendors);
    }

    private double spareWeight() {
        double sum = 0;
        double squares = 0;
        for (Indicator indicator : indicators) {
            if (indicator.defined()) {
                double weight = 1 / (indicator.se() * indicator.se());
                sum += weight;
                squares += weight * weight;
            }
        }
        return sum - squares / sum;
    }

    /** The day. */
    public int day() {
        return day;
    }

    /** The benchmark's share. */
    public double benchmark() {
        return benchmark;
    }

    /** The vendors, in the order given. */
    public List<VendorShare> vendors() {
        return vendors;
    }

    /** How many of them can be compared. */
    public int comparable() {
        return (int) indicators.stream().filter(Indicator::defined).count();
    }

    /** Between what z are counted for phi. */
    public double[] winsorLimits() {
        return new double[] {winsorLower, winsorUpper};
    }

    /** How much larger the mean square of z is than 1. */
    public double phi() {
        return phi;
    }

    /** The variance between vendors. */
    public double tau2() {
        return tau2;
    }

    /** How many standard errors each vendor lies from the benchmark, by chance alone. */
    public double[] z() {
        return z(0);
    }

    /** The same with the variance between vendors. */
    public double[] overDispersedZ() {
        return z(tau2);
    }

    /** The two-sided p of each vendor's over-dispersed z. */
    public double[] p() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        return Arrays.stream(overDispersedZ())
                .map(z -> 2 * normal.survivalProbability(Math.abs(z)))
                .toArray();
    }

    private double[] z(double between) {
        return indicators.stream()
                .mapToDouble(indicator -> indicator.defined()
                        ? (indicator.theta() - theta0) / Math.sqrt(indicator.se() * indicator.se() + between)
                        : Double.NaN)
                .toArray();
    }
}
