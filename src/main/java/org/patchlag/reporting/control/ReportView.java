package org.patchlag.reporting.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.entity.Decision;
import org.patchlag.reporting.entity.ReportContent;
import org.patchlag.reporting.entity.ReportState;
import org.patchlag.timeline.Timeline;

/**
 * A report as its reader may see it: the hospital its latest revision, the regulator the latest that was submitted.
 *
 * @param organisationId the hospital
 * @param id the report's id
 * @param reference the report's reference
 * @param state where it is in its editorial life
 * @param hospital the hospital's name
 * @param country where that is
 * @param own whether it is the reader's own organisation's
 * @param granted whether it is of another jurisdiction, whose regulator granted its reading
 * @param revision the number of the revision shown
 * @param acceptedRevision the revision that counts; null where none does
 * @param mergedInto the reference of the report that it was merged into; null where it was not
 * @param version grows with every change
 * @param firstSubmittedAt when it was first submitted; null for a draft
 * @param changedAt when it last changed
 * @param content what the revision says
 * @param timeline its events held against each other
 * @param decisions its editorial life so far
 */
public record ReportView(
        UUID organisationId,
        UUID id,
        String reference,
        ReportState state,
        String hospital,
        String country,
        boolean own,
        boolean granted,
        int revision,
        @Nullable Integer acceptedRevision,
        @Nullable String mergedInto,
        int version,
        @Nullable Instant firstSubmittedAt,
        Instant changedAt,
        ReportContent content,
        Timeline timeline,
        List<Decision> decisions) {}
