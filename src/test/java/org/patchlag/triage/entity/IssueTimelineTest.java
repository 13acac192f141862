package org.patchlag.triage.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.patchlag.timeline.DayRange;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.FuzzyDate;
import org.patchlag.timeline.Reading;

class IssueTimelineTest {
    private static final LocalDate CONFIRMED = LocalDate.of(2026, 6, 30);

    @Test
    void the_first_of_the_reports_makes_the_issues_dates_and_clock() {
        IssueTimeline issue = of(
                List.of(),
                told("A", EventKind.VENDOR_NOTIFIED, "2026-01-10", "2026-01-10"),
                told("B", EventKind.VENDOR_NOTIFIED, "2026-01-05", "2026-01-20"),
                told("A", EventKind.FIX_OFFERED, "2026-03-01", "2026-03-01"),
                told("B", EventKind.FIX_OFFERED, "2026-02-10", "2026-02-10"));
        // B's may lie before A's or after it: the first of both is at most A's.
        assertThat(date(issue, EventKind.VENDOR_NOTIFIED).days()).isEqualTo(range("2026-01-05", "2026-01-10"));
        assertThat(date(issue, EventKind.VENDOR_NOTIFIED).reports()).containsExactly("A", "B");
        Reading clock = clock(issue);
        assertThat(clock.ending()).isEqualTo(Ending.STOPPED);
        assertThat(List.of(clock.lowerDays(), clock.upperDays())).containsExactly(31, 36);
    }

    @Test
    void a_report_that_does_not_know_the_day_leaves_the_beginning_open() {
        IssueTimeline issue = of(
                List.of(),
                told("A", EventKind.VENDOR_NOTIFIED, "2026-01-10", "2026-01-10"),
                told("B", EventKind.VENDOR_NOTIFIED, null, null));
        assertThat(date(issue, EventKind.VENDOR_NOTIFIED).days()).isEqualTo(range(null, "2026-01-10"));
        assertThat(date(issue, EventKind.VENDOR_NOTIFIED).date().text()).isEqualTo("../2026-01-10");
        assertThat(clock(issue).ending()).isEqualTo(Ending.OPEN);
        assertThat(clock(issue).lowerDays()).isEqualTo(171);
    }

    @Test
    void what_the_regulator_states_stands_instead_and_may_hang_on_what_the_reports_tell() {
        IssueTimeline issue = of(
                List.of(
                        new IssueContent.StatedDate(
                                EventKind.FIX_APPROVED, FuzzyDate.parse("3 weeks after vendor-notified"), "A letter"),
                        new IssueContent.StatedDate(EventKind.FIX_OFFERED, FuzzyDate.parse("2026-05"), null)),
                told("A", EventKind.VENDOR_NOTIFIED, "2026-01-10", "2026-01-10"),
                told("A", EventKind.FIX_OFFERED, "2026-01-12", "2026-01-12"));
        assertThat(date(issue, EventKind.FIX_OFFERED).stated()).isTrue();
        assertThat(date(issue, EventKind.FIX_OFFERED).days()).isEqualTo(range("2026-05-01", "2026-05-31"));
        assertThat(date(issue, EventKind.FIX_OFFERED).reports()).containsExactly("A");
        assertThat(date(issue, EventKind.FIX_APPROVED).source()).isEqualTo("A letter");
        assertThat(clock(issue).upperDays()).isEqualTo(21);
    }

    @Test
    void what_happened_at_one_hospital_is_no_date_of_the_issue() {
        IssueTimeline issue = of(
                List.of(),
                told("A", EventKind.VENDOR_NOTIFIED, "2026-01-10", "2026-01-10"),
                told("A", EventKind.SELF_PATCHED, "2026-01-15", "2026-01-15"),
                told("A", EventKind.FIX_INSTALLED, "2026-04-01", "2026-04-01"));
        assertThat(issue.dates()).hasSize(1);
        assertThat(clock(issue).ending()).isEqualTo(Ending.OPEN);
        assertThat(issue.readings()).noneMatch(reading -> reading.clock() == DelayClock.EXPOSURE);
    }

    @Test
    void a_date_before_the_calendar_of_dates_has_an_open_beginning() {
        IssueTimeline issue = of(List.of(), told("A", EventKind.FLAW_PUBLIC, "1979-07-02", "1981-07-02"));
        assertThat(date(issue, EventKind.FLAW_PUBLIC).date().text()).isEqualTo("../1981-07-02");
    }

    private static IssueTimeline of(List<IssueContent.StatedDate> stated, ReportDate... told) {
        IssueContent content = new IssueContent("A flaw", null, List.of(), List.of(), stated, null);
        return IssueTimeline.of(content, Arrays.asList(told), CONFIRMED);
    }

    private static ReportDate told(
            String reference, EventKind kind, @Nullable String earliest, @Nullable String latest) {
        return new ReportDate(reference, kind, range(earliest, latest));
    }

    private static DayRange range(@Nullable String earliest, @Nullable String latest) {
        return new DayRange(
                earliest == null ? null : LocalDate.parse(earliest), latest == null ? null : LocalDate.parse(latest));
    }

    private static IssueDate date(IssueTimeline issue, EventKind kind) {
        return issue.dates().stream()
                .filter(date -> date.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Reading clock(IssueTimeline issue) {
        return issue.readings().stream()
                .filter(reading -> reading.clock() == DelayClock.TIME_TO_PATCH)
                .findFirst()
                .orElseThrow();
    }
}
