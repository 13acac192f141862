package org.patchlag.benchmark.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.disclosure.PublicForm;

/**
 * What an edition publishes. It names vendors and models, never hospitals; a cell without a form has not enough data,
 * and no other reason is ever given. Every vendor and model of the catalogue has a cell, whether reported or not, so that
 * a gap says nothing.
 *
 * @param regulator who publishes
 * @param jurisdiction its countries, in alphabetical order
 * @param asOf the day, ISO 8601, up to which reports were accepted
 * @param method the version of the method
 * @param clock the clock, by its code
 * @param demonstration whether all this is invented
 * @param cells the tables' cells
 */
public record PublicTables(
        String regulator,
        List<String> jurisdiction,
        String asOf,
        String method,
        String clock,
        boolean demonstration,
        List<PublicCell> cells) {

    /**
     * One cell.
     *
     * @param kind which table it belongs to
     * @param label what it is about, for people
     * @param vendor the vendor, where one is named
     * @param promisedDays within how many days the vendor itself promises a fix; null where it promises nothing
     * @param promise the promise in the vendor's words
     * @param form what is shown; null where there is not enough data
     */
    public record PublicCell(
            Kind kind,
            String label,
            @Nullable String vendor,
            @Nullable Integer promisedDays,
            @Nullable String promise,
            @Nullable PublicForm form) {

        /** The key by which an edition's cells are told apart. */
        public String key() {
            return switch (kind) {
                case ALL -> "all";
                case TYPE -> "type:" + label;
                case VENDOR -> "vendor:" + label;
                case MODEL -> "model:" + vendor + "/" + label;
            };
        }
    }

    /** The tables. */
    public enum Kind {
        ALL,
        TYPE,
        VENDOR,
        MODEL
    }

    /** The cells of one table, in its order. */
    public List<PublicCell> of(Kind kind) {
        return cells.stream().filter(cell -> cell.kind() == kind).toList();
    }

    /** The one cell of everything. */
    public PublicCell all() {
        return of(Kind.ALL).get(0);
    }
}
