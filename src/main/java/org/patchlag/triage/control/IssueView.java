package org.patchlag.triage.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.triage.entity.IssueContent;
import org.patchlag.triage.entity.IssueState;
import org.patchlag.triage.entity.IssueTimeline;

/**
 * A vendor issue with its reports and its own clock.
 *
 * @param reference its reference
 * @param own whether it is the caller's own regulator's
 * @param vendorId the vendor's id
 * @param vendor the vendor's name
 * @param state whether somebody is at work on it
 * @param revision the number of its latest revision
 * @param version grows with every change
 * @param createdAt when it was begun
 * @param changedAt when it last changed
 * @param closedAt when the work ended; null while it is open
 * @param content what the regulator says
 * @param reports the reports that are linked
 * @param timeline its own dates and clocks
 * @param confirmed the day up to which these speak
 */
public record IssueView(
        String reference,
        boolean own,
        UUID vendorId,
        String vendor,
        IssueState state,
        int revision,
        int version,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant closedAt,
        IssueContent content,
        List<LinkedReport> reports,
        IssueTimeline timeline,
        LocalDate confirmed) {

    /** How many of the reports count. */
    public long counted() {
        return reports.stream().filter(LinkedReport::counts).count();
    }

    /** How many hospitals reported it. */
    public long hospitals() {
        return reports.stream().map(LinkedReport::organisationId).distinct().count();
    }
}
