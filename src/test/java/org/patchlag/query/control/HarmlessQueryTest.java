package org.patchlag.query.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlag.query.language.Query;
import org.patchlag.query.language.QueryException;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;
import org.patchlag.timeline.EventKind;

/** The way of a query from a text to SQL, on the texts with which {@code QueryFuzz} begins and those that it has found. */
class HarmlessQueryTest {
    /** What the engine itself may write in quotation marks: kinds of events, clocks, and how words are sought. */
    private static final Pattern CONSTANT = Pattern.compile(Stream.of(
                    Arrays.stream(EventKind.values()).map(EventKind::name),
                    Arrays.stream(DelayClock.values()).map(DelayClock::name),
                    Stream.of(Ending.NOT_COMPUTABLE.name(), "simple", ":*", ""))
            .flatMap(names -> names)
            .map(name -> Pattern.quote("'" + name + "'"))
            .collect(Collectors.joining("|")));

    private static final Pattern SQL = Pattern.compile("[A-Za-z0-9_ .,:()<>=|+*\\[\\]\n-]*");

    static List<Path> texts() throws IOException, URISyntaxException {
        URL kept = Objects.requireNonNull(HarmlessQueryTest.class.getResource("QueryFuzzInputs/texts"));
        try (Stream<Path> files = Files.list(Path.of(kept.toURI()))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_is_refused_or_becomes_constants_and_parameters(Path text) throws IOException {
        refusedOrHarmless(Files.readString(text));
    }

    /** Fails where a text makes anything but the language's own error, or SQL in which it could do harm. */
    static void refusedOrHarmless(String text) {
        try {
            Query query = Query.parse(text, ReportFields.VOCABULARY);
            assertThat(Query.parse(query.text(), ReportFields.VOCABULARY))
                    .as(text)
                    .isEqualTo(query);
            for (Version version : Version.values()) {
                SqlStatement statement = new SqlStatement(version);
                String where = SqlCondition.write(statement, query.condition());
                assertThat(closesWhatItOpens(where)).as(where).isTrue();
                harmless(where);
                harmless(statement.from());
            }
        } catch (QueryException refused) {
            assertThat(refused.detail()).isNotBlank();
        }
    }

    // What somebody typed can stand nowhere but behind the name of a parameter.
    private static void harmless(String sql) {
        assertThat(CONSTANT.matcher(sql).replaceAll("")).matches(SQL).doesNotContain("--", "/*");
    }

    // A condition that ended the parentheses around it would stand beside the conditions that are not to be left.
    private static boolean closesWhatItOpens(String sql) {
        int open = 0;
        for (int i = 0; i < sql.length(); i++) {
            open += sql.charAt(i) == '(' ? 1 : sql.charAt(i) == ')' ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }
}
