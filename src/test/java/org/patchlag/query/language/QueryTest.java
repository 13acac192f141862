package org.patchlag.query.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlag.query.control.ReportFields;

class QueryTest {
    private static String canonical(String text) {
        return ReportFields.parse(text).text();
    }

    private static QueryException fault(String text) {
        return catchThrowableOfType(QueryException.class, () -> ReportFields.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "state:accepted OR state:returned AND units>2 | state:accepted OR (state:returned AND units>2)",
                "NOT state:accepted AND units>2 | NOT state:accepted AND units>2",
                "(state:accepted OR state:returned) AND units>2 | (state:accepted OR state:returned) AND units>2",
                "vendor:(siemens OR \"Aurelia Imaging\") | vendor:siemens OR vendor:\"Aurelia Imaging\"",
                "time-to-patch:[30 TO 60} | time-to-patch:[30 TO 60}",
                "time-to-patch:>=30 | time-to-patch>=30",
                "filed:[2026-01 TO *] | filed>=2026-01",
                "FILED:2026-q1 | filed:2026-Q1",
                "threat:*blaster* AND model:halo* | threat:*blaster* AND model:halo*",
                "_missing_:units OR _exists_:event.vendor-notified | _missing_:units OR _exists_:event.vendor-notified",
                "event:( kind:vendor-notified AND date>=2026-03 ) | event:(kind:vendor-notified AND date>=2026-03)",
                "\"letter was sent\" AND narrative:offline* | \"letter was sent\" AND offline*",
                "vendor:\u201cAurelia Imaging\u201d | vendor:\"Aurelia Imaging\"",
                "hospital:\"a \\\"quoted\\\" name\" | hospital:\"a \\\"quoted\\\" name\"",
            })
    void a_query_is_read_by_the_precedence_of_not_and_or(String written, String understood) {
        assertThat(canonical(written)).isEqualTo(understood);
        assertThat(canonical(understood)).isEqualTo(understood);
    }

    @Test
    void nothing_asks_for_all_reports() {
        assertThat(ReportFields.parse(null).isEverything()).isTrue();
        assertThat(ReportFields.parse("  \n").text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "vender:x | 1 | did you mean vendor?",
                "state:accepted AND event.vendor-notifed>2026 | 20 | did you mean event.vendor-notified?",
                "state:acepted | 7 | did you mean accepted?",
                "state:accepted units>2 | 16 | AND or OR between",
                "state:accepted and units>2 | 16 | Write AND in capitals",
                "(state:accepted | 1 | Close this parenthesis",
                "state:accepted) | 15 | closes nothing",
                "vendor:\"Aurelia | 8 | Close this quotation mark",
                "units:many | 7 | Write a number",
                "filed:2026-02-30 | 7 | no such day",
                "filed:[2026-03 TO 2026-01] | 19 | before it begins",
                "filed:[2026-03 2026-04] | 16 | Write TO",
                "vendor>a | 7 | ranges are for",
                "units:2* | 7 | takes no *",
                "vendor:a*b | 9 | stands at the end",
                "vendor:* | 8 | _exists_:vendor",
                "state=accepted | 6 | instead of =",
                "event:(letter) | 8 | Name a field before this",
                "event:(vendor:x) | 8 | no field vendor",
                "event:accepted | 7 | in parentheses",
                "state:accepted AND | 19 | condition is missing",
            })
    void an_error_points_at_the_character_and_says_what_to_do(String text, int position, String words) {
        QueryException fault = fault(text);
        assertThat(fault).as(text).isNotNull();
        assertThat(fault.detail()).contains(words);
        assertThat(fault.position()).isEqualTo(position);
        assertThat(fault.line()).isEqualTo(text);
        assertThat(fault.caret()).isEqualTo(" ".repeat(position - 1) + "^");
        assertThat(fault.expected()).isNotBlank();
    }

    @Test
    void the_caret_counts_characters_and_not_their_halves_on_the_line_of_the_error() {
        QueryException fault = fault("vendor:x AND\nhospital:\"\ud83c\udfe5\" AND colour:red");
        assertThat(fault.line()).isEqualTo("hospital:\"\ud83c\udfe5\" AND colour:red");
        assertThat(fault.caret()).isEqualTo(" ".repeat(17) + "^");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "vendor:\"a\u0001b\"", "\ud800", "vendor:x\udc00"})
    void characters_that_no_report_can_have_are_refused(String text) {
        assertThat(fault(text)).hasMessageContaining("Leave out this character");
    }

    @Test
    void length_depth_and_number_of_conditions_have_limits_with_a_clear_error() {
        assertThat(fault("x".repeat(Query.LONGEST + 1))).hasMessageContaining("at most 4000 characters");
        assertThat(fault("(".repeat(100) + "x" + ")".repeat(100))).hasMessageContaining("40 deep");
        assertThat(fault("NOT ".repeat(100) + "x")).hasMessageContaining("40 deep");
        assertThat(fault("x" + " OR x".repeat(400))).hasMessageContaining("at most 300 conditions");
        assertThatThrownBy(() -> ReportFields.parse("units:(1" + " OR 1".repeat(400) + ")"))
                .hasMessageContaining("at most 300 conditions");
    }
}
