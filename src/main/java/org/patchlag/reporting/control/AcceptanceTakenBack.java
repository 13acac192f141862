package org.patchlag.reporting.control;

import java.time.Instant;

/**
 * A curator wants to take an acceptance back. Fired before it is done, in the same transaction: who has used the accepted
 * report in the meantime throws a {@link org.patchlag.platform.ProblemException}, and nothing is taken back.
 *
 * @param reference the report's reference
 * @param acceptedAt when it was accepted
 */
public record AcceptanceTakenBack(String reference, Instant acceptedAt) {}
