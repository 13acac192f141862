package org.patchlag.benchmark.boundary;

import java.util.Locale;
import java.util.Optional;
import org.patchlag.disclosure.PublicForm.GridPoint;
import org.patchlag.ranking.TippingPoint;

/** A tipping point as readers are told of it: from the published shares alone, and only where both are one value. */
final class TippingWords {
    private TippingWords() {}

    /**
     * How many cases would have to be missing for each report received, to bring a share to that of all reports, such as
     * "0.3 prompt cases unreported for each report received: fragile".
     *
     * @return the words; empty where either share is not shown as one value
     */
    static Optional<String> of(GridPoint own, GridPoint all) {
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
                share.equals(benchmark)
                        ? "equal to all reports"
                        : words(TippingPoint.of(share / 100.0, benchmark / 100.0)));
    }

    private static String words(TippingPoint point) {
        return String.format(
                Locale.UK,
                "%.1f %s cases unreported for each report received%s",
                point.shown(),
                point.missing() == TippingPoint.Missing.TIMELY_FIXES ? "prompt" : "late",
                point.fragile() ? ": fragile" : "");
    }
}
