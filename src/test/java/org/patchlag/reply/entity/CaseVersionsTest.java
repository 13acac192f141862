package org.patchlag.reply.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.patchlag.reply.entity.StandingReading.Standing;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.Reading;

/** What clocks say while something is contested, and after it was decided. */
class CaseVersionsTest {
    private static final LocalDate CONFIRMED = LocalDate.of(2026, 6, 30);
    private static final List<ReleasedFact> FACTS = List.of(
            new ReleasedFact(0, EventKind.VENDOR_NOTIFIED, "2026-03-01"),
            new ReleasedFact(1, EventKind.FIX_OFFERED, "2026-04-10"));

    @Test
    void what_is_agreed_changes_nothing() {
        assertThat(CaseVersions.of(FACTS, List.of(answer(1, 1, AnswerKind.AGREE, null, null)), CONFIRMED)
                        .readings())
                .isEmpty();
    }

    @Test
    void another_date_that_is_contested_stands_beside_the_hospitals() {
        List<StandingReading> readings = CaseVersions.of(
                        FACTS, List.of(answer(1, 1, AnswerKind.OTHER_DATE, "2026-03-21", null)), CONFIRMED)
                .readings();
        assertThat(timeToPatch(readings, Standing.DECIDED)).isEmpty();
        StandingReading contested = timeToPatch(readings, Standing.CONTESTED).orElseThrow();
        assertThat(contested.ending()).isEqualTo(Ending.STOPPED);
        assertThat(contested.lowerDays()).isEqualTo(contested.upperDays()).isEqualTo(20);
    }

    @Test
    void what_was_decided_for_the_vendor_stands_alone_and_for_the_hospital_nothing_does() {
        FactAnswer won = answer(1, 1, AnswerKind.OTHER_DATE, "2026-03-21", FactAnswer.Version.VENDOR);
        List<StandingReading> readings =
                CaseVersions.of(FACTS, List.of(won), CONFIRMED).readings();
        assertThat(readings).allMatch(reading -> reading.standing() == Standing.DECIDED);
        assertThat(timeToPatch(readings, Standing.DECIDED).orElseThrow().upperDays())
                .isEqualTo(20);
        FactAnswer lost = answer(1, 1, AnswerKind.OTHER_DATE, "2026-03-21", FactAnswer.Version.HOSPITAL);
        assertThat(CaseVersions.of(FACTS, List.of(lost), CONFIRMED).readings()).isEmpty();
    }

    @Test
    void a_fix_that_the_hospital_does_not_tell_of_can_be_added() {
        List<ReleasedFact> open = FACTS.subList(0, 1);
        FactAnswer own = new FactAnswer(
                1,
                null,
                EventKind.FIX_OFFERED,
                AnswerKind.OWN_FACT,
                "2026-03-11",
                "A letter",
                null,
                "V",
                Instant.EPOCH,
                null,
                null,
                null,
                null);
        StandingReading contested = timeToPatch(
                        CaseVersions.of(open, List.of(own), CONFIRMED).readings(), Standing.CONTESTED)
                .orElseThrow();
        assertThat(contested.upperDays()).isEqualTo(10);
    }

    @Test
    void a_later_answer_takes_the_place_of_an_earlier_one() {
        List<FactAnswer> answers = List.of(
                answer(1, 1, AnswerKind.OTHER_DATE, "2026-03-21", null), answer(2, 1, AnswerKind.AGREE, null, null));
        assertThat(CaseVersions.of(FACTS, answers, CONFIRMED).readings()).isEmpty();
    }

    /** However it is decided in the end, the case lies within the bounds that counted while it was not. */
    @Property(tries = 300)
    void bounds_hold_whatever_is_decided(@ForAll("answers") List<FactAnswer> answers, @ForAll int seed) {
        CaseVersions contested = CaseVersions.of(FACTS, answers, CONFIRMED);
        List<FactAnswer> decided = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            FactAnswer open = answers.get(i);
            decided.add(answer(
                    open.number(),
                    open.position() == null ? 0 : open.position(),
                    open.answer(),
                    open.dateText(),
                    (seed >> i & 1) == 0 ? FactAnswer.Version.HOSPITAL : FactAnswer.Version.VENDOR));
        }
        CaseVersions after = CaseVersions.of(FACTS, decided, CONFIRMED);
        for (DelayClock clock : DelayClock.values()) {
            Reading counted = contested.decided().read(clock);
            Reading result = after.decided().read(clock);
            StandingReading bounds = contested.readings().stream()
                    .filter(one -> one.clock() == clock && one.standing() == Standing.CONTESTED)
                    .findFirst()
                    .orElse(null);
            if (result.ending() == Ending.NOT_COMPUTABLE || counted.ending() == Ending.NOT_COMPUTABLE) {
                continue; // a version that cannot be computed widens nothing, as documented
            }
            int lower = least(counted.lowerDays(), bounds);
            assertThat(result.lowerDays()).as(clock.name()).isGreaterThanOrEqualTo(lower);
            boolean stopped = counted.ending() == Ending.STOPPED
                    && (bounds == null || bounds.ending() == Ending.STOPPED || bounds.lowerDays() == null);
            if (stopped) {
                int upper = Math.max(
                        counted.upperDays(), bounds == null || bounds.upperDays() == null ? 0 : bounds.upperDays());
                assertThat(result.upperDays()).as(clock.name()).isLessThanOrEqualTo(upper);
            }
        }
    }

    @Provide
    Arbitrary<List<FactAnswer>> answers() {
        Arbitrary<AnswerKind> kinds = Arbitraries.of(AnswerKind.AGREE, AnswerKind.OTHER_DATE, AnswerKind.CONTEST);
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 60);
        return Combinators.combine(kinds, kinds, days, days)
                .as((first, second, one, other) -> List.of(
                        answer(1, 0, first, date(first, LocalDate.of(2026, 2, 1).plusDays(one)), null),
                        answer(
                                2,
                                1,
                                second,
                                date(second, LocalDate.of(2026, 4, 5).plusDays(other)),
                                null)));
    }

    private static @Nullable String date(AnswerKind kind, LocalDate day) {
        return kind == AnswerKind.OTHER_DATE ? day.toString() : null;
    }

    private static int least(@Nullable Integer lower, @Nullable StandingReading bounds) {
        int counted = lower == null ? 0 : lower;
        return bounds == null || bounds.lowerDays() == null ? counted : Math.min(counted, bounds.lowerDays());
    }

    private static Optional<StandingReading> timeToPatch(List<StandingReading> readings, Standing standing) {
        return readings.stream()
                .filter(one -> one.clock() == DelayClock.TIME_TO_PATCH && one.standing() == standing)
                .findFirst();
    }

    private static FactAnswer answer(
            int number, int position, AnswerKind kind, @Nullable String date, FactAnswer.@Nullable Version version) {
        return new FactAnswer(
                number,
                position,
                FACTS.get(position).kind(),
                kind,
                date,
                "A letter",
                null,
                "V",
                Instant.EPOCH,
                version,
                version == null ? null : "so",
                version == null ? null : "C",
                version == null ? null : Instant.EPOCH);
    }
}
