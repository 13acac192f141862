package org.patchlag.benchmark.entity;

import java.util.List;
import java.util.Optional;
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
 * @param demonstration whether all this is invented
 * @param erratum which edition it corrects and why; null where it corrects none
 * @param statements what vendors wanted said beside their rows, confirmed by the regulator; null in editions before there
 *     were any
 * @param clocks the tables, clock by clock, the headline first
 */
public record PublicTables(
        String regulator,
        List<String> jurisdiction,
        String asOf,
        String method,
        boolean demonstration,
        @Nullable Erratum erratum,
        @Nullable List<Statement> statements,
        List<ClockTables> clocks) {
    /** The clock that the pages begin with. */
    public static final String HEADLINE = "time-to-patch";

    /**
     * What a correction says of itself.
     *
     * @param corrects the number of the edition that was wrong
     * @param note what was wrong in it
     */
    public record Erratum(int corrects, String note) {}

    /**
     * A vendor's own words.
     *
     * @param vendor the vendor
     * @param words what it says
     */
    public record Statement(String vendor, String words) {}

    /** The same with what vendors wanted said. */
    public PublicTables with(List<Statement> said) {
        return new PublicTables(
                regulator, jurisdiction, asOf, method, demonstration, erratum, List.copyOf(said), clocks);
    }

    /** What a vendor wanted said; empty for nothing. */
    public Optional<String> statementOf(String vendor) {
        return statements == null
                ? Optional.empty()
                : statements.stream()
                        .filter(statement -> statement.vendor().equals(vendor))
                        .map(Statement::words)
                        .findFirst();
    }

    /**
     * The tables of one clock.
     *
     * @param clock the clock, by its code
     * @param cases which reports the figures are of
     * @param coverage how they came to be reported; null where there is not enough data to say
     * @param cells the tables' cells
     */
    public record ClockTables(
            String clock, Cases cases, @Nullable Coverage coverage, List<PublicCell> cells) {
        /** The cells of one table, in its order. */
        public List<PublicCell> of(Kind kind) {
            return cells.stream().filter(cell -> cell.kind() == kind).toList();
        }

        /** The one cell of everything. */
        public PublicCell all() {
            return of(Kind.ALL).get(0);
        }
    }

    /** Which reports figures are of; they are never mixed. */
    public enum Cases {
        /** All cases of hospitals that certify that they file every case. */
        COMPLETE_REGISTERS,
        /** Cases that were filed while they were open, under observation from then on. */
        PROSPECTIVE
    }

    /**
     * How the reports came to be, over the whole clock, in percent rounded to 10 points.
     *
     * @param certifiedGroups hospital groups that certify that they file every case
     * @param filedAfterEnd reports that were filed only when their case was over
     * @param unconfirmed reports that are open and have not been confirmed for more than 90 days
     * @param imprecise reports whose duration is known only within bounds
     */
    public record Coverage(int certifiedGroups, int filedAfterEnd, int unconfirmed, int imprecise) {}

    /**
     * One cell.
     *
     * @param kind which table it belongs to
     * @param label what it is about, for people
     * @param type the device type of a model or half-year; null elsewhere
     * @param vendor the vendor, where one is named
     * @param asOf the day of this cell's figures, ISO 8601: an earlier edition's where too little has changed since
     * @param promisedDays within how many days the vendor itself promises that this clock ends; null for no promise
     * @param promise the promise in the vendor's words
     * @param comparison how the vendor stands beside all; null where nothing is said
     * @param form what is shown; null where there is not enough data
     */
    public record PublicCell(
            Kind kind,
            String label,
            @Nullable String type,
            @Nullable String vendor,
            String asOf,
            @Nullable Integer promisedDays,
            @Nullable String promise,
            @Nullable Comparison comparison,
            @Nullable PublicForm form) {

        /** The key by which a clock's cells are told apart. */
        public String key() {
            return switch (kind) {
                case ALL -> "all";
                case TYPE -> "type:" + label;
                case TYPE_HALF -> "type:" + type + "|half:" + label;
                case COUNTRY -> "country:" + label;
                case VENDOR -> "vendor:" + label;
                case MODEL -> "model:" + vendor + "/" + label;
            };
        }
    }

    /** How a vendor stands beside all reports, as far as the data can tell. */
    public enum Comparison {
        SLOWER,
        NOT_DISTINGUISHABLE,
        FASTER
    }

    /** The tables. */
    public enum Kind {
        ALL,
        TYPE,
        /** By device type and half-year of the start; the label is such as "2026-H1". */
        TYPE_HALF,
        /** By country of the hospital; the label is its ISO 3166 code. */
        COUNTRY,
        VENDOR,
        MODEL
    }

    /** The tables of a clock. */
    public ClockTables of(String clock) {
        return clocks.stream()
                .filter(tables -> tables.clock().equals(clock))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no clock " + clock));
    }

    /** The tables of the time to patch. */
    public ClockTables headline() {
        return of(HEADLINE);
    }
}
