package org.patchlag.reporting.control;

import java.util.UUID;
import org.patchlag.reporting.entity.ReportState;

/**
 * The present caller, a curator, has decided on a report, or has ended the one into which it was merged, as its hospital
 * does, too. Fired in the transaction that does so.
 *
 * @param hospital whose report it is
 * @param reference the report's reference
 * @param state what it is now: accepted, returned, rejected or merged; what it was before where that was taken back
 */
public record ReportDecided(UUID hospital, String reference, ReportState state) {}
