package org.patchlag.triage.control;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of the inbox, the last submitted first.
 *
 * @param lines the reports
 * @param next where to read on; empty at the end
 * @param counts how many reports each filter has
 */
public record InboxSlice(List<InboxLine> lines, Optional<String> next, Counts counts) {
    /**
     * How many reports wait.
     *
     * @param all all of them
     * @param mine those that the caller looks after
     * @param unassigned those that nobody looks after
     */
    public record Counts(long all, long mine, long unassigned) {
        /** How many a filter has. */
        public long of(InboxFilter filter) {
            return switch (filter) {
                case ALL -> all;
                case MINE -> mine;
                case UNASSIGNED -> unassigned;
            };
        }
    }
}
