package org.patchlag.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.patchlag.query.control.ReportFields;

class QueryPropertiesTest {
    private static final Vocabulary WORDS = ReportFields.VOCABULARY;
    private static final List<String> PIECES = List.of(
            "vendor",
            "filed",
            "units",
            "state",
            "event",
            "decision",
            "kind",
            "date",
            "time-to-patch",
            "accepted",
            "_exists_",
            "_missing_",
            "AND",
            "OR",
            "NOT",
            "TO",
            ":",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ">=",
            "<",
            "*",
            "\"",
            "\\",
            "=",
            "2026",
            "2026-Q1",
            "2026-13",
            "2026-02-30",
            "99999999999",
            "-1",
            " ",
            " ",
            " ",
            "'",
            ";",
            "--",
            "%",
            "$1",
            ":p0",
            "?",
            "\u0000",
            "\ud800",
            "\ud83c\udfe5",
            "\u00a0",
            "\u201c",
            "\n",
            "\u0131",
            "letter");

    @Property
    void printing_and_reading_are_inverse(@ForAll("conditions") Condition condition) {
        Query query = new Query(condition);
        assertThat(Query.parse(query.text(), WORDS)).as(query.text()).isEqualTo(query);
    }

    @Property
    void no_text_makes_reading_throw_anything_but_its_own_error(@ForAll String text) {
        read(text);
    }

    // Any text at all seldom gets past the first word, so that pieces of the language are thrown together as well.
    @Test
    void nor_do_a_hundred_thousand_texts_of_the_languages_own_pieces() {
        SplittableRandom random = new SplittableRandom(20041007);
        int understood = 0;
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(14);
            for (int piece = 0; piece < length; piece++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            understood += read(text.toString()).isPresent() ? 1 : 0;
        }
        assertThat(understood).isGreaterThan(1000);
    }

    static Optional<Query> read(String text) {
        try {
            Query query = Query.parse(text, WORDS);
            assertThat(Query.parse(query.text(), WORDS)).as(text).isEqualTo(query);
            return Optional.of(query);
        } catch (QueryException expected) {
            assertThat(expected.detail()).isNotBlank();
            assertThat(expected.expected()).isNotBlank();
            assertThat(expected.position()).isBetween(1, text.codePointCount(0, text.length()) + 1);
            assertThat(expected.line() + expected.caret()).doesNotContain("\n");
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return conditions(WORDS, true, 3);
    }

    private static Arbitrary<Condition> conditions(Vocabulary vocabulary, boolean whole, int depth) {
        Arbitrary<Condition> leaf =
                Arbitraries.of(List.copyOf(vocabulary.fields())).flatMap(QueryPropertiesTest::leaf);
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Condition> inner = conditions(vocabulary, whole, depth - 1);
        Arbitrary<Condition> all = inner.list().ofMinSize(2).ofMaxSize(3).map(list -> new Condition.All(list));
        Arbitrary<Condition> any = inner.list().ofMinSize(2).ofMaxSize(3).map(list -> new Condition.Any(list));
        Arbitrary<Condition> not = inner.map(Condition.Not::new);
        if (!whole) {
            return Arbitraries.oneOf(leaf, all, any, not);
        }
        Arbitrary<Condition> within = Arbitraries.of(List.copyOf(vocabulary.things()))
                .flatMap(thing -> conditions(thing.vocabulary(), false, 1)
                        .map(condition -> new Condition.Within(thing, condition)));
        Arbitrary<Condition> words = Combinators.combine(names(), Arbitraries.of(true, false))
                .as((text, beginning) -> new Condition.Words("a" + text, beginning));
        return Arbitraries.oneOf(leaf, all, any, not, within, words);
    }

    private static Arbitrary<Condition> leaf(Field field) {
        Arbitrary<Condition> known = Arbitraries.of(true, false).map(yes -> new Condition.Known(field, yes));
        if (field.type() == FieldType.WORDS) {
            return known;
        }
        Arbitrary<org.patchlag.query.language.Test> equal =
                values(field).map(org.patchlag.query.language.Test.Equal::new);
        Arbitrary<org.patchlag.query.language.Test> test = equal;
        if (field.type() == FieldType.NAME) {
            test = Arbitraries.oneOf(
                    equal,
                    Combinators.combine(names(), Arbitraries.of(true, false))
                            .as((part, anywhere) -> new org.patchlag.query.language.Test.Like(part, anywhere)));
        } else if (field.type().ordered()) {
            test = Arbitraries.oneOf(equal, ranges(field));
        }
        return Arbitraries.oneOf(known, test.map(asked -> new Condition.Compare(field, asked)));
    }

    private static Arbitrary<org.patchlag.query.language.Test> ranges(Field field) {
        Arbitrary<org.patchlag.query.language.Test.Bound> bound = Combinators.combine(
                        values(field), Arbitraries.of(true, false))
                .as(org.patchlag.query.language.Test.Bound::new);
        return Combinators.combine(bound.injectNull(0.3), bound.injectNull(0.3))
                .as((low, high) -> new org.patchlag.query.language.Test.Between(low, high))
                .filter(range -> forward(range))
                .map(range -> range);
    }

    private static boolean forward(org.patchlag.query.language.Test.Between range) {
        if (range.low() == null || range.high() == null) {
            return true;
        }
        return range.low().value() instanceof Value.Whole low
                ? low.number() <= ((Value.Whole) range.high().value()).number()
                : !((Value.Days) range.low().value())
                        .first()
                        .isAfter(((Value.Days) range.high().value()).last());
    }

    private static Arbitrary<Value> values(Field field) {
        return switch (field.type()) {
            case NAME, WORDS -> names().map(Value.Text::new);
            case CODE -> Arbitraries.of(field.codes()).map(Value.Text::new);
            case NUMBER, LENGTH ->
                Arbitraries.integers().between(0, 999_999_999).map(Value.Whole::new);
            case YES_NO -> Arbitraries.of(true, false).map(Value.YesNo::new);
            case DAY, SPAN -> Arbitraries.integers().between(0, 100_000).map(QueryPropertiesTest::days);
        };
    }

    private static Value days(int number) {
        LocalDate day = LocalDate.of(1900, 1, 1).plusDays(number);
        LocalDate quarter = LocalDate.of(day.getYear(), 3 * ((day.getMonthValue() - 1) / 3) + 1, 1);
        return switch (number % 4) {
            case 0 -> new Value.Days(day.toString(), day, day);
            case 1 ->
                new Value.Days(
                        day.toString().substring(0, 7), day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
            case 2 ->
                new Value.Days(
                        day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3,
                        quarter,
                        quarter.plusMonths(3).minusDays(1));
            default ->
                new Value.Days(
                        Integer.toString(day.getYear()),
                        LocalDate.of(day.getYear(), 1, 1),
                        LocalDate.of(day.getYear(), 12, 31));
        };
    }

    // Anything but blanks alone, control characters and halves of pairs, which are refused.
    private static Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('\u00e4', '\u201c', '\u201d', '\u00a0', '\u65e5')
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(text -> !text.isBlank());
    }
}
