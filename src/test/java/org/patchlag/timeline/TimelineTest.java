package org.patchlag.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final LocalDate CONFIRMED = LocalDate.of(2026, 6, 30);

    @Test
    void exact_days_give_an_exact_duration() {
        Reading reading = of("vendor-notified", "2026-03-01", "fix-offered", "2026-03-20", "fix-approved", "2026-03-15")
                .read(DelayClock.TIME_TO_PATCH);
        assertThat(reading.inWords()).isEqualTo("14 days");
        assertThat(reading.endedBy()).isEqualTo(EventKind.FIX_APPROVED);
    }

    @Test
    void the_same_day_is_0_days() {
        assertThat(of("vendor-notified", "2026-03-01", "fix-offered", "2026-03-01")
                        .read(DelayClock.TIME_TO_PATCH)
                        .inWords())
                .isEqualTo("0 days");
    }

    @Test
    void vague_days_give_the_shortest_and_the_longest_time() {
        Reading reading =
                of("vendor-notified", "2026-03", "fix-offered", "2026-04-10").read(DelayClock.TIME_TO_PATCH);
        assertThat(reading.lowerDays()).isEqualTo(10);
        assertThat(reading.upperDays()).isEqualTo(40);
    }

    @Test
    void an_end_on_an_unknown_day_lies_between_the_start_and_the_confirmation() {
        Reading reading =
                of("vendor-notified", "2026-06-01", "fix-offered", "unknown").read(DelayClock.TIME_TO_PATCH);
        assertThat(reading.inWords()).isEqualTo("0 to 29 days");
    }

    @Test
    void without_an_end_it_is_open_through_the_day_of_confirmation() {
        Reading reading = of("vendor-notified", "2026-06").read(DelayClock.TIME_TO_PATCH);
        assertThat(reading.ending()).isEqualTo(Ending.OPEN);
        assertThat(reading.lowerDays()).isZero();
        assertThat(of("vendor-notified", "2026-06-01")
                        .read(DelayClock.TIME_TO_PATCH)
                        .inWords())
                .isEqualTo("open after 29 days");
    }

    @Test
    void without_a_start_it_cannot_be_computed() {
        Reading reading = of("hospital-aware", "2026-06-01").read(DelayClock.TIME_TO_PATCH);
        assertThat(reading.inWords())
                .isEqualTo("cannot be computed: the report does not say that the vendor was notified");
    }

    @Test
    void a_vendor_that_declines_never_fixes() {
        Reading reading = of("vendor-notified", "2026-05-01", "no-fix-declared", "2026-05-20")
                .read(DelayClock.TIME_TO_PATCH);
        assertThat(reading.ending()).isEqualTo(Ending.NEVER);
        assertThat(reading.lowerDays()).isEqualTo(60);
        assertThat(reading.inWords()).isEqualTo("never: the vendor declared that there will be no fix");
    }

    @Test
    void a_device_that_was_retired_is_censored_there_unless_it_was_fixed_before() {
        assertThat(of("vendor-notified", "2026-05-01", "retired", "2026-05-20")
                        .read(DelayClock.TIME_TO_PATCH)
                        .ending())
                .isEqualTo(Ending.COMPETED);
        assertThat(of("vendor-notified", "2026-05-01", "retired", "2026-05-20", "fix-approved", "2026-05-10")
                        .read(DelayClock.TIME_TO_PATCH)
                        .inWords())
                .isEqualTo("9 days");
        assertThat(of("vendor-notified", "2026-05-01", "retired", "2026-05-20", "fix-approved", "2026-06-10")
                        .read(DelayClock.TIME_TO_PATCH)
                        .ending())
                .isEqualTo(Ending.COMPETED);
    }

    @Test
    void a_fix_outranks_an_earlier_refusal_to_make_one() {
        for (String refusal : new String[] {"end-of-support", "no-fix-declared"}) {
            assertThat(of("vendor-notified", "2026-04-01", refusal, "2026-04-05", "fix-offered", "2026-05-02")
                            .read(DelayClock.TIME_TO_PATCH)
                            .inWords())
                    .isEqualTo("31 days");
        }
        assertThat(of("end-of-support", "2020", "vendor-notified", "2026-04-01", "fix-offered", "2026-05-02")
                        .read(DelayClock.TIME_TO_PATCH)
                        .inWords())
                .isEqualTo("31 days");
    }

    @Test
    void an_end_of_support_that_is_only_announced_does_not_count_yet() {
        Timeline timeline = of("vendor-notified", "2026-06-01", "end-of-support", "2030");
        assertThat(timeline.problems()).isEmpty();
        assertThat(timeline.read(DelayClock.TIME_TO_PATCH).ending()).isEqualTo(Ending.OPEN);
    }

    @Test
    void no_duration_reaches_beyond_the_day_up_to_which_the_report_speaks() {
        Reading reading = of("vendor-notified", "2026-06-01", "fix-offered", "2026-05/2027-06")
                .read(DelayClock.TIME_TO_PATCH);
        assertThat(reading.upperDays()).isEqualTo(29);
    }

    @Test
    void of_two_ways_to_leave_the_earliest_possible_one_bounds_the_censoring() {
        Reading reading = of(
                        "vendor-notified", "2026-05-01",
                        "retired", "2026-05-11/2026-05-13",
                        "self-patched", "2026-05-01/2026-06-20",
                        "fix-offered", "2026-06-01")
                .read(DelayClock.TIME_TO_PATCH);
        assertThat(reading.ending()).isEqualTo(Ending.COMPETED);
        assertThat(reading.lowerDays()).isZero();
        assertThat(reading.upperDays()).isEqualTo(12);
    }

    @Test
    void what_was_said_before_the_notice_acknowledges_nothing() {
        Timeline timeline = of("no-fix-declared", "2026-04-01", "vendor-notified", "2026-05-01");
        assertThat(timeline.read(DelayClock.ACKNOWLEDGEMENT).ending()).isEqualTo(Ending.OPEN);
        assertThat(timeline.read(DelayClock.TIME_TO_PATCH).ending()).isEqualTo(Ending.NEVER);
        assertThat(timeline.problems()).isEmpty();
    }

    @Test
    void a_refused_permission_is_an_answer_of_its_own() {
        assertThat(of("permission-requested", "2026-05-01", "permission-refused", "2026-05-08")
                        .read(DelayClock.PERMISSION)
                        .inWords())
                .isEqualTo("refused after 7 days");
    }

    @Test
    void exposure_runs_from_the_upstream_fix_and_else_from_the_flaw() {
        assertThat(of("flaw-public", "2026-05-01", "fix-installed", "2026-05-31")
                        .read(DelayClock.EXPOSURE)
                        .inWords())
                .isEqualTo("30 days");
        assertThat(of("flaw-public", "2026-05-01", "upstream-fix-public", "2026-05-11", "self-patched", "2026-05-31")
                        .read(DelayClock.EXPOSURE)
                        .inWords())
                .isEqualTo("20 days");
    }

    @Test
    void chains_of_relative_dates_are_followed() {
        Reading reading = of(
                        "vendor-notified", "2026-02-01",
                        "fix-approved", "2 weeks after vendor-notified",
                        "fix-offered", "1 week after fix-approved",
                        "fix-installed", "3 to 5 days after fix-offered")
                .read(DelayClock.DEPLOYMENT);
        assertThat(reading.inWords()).isEqualTo("3 to 5 days");
    }

    @Test
    void impossible_orders_are_said_at_the_event_that_cannot_be() {
        Timeline timeline = of("vendor-notified", "2026-03-01", "fix-offered", "2026-02-20");
        assertThat(timeline.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.index()).isEqualTo(1);
            assertThat(problem.impossible()).isTrue();
            assertThat(problem.message()).contains("the fix was offered before the vendor was notified");
        });
    }

    @Test
    void an_order_that_only_may_be_wrong_is_not_refused() {
        assertThat(of("vendor-notified", "2026-03", "fix-offered", "2026-03-02").problems())
                .isEmpty();
        assertThat(of("hospital-aware", "2026-03-05", "vendor-notified", "2026-03-02")
                        .problems())
                .singleElement()
                .matches(problem -> !problem.impossible());
    }

    @Test
    void circles_missing_anchors_and_the_future_are_said() {
        assertThat(of("fix-offered", "3 days after fix-approved", "fix-approved", "3 days after fix-offered")
                        .problems())
                .hasSize(2)
                .allMatch(problem -> problem.message().contains("circle"));
        assertThat(of("fix-offered", "3 days after fix-approved").problems())
                .singleElement()
                .matches(problem -> problem.message().contains("Enter the event \"Fix approved\" too"));
        assertThat(of("vendor-notified", "2026-07-01").problems())
                .singleElement()
                .matches(problem -> problem.message().contains("not after 30 June 2026"));
    }

    private static Timeline of(String... kindsAndDates) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < kindsAndDates.length; i += 2) {
            events.add(new Event(
                    EventKind.ofCode(kindsAndDates[i]).orElseThrow(),
                    FuzzyDate.parse(kindsAndDates[i + 1]),
                    Asserter.HOSPITAL));
        }
        return Timeline.of(events, CONFIRMED);
    }
}
