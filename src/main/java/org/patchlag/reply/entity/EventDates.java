package org.patchlag.reply.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.entity.DateVersion;
import org.patchlag.reporting.entity.DatedEvent;
import org.patchlag.timeline.EventKind;

/**
 * Every version of an event's date, of both sides.
 *
 * @param kind what happened
 * @param hospital the hospital's versions, the first first; none of a fact of the vendor's own
 * @param accepted the one that was accepted; null where none was
 * @param vendor what the vendor has said to it, the first first; facts of its own of one kind are one event
 */
public record EventDates(
        EventKind kind,
        List<DateVersion> hospital,
        @Nullable DateVersion accepted,
        List<Said> vendor) {

    /**
     * What the vendor said, in the last of the cases that it was carried through.
     *
     * @param of that case
     * @param answer what was said
     */
    public record Said(CaseDossier of, FactAnswer answer) {
        /** Whether it stands: not answered anew since, in a case that was not taken back. */
        public boolean stands() {
            return of.released().stands() && CaseVersions.inForce(of.answers()).contains(answer);
        }
    }

    /**
     * A case of a report.
     *
     * @param revision the report's revision that was released
     * @param dossier the case
     */
    public record Source(int revision, CaseDossier dossier) {}

    /**
     * The events of a report.
     *
     * @param events those that the hospital tells of
     * @param acceptedRevision the revision that counts; null where none does
     * @param cases the cases in which it was released, the first first
     */
    public static List<EventDates> of(List<DatedEvent> events, @Nullable Integer acceptedRevision, List<Source> cases) {
        List<Map<Object, Said>> said = new ArrayList<>();
        events.forEach(event -> said.add(new LinkedHashMap<>()));
        Map<EventKind, Map<Object, Said>> own = new LinkedHashMap<>();
        for (Source source : cases) {
            for (FactAnswer answer : source.dossier().answers()) {
                find(events, source.revision(), answer)
                        .map(said::get)
                        .orElseGet(() -> own.computeIfAbsent(answer.kind(), kind -> new LinkedHashMap<>()))
                        .put(words(answer), new Said(source.dossier(), answer));
            }
        }
        List<EventDates> dates = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            DatedEvent event = events.get(i);
            DateVersion accepted =
                    acceptedRevision == null ? null : event.in(acceptedRevision).orElse(null);
            dates.add(new EventDates(
                    event.kind(),
                    event.versions(),
                    accepted,
                    List.copyOf(said.get(i).values())));
        }
        own.forEach((kind, told) -> dates.add(new EventDates(kind, List.of(), null, List.copyOf(told.values()))));
        return dates;
    }

    private static Optional<Integer> find(List<DatedEvent> events, int revision, FactAnswer answer) {
        Integer position = answer.position();
        for (int i = 0; i < events.size() && position != null; i++) {
            if (events.get(i).isAt(revision, position)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    // One that is carried to the next case keeps what was said, and when.
    private static List<Object> words(FactAnswer answer) {
        return List.of(answer.kind(), answer.answer(), Optional.ofNullable(answer.dateText()), answer.answeredAt());
    }
}
