package org.patchlag.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.patchlag.survival.MultipleTests;

/**
 * The classes of all vendors on all days of one release. A vendor is called slower or faster only if the share of false
 * calls in the release stays at 5 % (Benjamini and Hochberg 1995), the difference is at least ten points, its cell is
 * published with its name, and at least eight vendors can be compared on that day.
 */
public final class Classification {
    /** The greatest share of false calls among the calls of a release. */
    public static final double FALSE_SHARE = 0.05;

    /** The least difference from the benchmark that is called, as a share. */
    public static final double LEAST_DIFFERENCE = 0.10;

    /** How many vendors must be comparable on a day for any to be called. */
    public static final int LEAST_VENDORS = 8;

    private static final double SLACK = 1e-12;

    private Classification() {}

    /**
     * A vendor's class on a day, with what it rests on.
     *
     * @param vendor the vendor
     * @param day the day
     * @param verdict the class
     * @param z standard errors from the benchmark, with the variance between vendors; NaN where not comparable
     * @param p its two-sided p
     * @param q adjusted over all vendors and days (Benjamini and Hochberg 1995)
     * @param sensitivity the same under any dependence (Benjamini and Yekutieli 2001): kept, not used
     */
    public record Verdict(
            String vendor, int day, VendorClass verdict, double z, double p, double q, double sensitivity) {}

    /** The classes, funnel by funnel and vendor by vendor. */
    public static List<Verdict> of(List<Funnel> release) {
        double[] p = release.stream()
                .flatMapToDouble(funnel -> Arrays.stream(funnel.p()))
                .filter(Double::isFinite)
                .toArray();
        double[] q = MultipleTests.benjaminiHochberg(p);
        double[] sensitivity = MultipleTests.benjaminiYekutieli(p);
        List<Verdict> verdicts = new ArrayList<>();
        int next = 0;
        for (Funnel funnel : release) {
            double[] z = funnel.overDispersedZ();
            for (int v = 0; v < z.length; v++) {
                VendorShare vendor = funnel.vendors().get(v);
                if (Double.isNaN(z[v])) {
                    verdicts.add(new Verdict(
                            vendor.vendor(),
                            funnel.day(),
                            VendorClass.NOT_DISTINGUISHABLE,
                            Double.NaN,
                            Double.NaN,
                            Double.NaN,
                            Double.NaN));
                } else {
                    verdicts.add(new Verdict(
                            vendor.vendor(),
                            funnel.day(),
                            verdict(funnel, vendor, q[next]),
                            z[v],
                            p[next],
                            q[next],
                            sensitivity[next]));
                    next++;
                }
            }
        }
        return verdicts;
    }

    private static VendorClass verdict(Funnel funnel, VendorShare vendor, double q) {
        double difference = vendor.share() - funnel.benchmark();
        boolean called = q <= FALSE_SHARE
                && Math.abs(difference) >= LEAST_DIFFERENCE - SLACK
                && vendor.named()
                && funnel.comparable() >= LEAST_VENDORS;
        if (!called) {
            return VendorClass.NOT_DISTINGUISHABLE;
        }
        return difference < 0 ? VendorClass.SLOWER : VendorClass.FASTER;
    }
}
