package org.patchlag.query.boundary;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlag.chart.ShareCurve;
import org.patchlag.query.control.ExactFigures;
import org.patchlag.timeline.DelayClock;

/**
 * Exact figures in words, for the page.
 *
 * @param id unique on the page
 * @param name what was selected
 * @param figures the figures
 */
public record FiguresView(String id, String name, ExactFigures figures) {
    private static final int LAST_DAY = 365;
    private static final List<ShareCurve.Mark> FDA =
            List.of(new ShareCurve.Mark(30, "FDA 30"), new ShareCurve.Mark(60, "FDA 60"));

    /**
     * A figure in words.
     *
     * @param head what it is of
     * @param words the figure
     * @param interval its 95 % interval, or why there is none
     */
    public record Cell(String head, String words, String interval) {}

    /** What was selected. */
    public String getName() {
        return name;
    }

    /** The numbers of reports. */
    public List<Cell> getCards() {
        return List.of(
                card("Accepted reports", figures.reports()),
                card("Hospitals", figures.hospitals()),
                card("Hospital groups", figures.groups()),
                card(capital(figures.clock().stopped()), figures.stopped()),
                card("Still open", figures.open()),
                card("Never to be " + figures.clock().stopped(), figures.never()),
                card("Ended otherwise", figures.otherwise()),
                card("Not computable", figures.notComputable()),
                card("Known within bounds", figures.imprecise()));
    }

    private static Cell card(String head, long number) {
        return new Cell(head, String.format(Locale.UK, "%,d", number), "");
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }

    /** The shares stopped. */
    public List<Cell> getShares() {
        return ExactFigures.DAYS.stream().map(this::share).toList();
    }

    private Cell share(int day) {
        return figures.share(day)
                .map(share -> new Cell(
                        day + " days",
                        between(percent(share.low()), percent(share.high())) + " %",
                        share.lower() == null || share.upper() == null
                                ? noInterval()
                                : percent(share.lower()) + " to " + percent(share.upper())))
                .orElseGet(() -> new Cell(day + " days", figures.reports() == 0 ? "–" : "not yet known", ""));
    }

    private String noInterval() {
        return figures.groups() < ExactFigures.LEAST_GROUPS_OF_AN_INTERVAL
                ? "no interval: fewer than " + ExactFigures.LEAST_GROUPS_OF_AN_INTERVAL + " groups"
                : "no interval";
    }

    /** The days by which so many were stopped. */
    public List<Cell> getQuantiles() {
        return figures.quantiles().stream().map(this::quantile).toList();
    }

    private Cell quantile(ExactFigures.Quantile quantile) {
        String head = String.format(Locale.UK, "%.0f %%", 100 * quantile.share());
        if (quantile.low() == null) {
            return new Cell(head, "not reached", "");
        }
        String interval =
                quantile.lower() == null ? noInterval() : days(quantile.lower()) + " to " + days(quantile.upper());
        return new Cell(head, between(days(quantile.low()), days(quantile.high())) + " days", interval);
    }

    private static String days(@Nullable Double days) {
        return days == null
                ? "not reached"
                : days == Math.rint(days)
                        ? String.format(Locale.UK, "%.0f", days)
                        : String.format(Locale.UK, "%.1f", days);
    }

    /** The restricted mean in words. */
    public String getRestrictedMean() {
        return figures.restrictedMean()
                .map(mean -> between(tenths(mean.low()), tenths(mean.high())) + " days"
                        + (mean.lower() == null || mean.upper() == null
                                ? ""
                                : ", 95 % interval " + tenths(mean.lower()) + " to " + tenths(mean.upper())))
                .orElse("not yet known");
    }

    private static String tenths(double days) {
        return String.format(Locale.UK, "%.1f", days);
    }

    /** The curve with its table's numbers. */
    public String getCurve() {
        List<ShareCurve.Point> points = figures.shares().stream()
                .filter(share -> share.day() <= LAST_DAY)
                .map(share -> new ShareCurve.Point(
                        share.day(),
                        100 * share.low(),
                        100 * orElse(share.lower(), share.low()),
                        100 * orElse(share.upper(), share.high()),
                        share.high() > share.low()))
                .toList();
        DelayClock clock = figures.clock();
        return ShareCurve.draw(
                "curve-" + id,
                "Share " + clock.stopped() + ", by days: " + name,
                "The tables have the same figures.",
                points,
                clock == DelayClock.TIME_TO_PATCH ? FDA : List.of(),
                LAST_DAY,
                "days since " + clock.starts().get(0).clause());
    }

    private static double orElse(@Nullable Double limit, double share) {
        return Objects.requireNonNullElse(limit, share);
    }

    private static String between(String low, String high) {
        return low.equals(high) ? low : low + " to " + high;
    }

    private static String percent(double share) {
        return String.format(Locale.UK, "%.1f", 100 * share);
    }
}
