package org.patchlag.ranking;

/**
 * What is known of one vendor on one day.
 *
 * @param vendor the vendor
 * @param share the share fixed by that day, 0 to 1
 * @param se its standard error by the jackknife over hospital groups
 * @param named whether its cell is published with the vendor's name, at level V1 or V2
 */
public record VendorShare(String vendor, double share, double se, boolean named) {
    /**
     * The same vendor beside a benchmark that all vendors have in common: as far from it, on the complementary log-log
     * scale, as it is from its own, which is of the device types that it makes.
     *
     * @param own the share of all vendors' devices of its types, between 0 and 1
     * @param common the benchmark in common, between 0 and 1
     */
    public VendorShare beside(double own, double common) {
        Indicator indicator = Indicator.of(share, se);
        double moved = indicator.theta() - Indicator.scale(own) + Indicator.scale(common);
        double beside = -Math.expm1(-Math.exp(moved));
        return Double.isFinite(moved)
                ? new VendorShare(vendor, beside, indicator.se() * Indicator.slope(beside), named)
                : this;
    }
}
