package org.patchlag.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.control.Filing;
import org.patchlag.reporting.control.TimelyFix;
import org.patchlag.reporting.entity.Quarter;

/** One invented case as its hospital reports it: what happened, when it is filed, and when it is written to again. */
final class InventedCase {
    private static final int TWO_YEARS = 730;
    private static final int QUARTER = 91;
    private static final int TIMELY = 30;

    private final SplittableRandom random;
    private final LocalDate today;
    private final InventedStory story;
    private final InventedSubject subject;
    private final LocalDate filedOn;
    private final boolean shortForm;

    InventedCase(SplittableRandom random, LocalDate today, double medianDays, FilingHabit habit) {
        this.random = random;
        this.today = today;
        LocalDate notified = today.minusDays(5 + random.nextInt(TWO_YEARS));
        long days = Math.round(medianDays * Math.exp(0.9 * InventedPortal.normal(random)));
        this.story = new InventedStory(random, notified, days);
        this.subject = new InventedSubject(random, story.caseKind());
        this.shortForm = habit != FilingHabit.ONCE_OVER
                && story.fixed()
                && !story.startForgotten()
                && days <= TIMELY
                && random.nextDouble() < 0.25;
        LocalDate filed = habit.filedOn(random, notified, story.over());
        this.filedOn = shortForm ? story.over().plusDays(random.nextInt(8)) : filed;
    }

    /** Whether it has been filed by today. */
    boolean filed() {
        return !filedOn.isAfter(today);
    }

    /** The quarters in which its report may be read to begin: where the day of notice is forgotten, a little later. */
    Set<Quarter> quarters() {
        LocalDate notified = story.notified();
        return Stream.of(notified, notified.plusDays(InventedStory.LONGEST_TO_ASK))
                .map(Quarter::of)
                .collect(Collectors.toSet());
    }

    LocalDate filedOn() {
        return filedOn;
    }

    /** Whether it is filed by the short form for timely fixes. */
    boolean shortForm() {
        return shortForm;
    }

    /** The later days on which the hospital writes to the report: the fix, what followed it, and the last confirmation. */
    List<LocalDate> writtenToOn() {
        if (shortForm) {
            return List.of();
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(story.over().plusDays(random.nextInt(10)));
        if (random.nextDouble() < 0.8) {
            days.add(story.last().plusDays(random.nextInt(10)));
        }
        LocalDate asked = askedLast(random.nextDouble() < 0.8 ? today : today.minusDays(random.nextInt(2 * QUARTER)));
        if (asked.isBefore(story.over())) {
            days.add(asked);
        }
        return List.copyOf(days.subSet(filedOn.plusDays(1), today.plusDays(1)));
    }

    // "Still open?" is asked after 30, 60 and 90 days, then every quarter.
    private LocalDate askedLast(LocalDate until) {
        return Stream.concat(
                        Stream.of(30, 60, 90).map(filedOn::plusDays),
                        Stream.iterate(filedOn.plusDays(90 + QUARTER), day -> day.plusDays(QUARTER))
                                .limit(TWO_YEARS / QUARTER))
                .filter(day -> !day.isAfter(until))
                .reduce(filedOn, (first, second) -> second);
    }

    /** What the hospital knows on a day. */
    Filing knownOn(LocalDate day, String vendor, String model, String hospitalReference) {
        return subject.filing(vendor, model, hospitalReference, story.toldOn(day));
    }

    /** How many events it knows of. */
    int eventsKnownOn(LocalDate day) {
        return story.toldOn(day).size();
    }

    TimelyFix timelyFix(String vendor, String model, @Nullable String hospitalReference) {
        return new TimelyFix(
                hospitalReference,
                story.caseKind(),
                vendor,
                model,
                null,
                story.notified().toString(),
                story.over().toString());
    }
}
