package org.patchlag.triage.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.Asserter;
import org.patchlag.timeline.CalendarDate;
import org.patchlag.timeline.DateSpan;
import org.patchlag.timeline.DayRange;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Event;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.FuzzyDate;
import org.patchlag.timeline.Reading;
import org.patchlag.timeline.Timeline;
import org.patchlag.timeline.UnknownDate;

/**
 * The issue's own dates and clocks, derived in one go. A date that the regulator states stands for its kind. Where none
 * is stated, the first of the reports stands in: of several days that could be first, the first has happened between the
 * least earliest and the least latest of them; a report that does not know the day leaves the earliest open. What only one
 * hospital can tell (when it installed, disconnected, gave up) is no date of an issue.
 */
public final class IssueTimeline {
    private static final Set<EventKind> OF_THE_VENDOR = EnumSet.of(
            EventKind.FLAW_PUBLIC,
            EventKind.UPSTREAM_FIX_PUBLIC,
            EventKind.INCIDENT_START,
            EventKind.HOSPITAL_AWARE,
            EventKind.VENDOR_NOTIFIED,
            EventKind.VENDOR_ACKNOWLEDGED,
            EventKind.VENDOR_POSITION,
            EventKind.INTERIM_MEASURE,
            EventKind.FIX_APPROVED,
            EventKind.FIX_OFFERED,
            EventKind.NO_FIX_DECLARED,
            EventKind.END_OF_SUPPORT);
    private static final Set<DelayClock> CLOCKS = EnumSet.of(
            DelayClock.ACKNOWLEDGEMENT, DelayClock.RESPONSE, DelayClock.TIME_TO_PATCH, DelayClock.UPSTREAM_LAG);

    private static final LocalDate FIRST_DAY = LocalDate.of(1980, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private final List<IssueDate> dates;
    private final Timeline timeline;

    private IssueTimeline(List<IssueDate> dates, Timeline timeline) {
        this.dates = List.copyOf(dates);
        this.timeline = timeline;
    }

    /**
     * The timeline of an issue.
     *
     * @param content what the regulator says
     * @param ofReports the dates of its reports that count
     * @param confirmed the last day on which the regulator or one of those reports was known to be so
     */
    public static IssueTimeline of(IssueContent content, List<ReportDate> ofReports, LocalDate confirmed) {
        Map<EventKind, List<ReportDate>> told = new EnumMap<>(EventKind.class);
        ofReports.stream().filter(date -> isOfAnIssue(date.kind())).forEach(date -> told.computeIfAbsent(
                        date.kind(), kind -> new ArrayList<>())
                .add(date));
        Map<EventKind, IssueDate> byKind = new EnumMap<>(EventKind.class);
        told.forEach((kind, all) -> byKind.put(kind, first(kind, all)));
        for (IssueContent.StatedDate stated : content.dates()) {
            IssueDate known = byKind.get(stated.kind());
            List<String> reports = known == null ? List.of() : known.reports();
            byKind.put(
                    stated.kind(),
                    new IssueDate(stated.kind(), stated.date(), DayRange.UNKNOWN, true, stated.source(), reports));
        }
        List<IssueDate> dates = new ArrayList<>(byKind.values());
        Timeline timeline = Timeline.of(
                dates.stream()
                        .map(date -> new Event(date.kind(), date.date(), Asserter.VENDOR))
                        .toList(),
                confirmed);
        for (int i = 0; i < dates.size(); i++) {
            IssueDate date = dates.get(i);
            dates.set(
                    i,
                    new IssueDate(
                            date.kind(),
                            date.date(),
                            timeline.daysOf(i),
                            date.stated(),
                            date.source(),
                            date.reports()));
        }
        return new IssueTimeline(dates, timeline);
    }

    /** Whether an issue has dates of this kind: they are the vendor's or the world's, and no single hospital's. */
    public static boolean isOfAnIssue(EventKind kind) {
        return OF_THE_VENDOR.contains(kind);
    }

    private static IssueDate first(EventKind kind, List<ReportDate> all) {
        LocalDate earliest = all.get(0).days().earliest();
        LocalDate latest = null;
        for (ReportDate one : all) {
            LocalDate from = one.days().earliest();
            earliest = earliest == null || from == null ? null : earliest.isBefore(from) ? earliest : from;
            LocalDate to = one.days().latest();
            latest = latest == null || (to != null && to.isBefore(latest)) ? to : latest;
        }
        List<String> reports =
                all.stream().map(ReportDate::reference).distinct().sorted().toList();
        DayRange days = new DayRange(earliest, latest);
        return new IssueDate(kind, asDate(days), days, false, null, reports);
    }

    private static FuzzyDate asDate(DayRange days) {
        CalendarDate from = calendar(days.earliest());
        CalendarDate to = calendar(days.latest());
        if (from != null && from.equals(to)) {
            return from;
        }
        return from == null && to == null ? new UnknownDate() : new DateSpan(from, to);
    }

    // "About 1980" may reach beyond the years that a date can have; the end is then as good as open.
    private static @Nullable CalendarDate calendar(@Nullable LocalDate day) {
        return day == null || day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ? null : CalendarDate.of(day);
    }

    /** Its dates, in the order of their kinds. */
    public List<IssueDate> dates() {
        return dates;
    }

    /** What each of the vendor's clocks says, of those that have begun or ended. */
    public List<Reading> readings() {
        return timeline.readings().stream()
                .filter(reading -> CLOCKS.contains(reading.clock()))
                .toList();
    }
}
