package org.patchlag.triage.control;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.entity.ReportState;

/**
 * A submitted report as triage needs it.
 *
 * @param organisationId the hospital
 * @param id the report's id there
 * @param reference its reference
 * @param country where the hospital is
 * @param groupId the hospital's group
 * @param state where it is in its editorial life
 * @param version grows with every change
 * @param vendorId the vendor of the submitted revision; null where the catalogue lacks it
 * @param vendor the vendor's name or the free text
 */
public record TriageReport(
        UUID organisationId,
        UUID id,
        String reference,
        String country,
        UUID groupId,
        ReportState state,
        int version,
        @Nullable UUID vendorId,
        @Nullable String vendor) {}
