package org.patchlag.benchmark.control;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.entity.ExactTables;
import org.patchlag.disclosure.Cell;
import org.patchlag.disclosure.PublicForm;

/**
 * What is kept of a cell that was judged by itself, when its reports are forgotten: the next may need the memory.
 *
 * @param plan which cell
 * @param reports how many it has
 * @param shares the estimate on each day that can be told
 * @param form what may be shown of it, if nothing else is worked out from that; null for nothing
 * @param held why it stays as it was published, whatever is in it; empty where it may change
 * @param reasons why it may not be shown, for the publisher alone; empty where the primary rule has none
 * @param exact its exact figures, as soon as it is known what was decided
 */
record JudgedCell(
        CellPlan plan,
        long reports,
        SortedMap<Integer, Cell.Share> shares,
        @Nullable PublicForm form,
        String held,
        List<String> reasons,
        Function<ExactTables.Disclosure, ExactTables.ExactCell> exact) {}
