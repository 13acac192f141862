package org.patchlag.triage.control;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.UseCase;

/** The reports that wait for a curator, and what is like one of them. */
@UseCase
@RolesAllowed({ANALYST, CURATOR, PUBLISHER})
public class InboxService {
    static final int LINES = 100;

    @Inject
    private InboxRepository inbox;

    @Inject
    private LikeReportRepository like;

    @Inject
    private TriageReportRepository reports;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * A stretch of the inbox of the usual length.
     *
     * @param cursor where to read on; null or blank for the beginning
     * @throws ProblemException where the cursor is none of ours
     */
    public InboxSlice find(InboxFilter filter, @Nullable String cursor) {
        return find(filter, cursor, LINES);
    }

    /** The same, of at most so many lines. */
    public InboxSlice find(InboxFilter filter, @Nullable String cursor, int most) {
        List<InboxLine> lines = inbox.find(caller.signedIn(), filter, place(cursor), most + 1);
        Optional<String> next = Optional.empty();
        if (lines.size() > most) {
            lines = lines.subList(0, most);
            InboxLine last = lines.get(most - 1);
            next = Optional.of(last.waitingSince() + "_" + last.id());
        }
        return new InboxSlice(List.copyOf(lines), next, inbox.count(caller.signedIn()));
    }

    /** The reports most like one, those of the same hospital group first. */
    public List<LikeReport> like(String reference) {
        return like.find(reports.get(reference), caller.signedIn().organisation());
    }

    /** For how many days a report has waited, as of today, UTC. */
    public long age(InboxLine line) {
        return ChronoUnit.DAYS.between(
                LocalDate.ofInstant(line.waitingSince(), clock.getZone()),
                LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    private static InboxRepository.@Nullable Place place(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            int at = cursor.indexOf('_');
            return new InboxRepository.Place(
                    Instant.parse(cursor.substring(0, Math.max(0, at))), UUID.fromString(cursor.substring(at + 1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.INVALID_FIELDS,
                    "Nothing was looked for.",
                    List.of(new FieldProblem("/cursor", "Send the cursor of an answer of ours, or leave it out")));
        }
    }
}
