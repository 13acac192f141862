package org.patchlag.benchmark.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.patchlag.disclosure.PublicForm.GridPoint;

/**
 * How many cases would have to be missing, for each report received, to bring a share to that of all reports: prompt
 * ones where it lies below, {@code (F0 - F) / (1 - F0)}, late ones where it lies above, {@code (F - F0) / F0}; upwards to
 * one decimal. It follows from the published shares alone.
 *
 * @param missing how many for each report received, in tenths
 * @param prompt whether prompt cases would have to be missing, and not late ones
 */
public record TippingPoint(int missing, boolean prompt) {
    private static final int FRAGILE_BELOW = 5; // tenths

    /** The tipping point of a share beside that of all; empty where either is not shown as one value. */
    public static Optional<TippingPoint> of(GridPoint own, GridPoint all) {
        Integer share = own.share();
        Integer benchmark = all.share();
        if (share == null
                || benchmark == null
                || own.atLeast()
                || all.atLeast()
                || !share.equals(own.shareUpTo())
                || !benchmark.equals(all.shareUpTo())) {
            return Optional.empty();
        }
        return Optional.of(
                share < benchmark
                        ? new TippingPoint(tenths(benchmark - share, 100 - benchmark), true)
                        : new TippingPoint(tenths(share - benchmark, benchmark), false));
    }

    private static int tenths(int difference, int of) {
        return BigDecimal.valueOf(10L * difference)
                .divide(BigDecimal.valueOf(of), 0, RoundingMode.CEILING)
                .intValueExact();
    }

    /** Whether so few would do that nothing should be built upon the difference. */
    public boolean isFragile() {
        return missing < FRAGILE_BELOW;
    }

    /** "0.3 prompt fixes unreported: fragile". */
    public String words(String what) {
        if (missing == 0) {
            return "equal to all reports";
        }
        return BigDecimal.valueOf(missing, 1) + " " + (prompt ? "prompt" : "late") + " cases unreported for each "
                + what + (isFragile() ? ": fragile" : "");
    }
}
