package org.patchlag.reply.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlag.reply.entity.StandingReading.Standing;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;
import org.patchlag.timeline.Event;
import org.patchlag.timeline.Reading;
import org.patchlag.timeline.Timeline;

/**
 * The versions of a case: the hospital's; the one that counts so far, with what was decided for the vendor; and those that
 * may turn out to be right, with what is not decided. Whatever is decided lies within the bounds of all of these.
 */
public final class CaseVersions {
    // With more of them than this, each alone and all together; a case with so many is not one that bounds can help.
    private static final int COMBINED = 6;

    private final List<ReleasedFact> facts;
    private final List<FactAnswer> answers;
    private final LocalDate lastConfirmed;

    private CaseVersions(List<ReleasedFact> facts, List<FactAnswer> answers, LocalDate lastConfirmed) {
        this.facts = facts;
        this.answers = answers;
        this.lastConfirmed = lastConfirmed;
    }

    /**
     * The versions of a case.
     *
     * @param facts its facts, in their order
     * @param answers all answers, in the order of their numbers
     * @param lastConfirmed the day up to which the facts are told
     */
    public static CaseVersions of(List<ReleasedFact> facts, List<FactAnswer> answers, LocalDate lastConfirmed) {
        return new CaseVersions(List.copyOf(facts), inForce(answers), lastConfirmed);
    }

    /** Of several answers to one fact, or several facts of the vendor's own of one kind, the last. */
    public static List<FactAnswer> inForce(List<FactAnswer> answers) {
        Map<Object, FactAnswer> last = new LinkedHashMap<>();
        for (FactAnswer answer : answers) {
            last.put(answer.position() == null ? answer.kind() : answer.position(), answer);
        }
        return List.copyOf(last.values());
    }

    /** The hospital's version. */
    public Timeline hospital() {
        return timeline(List.of());
    }

    /** The version that counts so far. */
    public Timeline decided() {
        return timeline(answers.stream().filter(FactAnswer::prevailed).toList());
    }

    /** The vendor's version: as it counts so far, with all that it still contests. */
    public Timeline vendor() {
        return timeline(answers.stream()
                .filter(answer -> answer.prevailed() || answer.undecided())
                .toList());
    }

    /** The clocks that say something else than in the hospital's version. */
    public List<StandingReading> readings() {
        Timeline hospital = hospital();
        Timeline decided = decided();
        List<Timeline> alternatives = alternatives();
        List<StandingReading> readings = new ArrayList<>();
        for (DelayClock clock : DelayClock.values()) {
            Reading counting = decided.read(clock);
            if (!same(counting, hospital.read(clock))) {
                readings.add(standing(counting, Standing.DECIDED));
            }
            List<Reading> others = alternatives.stream()
                    .map(one -> one.read(clock))
                    .filter(other -> !same(other, counting))
                    .toList();
            if (!others.isEmpty()) {
                readings.add(hull(others));
            }
        }
        return readings;
    }

    private List<Timeline> alternatives() {
        List<FactAnswer> prevailed =
                answers.stream().filter(FactAnswer::prevailed).toList();
        List<FactAnswer> open = answers.stream().filter(FactAnswer::undecided).toList();
        List<Timeline> versions = new ArrayList<>();
        int all = (1 << Math.min(open.size(), 30)) - 1;
        for (int chosen = 1; chosen <= (open.size() <= COMBINED ? all : 0); chosen++) {
            List<FactAnswer> applied = new ArrayList<>(prevailed);
            for (int i = 0; i < open.size(); i++) {
                if ((chosen & 1 << i) != 0) {
                    applied.add(open.get(i));
                }
            }
            versions.add(timeline(applied));
        }
        if (open.size() > COMBINED) {
            for (FactAnswer one : open) {
                List<FactAnswer> applied = new ArrayList<>(prevailed);
                applied.add(one);
                versions.add(timeline(applied));
            }
            versions.add(vendor());
        }
        return versions;
    }

    private Timeline timeline(List<FactAnswer> applied) {
        List<Event> events = new ArrayList<>();
        for (ReleasedFact fact : facts) {
            FactAnswer answer = applied.stream()
                    .filter(one -> Integer.valueOf(fact.position()).equals(one.position()))
                    .findFirst()
                    .orElse(null);
            if (answer == null) {
                events.add(fact.event());
            } else if (answer.answer() == AnswerKind.OTHER_DATE) {
                events.add(answer.event());
            }
        }
        applied.stream().filter(one -> one.answer() == AnswerKind.OWN_FACT).forEach(one -> events.add(one.event()));
        return Timeline.of(events, lastConfirmed);
    }

    private static boolean same(Reading one, Reading other) {
        return one.ending() == other.ending()
                && Objects.equals(one.lowerDays(), other.lowerDays())
                && Objects.equals(one.upperDays(), other.upperDays())
                && one.start().equals(other.start());
    }

    private static StandingReading standing(Reading reading, Standing standing) {
        return new StandingReading(
                reading.clock(),
                standing,
                reading.ending(),
                reading.lowerDays(),
                reading.upperDays(),
                reading.start().earliest(),
                reading.start().latest());
    }

    // As standing_duration of the database widens: one that cannot be computed widens nothing, and of a clock that has
    // stopped in one version only it is known that it lasted as long as the shorter one.
    private static StandingReading hull(List<Reading> readings) {
        Reading first = readings.get(0);
        Ending ending = Ending.NOT_COMPUTABLE;
        @Nullable Integer lower = null;
        @Nullable Integer upper = null;
        for (Reading reading : readings) {
            Integer least = reading.lowerDays();
            if (reading.ending() == Ending.NOT_COMPUTABLE || least == null) {
                continue;
            }
            if (lower == null) {
                ending = reading.ending();
                lower = least;
                upper = reading.upperDays();
            } else {
                boolean alike = ending == reading.ending();
                lower = Math.min(lower, least);
                upper = alike && upper != null && reading.upperDays() != null
                        ? Integer.valueOf(Math.max(upper, reading.upperDays()))
                        : null;
                ending = alike ? ending : Ending.OPEN;
            }
        }
        return new StandingReading(first.clock(), Standing.CONTESTED, ending, lower, upper, null, null);
    }
}
