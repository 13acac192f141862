package org.patchlag.query.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.control.ComparedFigures;
import org.patchlag.query.control.Comparison;
import org.patchlag.query.control.ExactFigures;
import org.patchlag.query.control.Listing;
import org.patchlag.query.control.ReportFields;
import org.patchlag.query.control.ReportListService;
import org.patchlag.query.control.ReportRow;
import org.patchlag.query.control.Version;
import org.patchlag.query.language.Query;
import org.patchlag.timeline.DelayClock;

/** The exact figures of a query's accepted reports, their curve, and their comparison with another query's. */
@Named("reportFigures")
@RequestScoped
public class ReportFigures {
    private static final int OLDEST = 10;

    @Inject
    private ReportsPage page;

    @Inject
    private ReportListService reports;

    private @Nullable FiguresView first;
    private @Nullable FiguresView second;
    private @Nullable Comparison comparison;

    /** The figures of the query. */
    public FiguresView getFirst() {
        if (first == null) {
            read();
        }
        return Objects.requireNonNull(first);
    }

    /** The figures of the other query. */
    public FiguresView getSecond() {
        if (second == null) {
            read();
        }
        return Objects.requireNonNull(second);
    }

    private void read() {
        if (isCompared()) {
            ComparedFigures both = reports.compare(page.query(), page.against(), page.clock());
            first = view("first", page.query(), both.first());
            second = view("second", page.against(), both.second());
            comparison = both.comparison();
        } else {
            first = view("first", page.query(), reports.figures(page.query(), page.clock()));
        }
    }

    /** The figures that are shown, of one query or of two. */
    public List<FiguresView> getViews() {
        return isCompared() ? List.of(getFirst(), getSecond()) : List.of(getFirst());
    }

    private static FiguresView view(String id, Query query, ExactFigures figures) {
        return new FiguresView(id, query.isEverything() ? "All reports" : query.text(), figures);
    }

    /** Whether two queries are compared. */
    public boolean isCompared() {
        return !page.against().isEverything();
    }

    private Comparison comparison() {
        if (comparison == null) {
            read();
        }
        return Objects.requireNonNull(comparison);
    }

    /** What the comparison says. */
    public List<String> getVerdict() {
        Comparison test = comparison();
        List<String> sentences = new ArrayList<>();
        Double p = test.p();
        if (p == null) {
            sentences.add(
                    test.fewGroups()
                            ? "There is no test: the first has reports of " + test.first()
                                    + " hospital groups that can be compared, the second of " + test.second()
                                    + ", both of " + test.groups() + ". At least " + Comparison.LEAST_GROUPS_OF_A_SIDE
                                    + " on each side and " + Comparison.LEAST_GROUPS + " together are needed."
                            : "There is no test: nothing has come to its end that could differ.");
        } else {
            sentences.add("If the two did not differ, a difference at least as large would come with probability "
                    + probability(p) + " (" + test.method().label() + ", " + test.groups() + " hospital groups: "
                    + test.first() + " of the first, " + test.second() + " of the second).");
        }
        if (test.ratio() != null) {
            sentences.add(String.format(
                    Locale.UK,
                    "Of the first, those waiting were %s at %.2f times the rate of the second (ratio of hazards, by Peto;"
                            + " 95 %% interval %.2f to %.2f).",
                    page.clock().stopped(),
                    test.ratio(),
                    test.lower(),
                    test.upper()));
        }
        if (test.inBoth() > 0) {
            sentences.add((test.inBoth() == 1 ? "1 report is" : test.inBoth() + " reports are")
                    + " in both selections and on neither side of the test.");
        }
        return sentences;
    }

    private static String probability(double p) {
        return p < 0.001 ? "below 0.001" : String.format(Locale.UK, "%.3f", p);
    }

    /** What the figures are of, beside those of editions. */
    public String getNote() {
        return FiguresJson.NOTE;
    }

    /** All clocks. */
    public List<DelayClock> getClocks() {
        return Arrays.asList(DelayClock.values());
    }

    /** The clock looked at. */
    public DelayClock getClock() {
        return page.clock();
    }

    /** What the clock's cases have come to when it stopped, as a heading. */
    public String getStopped() {
        return FiguresView.capital(getClock().stopped());
    }

    /** The heads of the open cases. */
    public List<String> getOldestHeads() {
        return oldest().columns().stream().map(field -> field.label()).toList();
    }

    /** The accepted cases in which the clock runs, the one that began first on top. */
    public List<ReportTable.Line> getOldest() {
        List<ReportTable.Line> lines = new ArrayList<>();
        for (ReportRow row : reports.find(oldest(), null).rows()) {
            lines.add(new ReportTable.Line(
                    row.reference(),
                    row.values().stream().map(value -> ReportTable.words(value)).toList()));
        }
        return lines;
    }

    private Listing oldest() {
        String code = page.clock().code();
        return new Listing(
                page.query().and(ReportFields.parse(code + ".ending:open AND _exists_:" + code + ".start")),
                Version.ACCEPTED,
                Listing.columns("reference,hospital,vendor,model," + code + ".start," + code),
                Listing.sort(code + ".start:asc"),
                OLDEST);
    }
}
