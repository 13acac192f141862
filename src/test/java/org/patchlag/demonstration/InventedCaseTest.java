package org.patchlag.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.patchlag.timeline.Asserter;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;
import org.patchlag.timeline.Event;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.FuzzyDate;
import org.patchlag.timeline.Timeline;
import org.patchlag.timeline.TimelineProblem;

/** Invented cases are alike everywhere, possible on each day on which they are told, and feed every clock. */
class InventedCaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private static List<InventedCase> cases(FilingHabit habit) {
        return cases(habit, TODAY);
    }

    private static List<InventedCase> cases(FilingHabit habit, LocalDate today) {
        SplittableRandom random = new SplittableRandom(InventedPortal.SEED);
        return IntStream.range(0, 600)
                .mapToObj(i -> new InventedCase(random, today, 50, habit))
                .filter(InventedCase::filed)
                .toList();
    }

    private static Timeline timeline(InventedCase story, LocalDate day) {
        List<Event> events = story.knownOn(day, "V", "M", "R").events().stream()
                .map(entry -> new Event(
                        EventKind.ofCode(String.valueOf(entry.kind())).orElseThrow(),
                        FuzzyDate.parse(String.valueOf(entry.date())),
                        Asserter.HOSPITAL))
                .toList();
        return Timeline.of(events, day);
    }

    @Test
    void the_same_seed_tells_the_same_cases() {
        assertThat(cases(FilingHabit.COMPLETE).stream()
                        .map(story -> story.knownOn(TODAY, "V", "M", "R").toString()))
                .isEqualTo(cases(FilingHabit.COMPLETE).stream()
                        .map(story -> story.knownOn(TODAY, "V", "M", "R").toString())
                        .toList());
    }

    @Test
    void nothing_impossible_is_told_on_any_day_on_which_a_report_is_written_to() {
        for (FilingHabit habit : FilingHabit.values()) {
            for (int i = 0; i < 12; i++) {
                LocalDate today = TODAY.plusDays(31L * i);
                cases(habit, today).forEach(story -> requirePossible(story, today));
            }
        }
    }

    private static void requirePossible(InventedCase story, LocalDate today) {
        assertThat(timeline(story, story.filedOn()).problems()).noneMatch(TimelineProblem::impossible);
        for (LocalDate day : story.writtenToOn()) {
            assertThat(day).isAfter(story.filedOn()).isBeforeOrEqualTo(today);
            assertThat(timeline(story, day).problems()).noneMatch(TimelineProblem::impossible);
        }
    }

    @Test
    void every_clock_has_ended_and_open_cases() {
        Map<DelayClock, Integer> stopped = new EnumMap<>(DelayClock.class);
        Map<DelayClock, Integer> open = new EnumMap<>(DelayClock.class);
        for (InventedCase story : cases(FilingHabit.COMPLETE)) {
            for (DelayClock clock : DelayClock.values()) {
                Ending ending = timeline(story, TODAY).read(clock).ending();
                stopped.merge(clock, ending == Ending.STOPPED ? 1 : 0, Integer::sum);
                open.merge(clock, ending == Ending.OPEN ? 1 : 0, Integer::sum);
            }
        }
        assertThat(stopped.values()).allMatch(count -> count >= 20);
        assertThat(open.values()).allMatch(count -> count >= 3);
    }

    @Test
    void who_files_only_what_is_over_files_no_open_case_and_who_files_all_files_most_while_open() {
        assertThat(cases(FilingHabit.ONCE_OVER)).allMatch(story -> closedWhenFiled(story));
        assertThat(cases(FilingHabit.COMPLETE).stream().filter(story -> !closedWhenFiled(story)))
                .hasSizeGreaterThan(300);
    }

    private static boolean closedWhenFiled(InventedCase story) {
        Ending ending =
                timeline(story, story.filedOn()).read(DelayClock.TIME_TO_PATCH).ending();
        return ending != Ending.OPEN;
    }
}
