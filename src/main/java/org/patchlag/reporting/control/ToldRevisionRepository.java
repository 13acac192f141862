package org.patchlag.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.entity.ToldRevision;
import org.patchlag.timeline.Asserter;
import org.patchlag.timeline.Event;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.FuzzyDate;

/** What each revision of a report within the row scope tells of events: a regulator's are those that were submitted. */
@ApplicationScoped
public class ToldRevisionRepository {
    private static final String OF_REPORT = " where organisation_id = :organisation and report_id = :report";

    @Inject
    private Jdbi sql;

    /** A row of {@code report_revision}. */
    public record Row(
            int revision,
            boolean submitted,
            String authorName,
            Instant createdAt,
            @Nullable String changeNote) {}

    /** A row of {@code report_event}. */
    public record EventRow(int revision, EventKind kind, String dateText, Asserter asserter) {
        Event event() {
            return new Event(kind, FuzzyDate.parse(dateText), asserter);
        }
    }

    /** All revisions of a report, the first first. */
    public List<ToldRevision> find(UUID organisation, UUID report) {
        return sql.withHandle(handle -> {
            Map<Integer, List<Event>> events = events(handle, organisation, report);
            return handle
                    .createQuery("select revision, submitted, author_name, created_at, change_note from report_revision"
                            + OF_REPORT + " order by revision")
                    .bind("organisation", organisation)
                    .bind("report", report)
                    .mapTo(Row.class)
                    .stream()
                    .map(row -> new ToldRevision(
                            row.revision(),
                            row.submitted(),
                            row.authorName(),
                            row.createdAt(),
                            row.changeNote(),
                            events.getOrDefault(row.revision(), List.of())))
                    .toList();
        });
    }

    private static Map<Integer, List<Event>> events(Handle handle, UUID organisation, UUID report) {
        return handle
                .createQuery("select revision, kind, date_text, asserter from report_event" + OF_REPORT
                        + " order by revision, position")
                .bind("organisation", organisation)
                .bind("report", report)
                .mapTo(EventRow.class)
                .stream()
                .collect(Collectors.groupingBy(
                        EventRow::revision, HashMap::new, Collectors.mapping(EventRow::event, Collectors.toList())));
    }
}
