package org.patchlag.reply.entity;

import org.patchlag.platform.ListStretch;

/**
 * Some of the released cases that stand.
 *
 * @param cases the cases
 * @param counts how many each filter has
 */
public record CaseSlice(ListStretch<CaseDossier> cases, Counts counts) {
    /**
     * How many cases there are.
     *
     * @param all all that stand
     * @param unanswered those with a fact to which the vendor has said nothing
     * @param contested those in which somebody has to decide on something
     */
    public record Counts(long all, long unanswered, long contested) {
        /** How many a filter has. */
        public long of(CaseFilter filter) {
            return switch (filter) {
                case ALL -> all;
                case UNANSWERED -> unanswered;
                case CONTESTED -> contested;
            };
        }
    }
}
