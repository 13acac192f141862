package org.patchlag.benchmark.boundary;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.entity.ExactTables;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.disclosure.PublicForm.GridPoint;

/**
 * A cell on a regulator's page: exact figures, and beside them what the public reads. Figures that have not been reached
 * say beyond which day they lie; none is left blank without a word.
 *
 * @param exact inside
 * @param shown outside
 */
public record ExactRow(ExactTables.ExactCell exact, PublicCell shown) {
    private static final String NONE = "–";

    /**
     * A figure with its interval.
     *
     * @param text the figure
     * @param interval its 95 % interval; empty where there is none
     */
    public record Figure(String text, String interval) {
        private static final Figure NOTHING = new Figure(NONE, "");
    }

    /** A count for people. */
    public String count(long count) {
        return String.format(Locale.UK, "%,d", count);
    }

    /** What the row is about. */
    public String label() {
        return switch (shown.kind()) {
            case TYPE_HALF -> shown.type() + ", " + shown.label();
            case MODEL -> shown.vendor() + ", " + shown.label();
            case COUNTRY -> new Locale("", shown.label()).getDisplayCountry(Locale.UK);
            default -> shown.label();
        };
    }

    /** The exact share by a day, in percent. */
    public Figure share(int day) {
        ExactTables.ExactShare share = exact.shares().get(String.format("%03d", day));
        return share == null
                ? new Figure(exact.counts().reports() == 0 ? NONE : "not yet known", "")
                : new Figure(
                        bounds(100 * share.low(), 100 * share.high(), "%.1f") + " %",
                        interval(hundred(share.lower()), hundred(share.upper()), "%.1f"));
    }

    /** The exact shares by these days. */
    public List<Figure> shares(List<Integer> days) {
        return days.stream().map(this::share).toList();
    }

    /** By when these shares were fixed, in days. */
    public List<Figure> quantiles() {
        return exact.quantiles().stream().map(ExactRow::quantile).toList();
    }

    private static Figure quantile(ExactTables.Quantile quantile) {
        Double earliest = quantile.earliest();
        if (earliest == null) {
            return new Figure("> " + quantile.lastDay(), lower(quantile));
        }
        Double latest = quantile.latest();
        String text = latest == null ? "≥ " + days(earliest) : bounds(earliest, latest, "%.0f");
        return new Figure(text, interval(quantile.lower(), quantile.upper(), "%.0f"));
    }

    private static String lower(ExactTables.Quantile quantile) {
        Double lower = quantile.lower();
        return lower == null ? "" : "from " + days(lower);
    }

    private static String days(double value) {
        return String.format(Locale.UK, "%,.0f", value);
    }

    /** The mean number of days open until day 180. */
    public Figure mean() {
        ExactTables.Mean mean = exact.mean();
        return mean == null
                ? Figure.NOTHING
                : new Figure(bounds(mean.least(), mean.most(), "%.1f"), interval(mean.lower(), mean.upper(), "%.1f"));
    }

    /** The share that kept the vendor's promise, with the verdict. */
    public Figure kept() {
        ExactTables.Kept kept = exact.kept();
        if (kept == null) {
            return Figure.NOTHING;
        }
        String verdict = kept.verdict() == null ? "" : ", " + kept.verdict();
        double low = Objects.requireNonNullElse(kept.low(), kept.share());
        double high = Objects.requireNonNullElse(kept.high(), kept.share());
        return new Figure(
                bounds(100 * low, 100 * high, "%.1f") + " %" + verdict,
                interval(hundred(kept.lower()), hundred(kept.upper()), "%.1f"));
    }

    /** The share by day 90 without contested reports. */
    public Figure uncontested() {
        ExactTables.ExactShare share = exact.uncontested().get("090");
        return share == null
                ? Figure.NOTHING
                : new Figure(
                        bounds(100 * share.low(), 100 * share.high(), "%.1f") + " %",
                        interval(hundred(share.lower()), hundred(share.upper()), "%.1f"));
    }

    /** Through how many days the oldest open case has been open. */
    public String oldestOpen() {
        Integer oldest = exact.counts().oldestOpen();
        return oldest == null ? NONE : String.format(Locale.UK, "%,d", oldest);
    }

    /** What the public reads of day 90. */
    public Figure publicShare() {
        PublicForm form = shown.form();
        if (form == null) {
            return new Figure("not enough data", "");
        }
        return form.grid().stream()
                .filter(point -> point.day() == 90)
                .findFirst()
                .map(ExactRow::shown)
                .orElse(new Figure("not yet known", ""));
    }

    private static Figure shown(GridPoint point) {
        Integer share = point.share();
        String interval = point.lower() + " to " + point.upper() + " %";
        return share == null
                ? new Figure("interval only", interval)
                : new Figure((point.atLeast() ? "at least " : "") + share + " %", interval);
    }

    /** What disclosure control made of it, in words. */
    public String why() {
        ExactTables.Disclosure decision = exact.decision();
        String reasons = String.join(", ", decision.reasons());
        if (decision.note().isEmpty()) {
            return reasons;
        }
        return reasons.isEmpty() ? decision.note() : decision.note() + ": " + reasons;
    }

    /** How much is shown. */
    public String level() {
        String level = exact.decision().level();
        return level == null ? NONE : level;
    }

    private static @Nullable Double hundred(@Nullable Double share) {
        return share == null ? null : 100 * share;
    }

    private static String bounds(double low, double high, String format) {
        String from = String.format(Locale.UK, format, low);
        String to = String.format(Locale.UK, format, high);
        return from.equals(to) ? from : from + " to " + to;
    }

    private static String interval(@Nullable Double lower, @Nullable Double upper, String format) {
        if (lower == null) {
            return "";
        }
        return upper == null
                ? "from " + String.format(Locale.UK, format, lower)
                : String.format(Locale.UK, format, lower) + " to " + String.format(Locale.UK, format, upper);
    }
}
