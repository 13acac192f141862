package org.patchlag.query.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.query.control.Counts;
import org.patchlag.query.control.DrillDown;
import org.patchlag.query.control.ExactFigures;
import org.patchlag.query.control.Grouping;
import org.patchlag.query.control.ReportListService;
import org.patchlag.query.control.Version;
import org.patchlag.query.entity.View;

/** The exact figures of each value of a field, as a table of all that an edition's exact table has. */
@Named("figuresByValue")
@RequestScoped
public class FiguresByValue {
    @Inject
    private ReportsPage page;

    @Inject
    private ReportListService reports;

    @Inject
    private TakenFromList takenOut;

    private @Nullable List<Row> rows;
    private String problem = "";

    /**
     * A value.
     *
     * @param value in words
     * @param address leads to its own figures with their curve; empty where no query finds just its reports
     * @param figures its figures
     */
    public record Row(String value, String address, FiguresView figures) {}

    /** Whether figures are asked for by a field. */
    public boolean isAsked() {
        return !page.by().isEmpty();
    }

    /** By what. */
    public Grouping getBy() {
        return page.by().get(0);
    }

    /** The rows, in the values' order. */
    public List<Row> getRows() {
        List<Row> known = rows;
        if (known == null) {
            known = new ArrayList<>();
            takenOut.note(page.query(), Version.ACCEPTED, page.by());
            try {
                for (var entry :
                        reports.figuresBy(page.query(), page.clock(), getBy()).entrySet()) {
                    known.add(row(entry.getKey(), entry.getValue()));
                }
            } catch (ProblemException tooMany) {
                problem = tooMany.inOneSentence();
            }
            rows = known;
        }
        return known;
    }

    private Row row(String key, ExactFigures figures) {
        @Nullable String value = key.isEmpty() ? null : key;
        List<@Nullable String> values = new ArrayList<>();
        values.add(value);
        return new Row(
                ReportCounts.words(getBy(), value),
                DrillDown.of(
                                page.query(),
                                page.by(),
                                new Counts.Row(values, figures.counts().reports()))
                        .map(query -> new PageAddress()
                                .with("query", query.text())
                                .with("view", View.FIGURES.code())
                                .with("clock", page.clock().code())
                                .text())
                        .orElse(""),
                new FiguresView("", key, figures));
    }

    /** Why there is no table; empty where there is one. */
    public String getProblem() {
        getRows();
        return problem;
    }

    /** The days of the shares. */
    public List<Integer> getDays() {
        return ExactFigures.DAYS;
    }
}
