package org.patchlag.reporting.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.Event;
import org.patchlag.timeline.EventKind;

/**
 * Follows the events of a report through its revisions. Revisions do not say which event of the one before is meant: of one
 * kind those with the same date are held to be the same, the others in their order, and one that is told anew after it was
 * left out is the one that was left out.
 */
public final class DateHistory {
    private final List<Followed> followed = new ArrayList<>();

    private DateHistory() {}

    /** The events of these revisions, which come in their order; an event that was told earlier comes earlier. */
    public static List<DatedEvent> of(List<ToldRevision> revisions) {
        DateHistory history = new DateHistory();
        revisions.forEach(history::read);
        return history.followed.stream().map(Followed::toEvent).toList();
    }

    private void read(ToldRevision revision) {
        Set<Followed> met = new HashSet<>();
        Set<Integer> left = new HashSet<>();
        for (int place = 0; place < revision.events().size(); place++) {
            Event event = revision.events().get(place);
            Followed same = find(event.kind(), met, known -> known.last().says(event));
            if (same == null) {
                left.add(place);
            } else {
                met.add(same);
                same.places.put(revision.revision(), place);
            }
        }
        for (int place : left.stream().sorted().toList()) {
            Event event = revision.events().get(place);
            Followed known = follow(event.kind(), met);
            met.add(known);
            known.versions.add(new DateVersion(revision, event));
            known.places.put(revision.revision(), place);
        }
        followed.stream()
                .filter(known -> !met.contains(known) && known.last().told())
                .forEach(known -> known.versions.add(new DateVersion(revision, null)));
    }

    private Followed follow(EventKind kind, Set<Followed> met) {
        Followed told = find(kind, met, known -> known.last().told());
        Followed known = told == null ? find(kind, met, leftOut -> true) : told;
        if (known == null) {
            known = new Followed(kind);
            followed.add(known);
        }
        return known;
    }

    private @Nullable Followed find(EventKind kind, Set<Followed> met, Predicate<Followed> which) {
        return followed.stream()
                .filter(known -> known.kind == kind && !met.contains(known) && which.test(known))
                .findFirst()
                .orElse(null);
    }

    private static final class Followed {
        private final EventKind kind;
        private final List<DateVersion> versions = new ArrayList<>();
        private final Map<Integer, Integer> places = new HashMap<>();

        Followed(EventKind kind) {
            this.kind = kind;
        }

        DateVersion last() {
            return versions.get(versions.size() - 1);
        }

        DatedEvent toEvent() {
            return new DatedEvent(kind, versions, places);
        }
    }
}
