package org.patchlag.triage.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.triage.entity.BatchAction;

/**
 * What a curator did to many reports at once.
 *
 * @param id its id
 * @param action what
 * @param detail the reason, the assignee's address or the reference; null for none
 * @param doneByName who
 * @param doneAt when
 * @param items report by report
 */
public record Batch(
        UUID id, BatchAction action, @Nullable String detail, String doneByName, Instant doneAt, List<Item> items) {

    /**
     * One report of it.
     *
     * @param position its place
     * @param reference the report's reference
     * @param problem why it was not done, or not undone; null where it was
     * @param version the report's version afterwards; null where it was not done
     * @param before what stood there before; null for nothing
     * @param undoneAt when it was undone; null where it was not
     */
    public record Item(
            int position,
            String reference,
            @Nullable String problem,
            @Nullable Integer version,
            @Nullable String before,
            @Nullable Instant undoneAt) {

        /** Whether it was done and stands. */
        public boolean stands() {
            return version != null && undoneAt == null;
        }
    }

    /** How many stand. */
    public long standing() {
        return items.stream().filter(Item::stands).count();
    }

    /** How many were undone. */
    public long undone() {
        return items.stream().filter(item -> item.undoneAt() != null).count();
    }

    /** Those with which something went wrong. */
    public List<Item> failures() {
        return items.stream().filter(item -> item.problem() != null).toList();
    }
}
