package org.patchlag.query.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlag.chart.ShareCurve;
import org.patchlag.query.control.CaseCounts;
import org.patchlag.query.control.ExactFigures;
import org.patchlag.survival.CellEstimate;
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
     * @param without the figure without contested cases; empty where none is contested, or it is not given
     * @param withoutInterval the 95 % interval of that, or why there is none
     */
    public record Cell(String head, String words, String interval, String without, String withoutInterval) {
        /** The figure without contested cases as one for itself. */
        private Cell uncontested() {
            return new Cell("", without, withoutInterval, "", "");
        }
    }

    /**
     * The numbers under the curve on a day.
     *
     * @param day the day
     * @param atRisk how many were at risk
     * @param ended how many had ended
     * @param waiting how many waited still
     */
    public record Numbers(int day, String atRisk, String ended, String waiting) {}

    private FigureWords words() {
        return new FigureWords(figures.counts().basis());
    }

    private FigureWords wordsWithout() {
        return new FigureWords(figures.uncontested()
                .map(ExactFigures.Uncontested::basis)
                .orElse(figures.counts().basis()));
    }

    /** What was selected. */
    public String getName() {
        return name;
    }

    /** The numbers of reports. */
    public List<Cell> getCards() {
        CaseCounts counts = figures.counts();
        return List.of(
                card("Accepted reports", counts.reports()),
                card("Hospitals", counts.hospitals()),
                card("Hospital groups", counts.groups()),
                card(capital(figures.clock().stopped()), counts.stopped()),
                card("Still open", counts.open()),
                card("Oldest open case", FigureWords.oldestOpen(counts)),
                card("Never to be " + figures.clock().stopped(), counts.never()),
                card("Ended otherwise", counts.otherwise()),
                card("Not computable", counts.notComputable()),
                card("Known within bounds", counts.imprecise()),
                card("Closed when filed", counts.closedWhenFiled()),
                card("Contested by the vendor", FigureWords.contested(counts)));
    }

    private static Cell card(String head, long number) {
        return card(head, FigureWords.number(number));
    }

    private static Cell card(String head, String words) {
        return new Cell(head, words, "", "", "");
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }

    /** Whether there are figures without contested cases. */
    public boolean isContested() {
        return figures.counts().contested() > 0;
    }

    /** The shares stopped. */
    public List<Cell> getShares() {
        return ExactFigures.DAYS.stream().map(this::share).toList();
    }

    private Cell share(int day) {
        boolean limit =
                figures.clock() == DelayClock.TIME_TO_PATCH && FDA.stream().anyMatch(mark -> mark.day() == day);
        return cell(
                day + " days" + (limit ? ", FDA’s limit" : ""),
                words().share(figures.share(day)),
                wordsWithout().share(figures.uncontested(day)));
    }

    private Cell cell(String head, FigureWords.Figure figure, FigureWords.Figure without) {
        return isContested()
                ? new Cell(head, figure.words(), figure.interval(), without.words(), without.interval())
                : cell(head, figure);
    }

    private static Cell cell(String head, FigureWords.Figure figure) {
        return new Cell(head, figure.words(), figure.interval(), "", "");
    }

    /** The days by which so many were stopped. */
    public List<Cell> getQuantiles() {
        return CellEstimate.QUANTILES.stream().map(this::quantile).toList();
    }

    private Cell quantile(double share) {
        return cell(
                String.format(Locale.UK, "%.0f %%", 100 * share),
                words().quantile(figures.quantile(share)),
                wordsWithout().quantile(figures.uncontestedQuantile(share)));
    }

    /** What a vendor is measured by besides: the mean, the answers, its own promise. */
    public List<Cell> getYardsticks() {
        List<Cell> cells = new ArrayList<>(List.of(getMean(), getUnanswered()));
        figures.kept()
                .ifPresent(kept -> cells.add(
                        cell("The vendor’s own promise kept: " + FigureWords.promise(kept), words().kept(kept))));
        return cells;
    }

    /** The restricted mean. */
    public Cell getMean() {
        return cell(
                "Mean number of days open within the first " + ExactFigures.TAU,
                words().mean(figures.restrictedMean()));
    }

    /** The share without an answer. */
    public Cell getUnanswered() {
        return cell(
                "No answer of any kind within " + ExactFigures.ANSWER_DAYS + " days",
                words().ofOthers(figures.unanswered()));
    }

    /** The promise, and how far it was kept. */
    public Cell getKept() {
        return figures.kept()
                .map(kept -> cell(FigureWords.promise(kept), words().kept(kept)))
                .orElse(card("", FigureWords.NONE));
    }

    /** The share by day 90 without contested cases. */
    public Cell getUncontested() {
        return uncontested(share(90));
    }

    /** The day by which half were stopped without contested cases. */
    public Cell getUncontestedMedian() {
        return uncontested(quantile(0.5));
    }

    private Cell uncontested(Cell cell) {
        return isContested() ? cell.uncontested() : card("", FigureWords.NONE);
    }

    /** The numbers under the curve. */
    public List<Numbers> getNumbers() {
        return figures.atRisk().rows().stream()
                .map(row -> new Numbers(
                        row.day(),
                        FigureWords.between(row.atRisk()),
                        FigureWords.between(row.ended()),
                        FigureWords.between(row.waiting())))
                .toList();
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
                "The tables have the same figures. A small tick is a day through which a case was known to be open, and no longer.",
                points,
                clock == DelayClock.TIME_TO_PATCH ? FDA : List.of(),
                figures.atRisk().lastSeenOpen(),
                LAST_DAY,
                "days since " + clock.starts().get(0).clause());
    }

    private static double orElse(@Nullable Double limit, double share) {
        return Objects.requireNonNullElse(limit, share);
    }
}
