package org.patchlag.survival;

/**
 * Confidence limits of a share still open, 0 to 1.
 *
 * @param lower the lower one; NaN where the scale does not define it
 * @param upper the upper one; NaN where the scale does not define it
 */
public record Limits(double lower, double upper) {
    /** Of fewer hospital groups no limits are given, of any figure: the jackknife over so few says nothing. */
    public static final int LEAST_GROUPS = 6;

    /** Not defined. */
    public static final Limits UNDEFINED = new Limits(Double.NaN, Double.NaN);

    /** Whether both are defined. */
    public boolean defined() {
        return !Double.isNaN(lower) && !Double.isNaN(upper);
    }
}
