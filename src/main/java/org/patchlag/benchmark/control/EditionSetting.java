package org.patchlag.benchmark.control;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.disclosure.Policy;

/**
 * All that an edition is made of beside the counts.
 *
 * @param regulator who publishes
 * @param demonstration whether all of it is invented
 * @param asOf the day up to which reports count
 * @param catalogue what there are cells for
 * @param contributors the hospital groups with an accepted report, by vendor and by model: "vendor:..." or "model:..."
 *     as in the keys of cells
 * @param earlier the published editions before it
 * @param policy what may be published
 * @param seed of the insider gate's draws about the cell with a key; it rests on a secret, so that nobody can repeat them
 * @param erratum which edition it corrects; null for none
 */
record EditionSetting(
        String regulator,
        boolean demonstration,
        LocalDate asOf,
        CohortCatalogue catalogue,
        Map<String, Set<String>> contributors,
        EarlierVersions earlier,
        Policy policy,
        ToLongFunction<String> seed,
        PublicTables.@Nullable Erratum erratum) {}
