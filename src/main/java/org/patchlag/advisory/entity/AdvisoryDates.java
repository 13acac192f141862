package org.patchlag.advisory.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.Asserter;
import org.patchlag.timeline.CalendarDate;
import org.patchlag.timeline.DayRange;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;
import org.patchlag.timeline.Event;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.FuzzyDate;
import org.patchlag.timeline.Reading;
import org.patchlag.timeline.RelativeDate;
import org.patchlag.timeline.Timeline;
import org.patchlag.triage.entity.IssueDate;
import org.patchlag.triage.entity.ReportDate;

/**
 * The dates of a vendor issue that its advisory may say. What the regulator states it may. Of the reports it may say the day
 * where at least {@value #LEAST_GROUPS} hospital groups have the same, else the month, the quarter or the year that so many
 * have, else only that this happened. When an incident began or a hospital became aware is a hospital's own: it is said only where it is stated. A
 * stated date that counts from one that may not be said would give that away: its words are said, and no day.
 */
public final class AdvisoryDates {
    /** Hospital groups that must tell a thing before an advisory says it; with three, none of two knows the other. */
    public static final int LEAST_GROUPS = 3;

    private static final Set<EventKind> OF_HOSPITALS = EnumSet.of(EventKind.INCIDENT_START, EventKind.HOSPITAL_AWARE);
    private static final Set<DelayClock> CLOCKS = EnumSet.of(
            DelayClock.ACKNOWLEDGEMENT, DelayClock.RESPONSE, DelayClock.TIME_TO_PATCH, DelayClock.UPSTREAM_LAG);

    private final Map<EventKind, IssueDate> known = new EnumMap<>(EventKind.class);
    private final Map<EventKind, AdvisoryDate> said = new EnumMap<>(EventKind.class);
    private final Map<EventKind, List<Told>> told = new EnumMap<>(EventKind.class);

    /** When a hospital group says that something happened. */
    record Told(UUID groupId, DayRange days) {}

    /**
     * The dates that may be said.
     *
     * @param dates the issue's own
     * @param reported those of the reports that count
     * @param hospitals whose its reports are
     */
    public AdvisoryDates(List<IssueDate> dates, List<ReportDate> reported, List<LinkedHospital> hospitals) {
        Map<String, UUID> groups = new HashMap<>();
        hospitals.forEach(hospital -> groups.put(hospital.report(), hospital.groupId()));
        for (ReportDate date : reported) {
            UUID group = groups.get(date.reference());
            if (group != null) {
                told.computeIfAbsent(date.kind(), kind -> new ArrayList<>()).add(new Told(group, date.days()));
            }
        }
        dates.forEach(date -> known.put(date.kind(), date));
        for (IssueDate date : dates) {
            if (date.stated() || !OF_HOSPITALS.contains(date.kind())) {
                said.put(date.kind(), say(date));
            }
        }
    }

    private AdvisoryDate say(IssueDate date) {
        FuzzyDate words = date.stated() ? date.date() : agreed(date).orElse(null);
        boolean whole = restsOn(date, new HashSet<>(), this::toldWhole);
        return new AdvisoryDate(date.kind(), whole ? exactDay(date) : null, words, date.stated());
    }

    private Optional<FuzzyDate> agreed(IssueDate reported) {
        return OF_HOSPITALS.contains(reported.kind())
                ? Optional.empty()
                : AgreedPeriod.of(reported.days(), told.getOrDefault(reported.kind(), List.of()));
    }

    // Whether the hospitals' own date is said as it is, and nothing coarser.
    private boolean toldWhole(IssueDate reported) {
        return agreed(reported).filter(reported.date()::equals).isPresent();
    }

    // What is stated may count from what reports tell: the date of theirs that it comes to in the end decides.
    private boolean restsOn(IssueDate date, Set<EventKind> asked, Predicate<IssueDate> reported) {
        if (!date.stated()) {
            return reported.test(date);
        }
        if (!(date.date() instanceof RelativeDate relative)) {
            return true;
        }
        IssueDate anchor = known.get(relative.anchor());
        return anchor != null && asked.add(date.kind()) && restsOn(anchor, asked, reported);
    }

    private static @Nullable LocalDate exactDay(IssueDate date) {
        boolean vague = date.date() instanceof CalendarDate day && !day.exact();
        return vague || !date.days().exact() ? null : date.days().earliest();
    }

    /** All that may be said, in the order of the kinds. */
    public List<AdvisoryDate> all() {
        return List.copyOf(said.values());
    }

    /** What may be said of a kind; empty where it is not known to have happened. */
    public Optional<AdvisoryDate> find(EventKind kind) {
        return Optional.ofNullable(said.get(kind));
    }

    /**
     * What the vendor's clocks say, of those that have stopped or never will. A clock is left out where one of the events
     * that it looks at may not be said: without it, it would say something else.
     *
     * @param recorded the last day on which anything was recorded
     */
    public List<Reading> clocks(LocalDate recorded) {
        Timeline timeline = Timeline.of(
                said.values().stream()
                        .filter(date -> date.date() != null)
                        .map(date -> new Event(date.kind(), Objects.requireNonNull(date.date()), Asserter.VENDOR))
                        .toList(),
                recorded);
        return timeline.readings().stream()
                .filter(reading -> CLOCKS.contains(reading.clock()))
                .filter(reading -> reading.ending() == Ending.STOPPED || reading.ending() == Ending.NEVER)
                .filter(reading -> seesAll(reading.clock()))
                .toList();
    }

    private boolean seesAll(DelayClock clock) {
        Set<EventKind> looksAt = Arrays.stream(EventKind.values())
                .filter(kind -> clock.starts().contains(kind)
                        || clock.stops().contains(kind)
                        || clock.competing().containsKey(kind))
                .collect(Collectors.toSet());
        return known.values().stream()
                .filter(date -> looksAt.contains(date.kind()))
                .allMatch(date -> restsOn(
                        date, new HashSet<>(), reported -> agreed(reported).isPresent()));
    }
}
