package org.patchlag.query.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlag.platform.FieldProblem;
import org.patchlag.query.entity.Question;
import org.patchlag.query.entity.View;

/** A question is kept as one text for each thing that can be asked, and says each word that it cannot be asked with. */
class QuestionReaderTest {
    private static Question question(View view, String query, String version, String fields, String by, String clock) {
        return new Question(view, query, version, fields, "", by, "", clock, "");
    }

    private static List<String> pointers(Question question) {
        return QuestionReader.problems(question).stream()
                .map(FieldProblem::pointer)
                .toList();
    }

    @Test
    void what_was_spaced_otherwise_is_kept_as_the_same() {
        List<FieldProblem> problems = new ArrayList<>();
        Question read = QuestionReader.read(
                question(View.LIST, " vendor:galen*   AND units>2", "", "reference , vendor", "", ""), problems);
        assertThat(problems).isEmpty();
        assertThat(read.query())
                .isEqualTo(ReportFields.parse("vendor:galen* AND units>2").text());
        assertThat(read.fields()).isEqualTo("reference,vendor");
        assertThat(read.version()).isEqualTo("submitted");
        assertThat(QuestionReader.read(read, problems)).isEqualTo(read);
    }

    @Test
    void figures_are_of_accepted_versions() {
        List<FieldProblem> problems = new ArrayList<>();
        assertThat(QuestionReader.read(question(View.FIGURES, "", "", "", "", "exposure"), problems)
                        .version())
                .isEqualTo("accepted");
        assertThat(problems).isEmpty();
        assertThat(pointers(question(View.FIGURES, "", "submitted", "", "", "")))
                .containsExactly("/version");
    }

    @Test
    void figures_are_of_each_value_of_one_field_or_compared() {
        List<FieldProblem> problems = new ArrayList<>();
        assertThat(QuestionReader.read(question(View.FIGURES, "", "", "", " filed ", ""), problems)
                        .by())
                .isEqualTo("filed.quarter");
        assertThat(problems).isEmpty();
        assertThat(pointers(question(View.FIGURES, "", "", "", "vendor,type", "")))
                .containsExactly("/by");
        assertThat(pointers(new Question(View.FIGURES, "", "", "", "", "vendor", "", "", "vendor:galen*")))
                .containsExactly("/by");
    }

    @Test
    void a_word_that_left_the_language_is_named_and_so_is_each_that_belongs_to_another_view() {
        assertThat(pointers(question(View.LIST, "gone:x", "", "reference,gone", "vendor", "")))
                .containsExactly("/query", "/fields", "/by");
        assertThat(pointers(question(View.COUNTS, "", "newest", "", "gone", "time-to-patch")))
                .containsExactly("/version", "/by", "/clock");
        assertThat(QuestionReader.problems(question(View.LIST, "vendor:x AND gone:x", "", "", "", ""))
                        .get(0)
                        .message())
                .startsWith("At character 14: ");
    }
}
