package org.patchlag.query.control;

import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.Ending;

/**
 * What became of the accepted reports of a selection, by a clock.
 *
 * @param reports how many
 * @param hospitals of how many hospitals
 * @param groups of how many hospital groups
 * @param computableGroups of how many hospital groups are those in which the clock can be computed
 * @param stopped in which the clock has stopped
 * @param open in which it runs
 * @param never in which it will never stop
 * @param otherwise in which something else ended it
 * @param notComputable in which it cannot be computed
 * @param imprecise in which its length is known only within bounds
 * @param contested of which the vendor contests what the clock rests on
 * @param closedWhenFiled that may have ended by the day on which they were filed; editions set them apart
 * @param oldestOpen through how many days the oldest open case is known to be open; null where none is open
 * @param lastDay the last day of which anything is known: what was not reached lies beyond; -1 where nothing is known
 */
public record CaseCounts(
        long reports,
        long hospitals,
        long groups,
        long computableGroups,
        long stopped,
        long open,
        long never,
        long otherwise,
        long notComputable,
        long imprecise,
        long contested,
        long closedWhenFiled,
        @Nullable Integer oldestOpen,
        int lastDay) {
    static CaseCounts of(ClockCases cases) {
        return new CaseCounts(
                cases.count(row -> true),
                cases.hospitals(),
                cases.groups(),
                cases.computableGroups(),
                cases.count(Ending.STOPPED),
                cases.count(Ending.OPEN),
                cases.count(Ending.NEVER),
                cases.count(Ending.COMPETED) + cases.count(Ending.REFUSED),
                cases.count(row -> !row.computable()),
                cases.count(CountedDuration::imprecise),
                cases.count(CountedDuration::contested),
                cases.count(CountedDuration::closedWhenFiled),
                cases.oldestOpen(),
                cases.lastDay());
    }

    /** What the figures of all of them rest on. */
    public Basis basis() {
        return new Basis(reports - notComputable, computableGroups, lastDay);
    }
}
