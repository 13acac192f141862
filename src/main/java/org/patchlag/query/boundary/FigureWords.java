package org.patchlag.query.boundary;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.control.Basis;
import org.patchlag.query.control.CaseCounts;
import org.patchlag.query.control.ExactFigures;
import org.patchlag.survival.Limits;
import org.patchlag.survival.RiskTable;

/** Exact figures in words: none is left blank, and what was not reached says beyond which day it lies. */
final class FigureWords {
    /** Instead of a figure that there is nothing to have of. */
    static final String NONE = "–";

    private final Basis basis;

    /**
     * The words of figures.
     *
     * @param basis what they rest on
     */
    FigureWords(Basis basis) {
        this.basis = basis;
    }

    /**
     * A figure.
     *
     * @param words the figure
     * @param interval its 95 % interval, or why there is none; empty where there is no figure either
     */
    record Figure(String words, String interval) {}

    /** A share in percent. */
    Figure share(Optional<ExactFigures.Share> share) {
        return share.map(known -> share(known.low(), known.high(), known.lower(), known.upper()))
                .orElseGet(this::unknown);
    }

    /** The same of other cases, of which it is not known why there is no interval. */
    Figure ofOthers(Optional<ExactFigures.Share> share) {
        return share.filter(known -> known.lower() == null || known.upper() == null)
                .map(known -> new Figure(share(known.low(), known.high()), "no interval"))
                .orElseGet(() -> share(share));
    }

    private Figure share(double low, double high, @Nullable Double lower, @Nullable Double upper) {
        return new Figure(
                share(low, high),
                lower == null || upper == null ? noInterval() : percent(lower) + " to " + percent(upper));
    }

    private static String share(double low, double high) {
        return between(percent(low), percent(high)) + " %";
    }

    /** How far a promise was kept, and what can be said of it. */
    Figure kept(ExactFigures.Kept kept) {
        Figure share = share(kept.low(), kept.high(), kept.lower(), kept.upper());
        return kept.verdict() == null ? share : new Figure(share.words() + ", " + kept.verdict(), share.interval());
    }

    /** What was promised. */
    static String promise(ExactFigures.Kept kept) {
        String days = kept.days().stream().map(String::valueOf).collect(Collectors.joining(" or "));
        return "within " + days + " days"
                + (kept.promised() == null ? "" : String.format(Locale.UK, " in %.0f %%", 100 * kept.promised()));
    }

    /** The day by which a share was reached. */
    Figure quantile(Optional<ExactFigures.Quantile> quantile) {
        return quantile.map(this::quantile).orElseGet(this::unknown);
    }

    private Figure quantile(ExactFigures.Quantile quantile) {
        String lower = quantile.lower() == null ? null : days(quantile.lower());
        if (quantile.low() == null) {
            return new Figure(beyond() + " days", lower == null ? noInterval() : "from " + lower);
        }
        String high = quantile.high() == null ? beyond() : days(quantile.high());
        String upper = quantile.upper() == null ? beyond() : days(quantile.upper());
        return new Figure(
                between(days(quantile.low()), high) + " days", lower == null ? noInterval() : lower + " to " + upper);
    }

    /** The restricted mean. */
    Figure mean(Optional<ExactFigures.Mean> mean) {
        return mean.map(known -> new Figure(
                        between(tenths(known.low()), tenths(known.high())) + " days",
                        known.lower() == null || known.upper() == null
                                ? noInterval()
                                : tenths(known.lower()) + " to " + tenths(known.upper())))
                .orElseGet(this::unknown);
    }

    /** Through how many days the oldest open case has been open. */
    static String oldestOpen(CaseCounts counts) {
        return counts.oldestOpen() == null ? "none is open" : number(counts.oldestOpen()) + " days";
    }

    /** How many reports are contested, and what share of all. */
    static String contested(CaseCounts counts) {
        return number(counts.contested())
                + (counts.contested() == 0
                        ? ""
                        : " (" + percent((double) counts.contested() / counts.reports()) + " %)");
    }

    private Figure unknown() {
        return new Figure(basis.cases() == 0 ? NONE : "not yet known", "");
    }

    private String noInterval() {
        return basis.enoughGroups() ? "no interval" : "no interval: fewer than " + Limits.LEAST_GROUPS + " groups";
    }

    private String beyond() {
        return "> " + number(basis.lastDay());
    }

    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    static String between(RiskTable.Between number) {
        return between(number(number.least()), number(number.most()));
    }

    private static String between(String low, String high) {
        return Objects.equals(low, high) ? low : low + " to " + high;
    }

    private static String percent(double share) {
        return String.format(Locale.UK, "%.1f", 100 * share);
    }

    private static String tenths(double days) {
        return String.format(Locale.UK, "%.1f", days);
    }

    private static String days(double days) {
        return days == Math.rint(days) ? String.format(Locale.UK, "%.0f", days) : tenths(days);
    }
}
