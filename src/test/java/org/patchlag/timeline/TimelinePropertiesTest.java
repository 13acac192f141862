package org.patchlag.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimelinePropertiesTest {
    private static final LocalDate CONFIRMED = LocalDate.of(2026, 6, 30);

    @Property
    void printing_and_reading_are_inverse(@ForAll("dates") FuzzyDate date) {
        assertThat(FuzzyDate.parse(date.text())).isEqualTo(date);
        assertThat(date.inWords()).isNotBlank();
    }

    @Property
    void no_text_makes_reading_throw_anything_but_its_own_error(@ForAll String text) {
        try {
            assertThat(FuzzyDate.parse(text)).isNotNull();
        } catch (TimelineException expected) {
            assertThat(expected.advice()).isNotBlank();
        }
    }

    @Property
    void no_events_make_a_clock_throw_and_bounds_never_cross(@ForAll("timelines") List<Event> events) {
        Timeline timeline = Timeline.of(events, CONFIRMED);
        for (TimelineProblem problem : timeline.problems()) {
            assertThat(problem.index()).isBetween(0, events.size() - 1);
        }
        for (DelayClock clock : DelayClock.values()) {
            Reading reading = timeline.read(clock);
            assertThat(reading.inWords()).isNotBlank();
            Integer lower = reading.lowerDays();
            Integer upper = reading.upperDays();
            if (lower != null) {
                assertThat(lower).isNotNegative();
            }
            if (lower != null && upper != null) {
                assertThat(lower).isLessThanOrEqualTo(upper);
            }
            if (reading.ending() == Ending.STOPPED) {
                assertThat(lower).isNotNull();
                assertThat(upper).isNotNull();
            }
        }
    }

    @Property
    void a_wider_date_never_narrows_a_duration(
            @ForAll("days") LocalDate start, @ForAll("lags") int lag, @ForAll boolean widenStart) {
        LocalDate end = start.plusDays(lag);
        Reading exact = duration(CalendarDate.of(start), CalendarDate.of(end));
        Reading month = widenStart
                ? duration(month(start), CalendarDate.of(end))
                : duration(CalendarDate.of(start), month(end));
        Reading year =
                widenStart ? duration(year(start), CalendarDate.of(end)) : duration(CalendarDate.of(start), year(end));
        assertThat(exact.lowerDays()).isEqualTo(lag);
        assertContains(month, exact);
        assertContains(year, month);
    }

    private static void assertContains(Reading wide, Reading narrow) {
        assertThat(wide.lowerDays()).isLessThanOrEqualTo(narrow.lowerDays());
        assertThat(wide.upperDays()).isGreaterThanOrEqualTo(narrow.upperDays());
    }

    private static Reading duration(FuzzyDate start, FuzzyDate end) {
        return Timeline.of(
                        List.of(
                                new Event(EventKind.VENDOR_NOTIFIED, start, Asserter.HOSPITAL),
                                new Event(EventKind.FIX_APPROVED, end, Asserter.HOSPITAL)),
                        CONFIRMED)
                .read(DelayClock.TIME_TO_PATCH);
    }

    private static CalendarDate month(LocalDate day) {
        return new CalendarDate(day.getYear(), day.getMonthValue(), null, false);
    }

    private static CalendarDate year(LocalDate day) {
        return new CalendarDate(day.getYear(), null, null, false);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2001, 1, 1).toEpochDay(),
                        LocalDate.of(2024, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Integer> lags() {
        return Arbitraries.integers().between(0, 500);
    }

    private Arbitrary<CalendarDate> calendarDates() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 2), Arbitraries.of(true, false, false))
                .as((day, precision, about) -> new CalendarDate(
                        day.getYear(),
                        precision == 0 ? null : Integer.valueOf(day.getMonthValue()),
                        precision < 2 ? null : Integer.valueOf(day.getDayOfMonth()),
                        about));
    }

    @Provide
    Arbitrary<FuzzyDate> dates() {
        Arbitrary<FuzzyDate> spans = Combinators.combine(
                        calendarDates(), calendarDates(), Arbitraries.integers().between(0, 2))
                .as(TimelinePropertiesTest::span);
        Arbitrary<FuzzyDate> relative = Combinators.combine(
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.of(RelativeDate.Unit.class),
                        Arbitraries.of(EventKind.class))
                .as((least, more, unit, anchor) -> new RelativeDate(least, least + more, unit, anchor));
        return Arbitraries.oneOf(
                calendarDates().map(date -> date), spans, relative, Arbitraries.just(new UnknownDate()));
    }

    private static FuzzyDate span(CalendarDate one, CalendarDate other, int open) {
        boolean swap = other.latest().isBefore(one.earliest());
        CalendarDate from = swap ? other : one;
        CalendarDate to = swap ? one : other;
        return new DateSpan(open == 1 ? null : from, open == 2 ? null : to);
    }

    @Provide
    Arbitrary<List<Event>> timelines() {
        return Combinators.combine(Arbitraries.of(EventKind.class), dates())
                .as((kind, date) -> new Event(kind, date, Asserter.HOSPITAL))
                .list()
                .ofMaxSize(8)
                .map(ArrayList::new);
    }
}
