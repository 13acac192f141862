package org.patchlag.reporting.control;

import java.util.UUID;

/**
 * The present caller, who is not of the report's hospital, reads a report. Fired in the transaction that reads it.
 *
 * @param organisationId the hospital
 * @param reportId the report's id there
 * @param granted whether it is of another regulator, who granted its reading
 */
public record ReportRead(UUID organisationId, UUID reportId, boolean granted) {}
