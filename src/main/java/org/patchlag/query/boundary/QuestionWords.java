package org.patchlag.query.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.patchlag.query.control.ReportFields;
import org.patchlag.query.entity.Question;
import org.patchlag.query.entity.View;
import org.patchlag.query.language.Field;

/** What a question asks, in words; a word that has left the language stands as it was written. */
final class QuestionWords {
    /**
     * One thing that it asks.
     *
     * @param term what
     * @param value in words
     */
    public record Fact(String term, String value) {}

    private QuestionWords() {}

    static List<Fact> of(Question question) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Reports", reports(question)));
        facts.add(new Fact("Version", question.version().equals("accepted") ? "accepted" : "last submitted"));
        facts.add(new Fact("Looked at as", question.view().label()));
        if (question.view() == View.LIST) {
            facts.add(new Fact("Columns", given(labels(question.fields()), "those of the reader’s layout")));
            facts.add(new Fact("Sorted by", given(sort(question.sort()), "as the reader’s layout has it")));
        } else if (question.view() == View.COUNTS) {
            facts.add(new Fact("Counted by", given(question.by().replace(",", " and "), "vendor")));
            facts.add(new Fact("Ranges of durations end on days", given(question.ranges(), "the usual ones")));
        } else {
            facts.add(new Fact("Clock", given(question.clock(), "time-to-patch")));
            facts.add(new Fact("Of each", given(question.by(), "all together")));
            facts.add(new Fact("Compared with", given(question.against(), "nothing")));
        }
        return facts;
    }

    /** Which reports, as a query. */
    static String reports(Question question) {
        return given(question.query(), "all reports");
    }

    private static String given(String text, String usual) {
        return text.isEmpty() ? usual : text;
    }

    private static String labels(String names) {
        return Arrays.stream(names.split(",", -1)).map(QuestionWords::label).collect(Collectors.joining(", "));
    }

    private static String label(String name) {
        return ReportFields.VOCABULARY.field(name).map(Field::label).orElse(name);
    }

    private static String sort(String sort) {
        String[] parts = sort.split(":", 2);
        return label(parts[0]) + (parts.length < 2 ? "" : parts[1].equals("desc") ? ", descending" : ", ascending");
    }
}
