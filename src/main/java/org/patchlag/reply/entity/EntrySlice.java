package org.patchlag.reply.entity;

import org.patchlag.platform.ListStretch;

/**
 * Some of what vendors have entered.
 *
 * @param entries the entries
 * @param counts how many each filter has
 */
public record EntrySlice(ListStretch<EntryLine> entries, Counts counts) {
    /**
     * How many entries there are.
     *
     * @param all all
     * @param waiting those that wait to be decided on
     * @param statements statements
     * @param promises promises
     */
    public record Counts(long all, long waiting, long statements, long promises) {
        /** How many a filter has. */
        public long of(EntryFilter filter) {
            return switch (filter) {
                case ALL -> all;
                case WAITING -> waiting;
                case STATEMENTS -> statements;
                case PROMISES -> promises;
            };
        }
    }
}
