package org.patchlag.query.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.query.entity.Question;
import org.patchlag.query.entity.View;
import org.patchlag.query.language.QueryException;
import org.patchlag.timeline.DelayClock;

/** Reads the texts of a question, and says of each what is wrong with it. */
public final class QuestionReader {
    private final Question asked;
    private final List<FieldProblem> problems = new ArrayList<>();

    private QuestionReader(Question asked) {
        this.asked = asked;
    }

    /** What is wrong with a question; empty where it can be asked. */
    public static List<FieldProblem> problems(Question asked) {
        QuestionReader reader = new QuestionReader(asked);
        reader.read();
        return reader.problems;
    }

    /**
     * The same question as it is printed: one text for each thing that can be asked.
     *
     * @param problems where what is wrong is gathered
     */
    static Question read(Question asked, List<FieldProblem> problems) {
        QuestionReader reader = new QuestionReader(asked);
        Question read = reader.read();
        problems.addAll(reader.problems);
        return read;
    }

    private Question read() {
        return new Question(
                asked.view(),
                text("query", asked.query(), text -> ReportFields.parse(text).text()),
                version(),
                of(View.LIST, "fields", asked.fields(), text -> Listing.columns(text).stream()
                        .map(field -> field.name())
                        .collect(Collectors.joining(","))),
                of(View.LIST, "sort", asked.sort(), text -> Listing.sort(text).text()),
                by(),
                of(View.COUNTS, "ranges", asked.ranges(), text -> Grouping.ranges(text).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(","))),
                of(View.FIGURES, "clock", asked.clock(), text -> clock(text).code()),
                of(View.FIGURES, "against", asked.against(), text -> ReportFields.parse(text)
                        .text()));
    }

    private String by() {
        if (asked.view() == View.FIGURES) {
            return text("by", asked.by(), text -> Grouping.ofFigures(
                            text, !asked.against().isBlank())
                    .text());
        }
        return of(View.COUNTS, "by", asked.by(), text -> Grouping.parse(text).stream()
                .map(Grouping::text)
                .collect(Collectors.joining(",")));
    }

    private String version() {
        String text = asked.version().isBlank()
                ? (asked.view() == View.FIGURES ? Version.ACCEPTED : Version.SUBMITTED).code()
                : asked.version();
        if (Version.ofCode(text).isEmpty()) {
            problems.add(new FieldProblem("/version", "Write submitted or accepted"));
        } else if (asked.view() == View.FIGURES && !text.equals(Version.ACCEPTED.code())) {
            problems.add(new FieldProblem("/version", "Figures are of the accepted versions: write accepted"));
        }
        return text;
    }

    private String of(View view, String name, String text, Function<String, String> reading) {
        if (!text.isBlank() && asked.view() != view) {
            problems.add(new FieldProblem("/" + name, "Only a question whose view is " + view.code() + " has this"));
            return text;
        }
        return text(name, text, reading);
    }

    private String text(String name, String text, Function<String, String> reading) {
        if (text.isBlank()) {
            return "";
        }
        try {
            return reading.apply(text);
        } catch (QueryException e) {
            problems.add(new FieldProblem("/" + name, "At character " + e.position() + ": " + e.detail()));
        } catch (ProblemException e) {
            problems.add(new FieldProblem("/" + name, e.detail()));
        }
        return text;
    }

    /**
     * The clock of this code.
     *
     * @throws ProblemException where there is none
     */
    public static DelayClock clock(String code) {
        return DelayClock.ofCode(code)
                .orElseThrow(() -> Listing.wrong(
                        "/clock",
                        "There is no clock \"" + code
                                + "\"; time-to-patch is one, and GET /api/v1/reports/fields has all"));
    }
}
