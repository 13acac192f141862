package org.patchlag.benchmark.control;

import java.time.Instant;
import org.patchlag.benchmark.entity.ExactTables;
import org.patchlag.benchmark.entity.PublicTables;

/**
 * The figures of an edition.
 *
 * @param exact for the regulator
 * @param shown for the public
 * @param readAt when the reports were read that they are of
 * @param basedOn the number of the latest edition that was known then; 0 for none
 */
public record FrozenTables(ExactTables exact, PublicTables shown, Instant readAt, int basedOn) {}
