package org.patchlag.ranking;

/**
 * A share fixed on the complementary log-log scale, {@code theta = log(-log(1 - F))}, on which shares are compared; larger
 * is faster. Not defined where F or 1 - F is 0.
 *
 * @param theta the indicator; NaN where it is not defined
 * @param se its standard error, {@code se(F) / ((1 - F) |log(1 - F)|)}; NaN where it is not defined
 */
public record Indicator(double theta, double se) {
    /** The indicator of a share with its standard error. */
    public static Indicator of(double share, double se) {
        return share > 0 && share < 1
                ? new Indicator(scale(share), se / slope(share))
                : new Indicator(Double.NaN, Double.NaN);
    }

    /** Whether it can be compared. */
    public boolean defined() {
        return Double.isFinite(theta) && se > 0;
    }

    static double scale(double share) {
        return Math.log(-Math.log1p(-share));
    }

    /** {@code dF / dtheta}. */
    static double slope(double share) {
        return (1 - share) * Math.abs(Math.log1p(-share));
    }
}
