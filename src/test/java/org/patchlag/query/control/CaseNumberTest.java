package org.patchlag.query.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.query.control.ExactFigures.ANSWER_DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.control.ExactFigures.Share;
import org.patchlag.timeline.Ending;

/** That a case keeps all of itself in a number, and what may be forgotten of it by a day. */
class CaseNumberTest {
    private static final int GROUPS = 7;
    private static final int LONGEST = 1_000_000;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2599, 12, 31);

    private record Known(
            LocalDate began,
            Ending ending,
            @Nullable Integer lower,
            @Nullable Integer upper) {}

    @Property
    void a_number_has_the_ending_and_both_lengths(@ForAll("cases") Known known) {
        CaseNumber number = CaseNumber.of(known.began(), known.ending(), known.lower(), known.upper());
        assertThat(number.ending()).isEqualTo(known.ending());
        assertThat(number.lowerDays()).isEqualTo(known.lower());
        assertThat(number.upperDays()).isEqualTo(known.upper());
        assertThat(number.contested() || number.closedWhenFiled()).isFalse();
        assertThat(number.began()).isEqualTo(known.began());
        assertThat(number.value()).isNotNegative();
        assertThat(number.wheneverBegan())
                .isEqualTo(CaseNumber.of(FIRST, known.ending(), known.lower(), known.upper())
                        .wheneverBegan());
    }

    /** With its limits, to the last digits: sums are of other summands. */
    @Property
    void the_share_by_a_day_stays_when_what_came_later_is_forgotten(@ForAll("samples") List<Known> cases) {
        List<CaseNumber> numbers = cases.stream()
                .map(known -> CaseNumber.of(known.began(), known.ending(), known.lower(), known.upper()))
                .filter(number -> !number.imprecise())
                .toList();
        Optional<Share> whole = unanswered(numbers);
        Optional<Share> known = unanswered(
                numbers.stream().map(number -> number.knownAfter(ANSWER_DAYS)).toList());
        assertThat(known.isPresent()).isEqualTo(whole.isPresent());
        known.ifPresent(share -> assertThat(share)
                .usingRecursiveComparison()
                .withEqualsForType((one, other) -> Math.abs(one - other) < 1e-12, Double.class)
                .isEqualTo(whole.orElseThrow()));
    }

    private static Optional<Share> unanswered(List<CaseNumber> numbers) {
        List<CountedDuration> rows = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            UUID group = new UUID(0, i % GROUPS);
            CaseNumber number = numbers.get(i);
            rows.add(new CountedDuration(
                    group,
                    group,
                    number.ending(),
                    number.lowerDays(),
                    number.upperDays(),
                    null,
                    false,
                    false,
                    null,
                    1));
        }
        return SelectionEstimate.unanswered(new ClockCases(rows));
    }

    @Provide
    Arbitrary<Known> cases() {
        return known(Arbitraries.integers().between(0, LONGEST));
    }

    @Provide
    Arbitrary<List<Known>> samples() {
        return known(Arbitraries.integers().between(0, 3 * ANSWER_DAYS))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    private static Arbitrary<Known> known(Arbitrary<Integer> days) {
        return Combinators.combine(
                        Arbitraries.longs().between(FIRST.toEpochDay(), LAST.toEpochDay()),
                        Arbitraries.of(Ending.class),
                        days,
                        Arbitraries.integers().between(0, 3))
                .as((began, ending, lower, width) -> new Known(
                        LocalDate.ofEpochDay(began),
                        ending,
                        ending == Ending.NOT_COMPUTABLE ? null : lower,
                        ending == Ending.STOPPED ? Integer.valueOf(lower + width / 3) : null));
    }
}
