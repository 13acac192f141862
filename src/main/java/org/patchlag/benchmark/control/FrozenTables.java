package org.patchlag.benchmark.control;

import java.time.Instant;
import java.util.List;
import org.patchlag.benchmark.entity.ExactTables;
import org.patchlag.benchmark.entity.PublicTables;

/**
 * The figures of an edition.
 *
 * @param exact for the regulator
 * @param shown for the public
 * @param vendors who has rows in them
 * @param readAt when the reports were read that they are of
 */
public record FrozenTables(
        ExactTables exact, PublicTables shown, List<CohortCatalogue.VendorLine> vendors, Instant readAt) {}
