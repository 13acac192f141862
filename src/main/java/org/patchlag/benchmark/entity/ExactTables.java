package org.patchlag.benchmark.entity;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The same tables before disclosure control, for the regulator alone.
 *
 * @param clocks the tables, clock by clock, in the order of the public ones
 */
public record ExactTables(List<ExactClock> clocks) {

    /**
     * The tables of one clock.
     *
     * @param clock the clock, by its code
     * @param cases which reports the figures are of
     * @param notComputable accepted reports in which the clock cannot be computed
     * @param tooYoung accepted reports whose case began less than the policy's maturity before
     * @param setAside accepted reports that are not among those that the figures are of
     * @param allReports the share fixed of all of these reports from the start, with those set aside, by day: how much
     *     the choice of cases matters
     * @param lagTau whether late filing goes with long durations, from -1 to 1 (conditional Kendall tau); null where that
     *     cannot be told
     * @param lagP its two-sided p; delayed entry is sound only where it is not small
     * @param cells the cells
     */
    public record ExactClock(
            String clock,
            PublicTables.Cases cases,
            long notComputable,
            long tooYoung,
            long setAside,
            SortedMap<String, ExactShare> allReports,
            @Nullable Double lagTau,
            @Nullable Double lagP,
            List<ExactCell> cells) {}

    /**
     * One cell.
     *
     * @param key as in {@link PublicTables.PublicCell#key()}
     * @param counts how many reports, and what became of them
     * @param estimator by which its shares were made; null where it is empty
     * @param shares the share fixed by each day that can be told, by the day
     * @param quantiles by when a share was fixed, by the share
     * @param mean the mean number of days open until day 180; null where it cannot be told
     * @param kept the share that the vendor fixed within its own promise; null without a promise
     * @param uncontested the shares without reports of which the vendor contests a fact; empty where there are none
     * @param influence the largest change when one group is left out
     * @param decision what disclosure control made of it
     */
    public record ExactCell(
            String key,
            Counts counts,
            @Nullable String estimator,
            SortedMap<String, ExactShare> shares,
            List<Quantile> quantiles,
            @Nullable Mean mean,
            @Nullable Kept kept,
            SortedMap<String, ExactShare> uncontested,
            double influence,
            Disclosure decision) {}

    /**
     * What became of the reports of a cell.
     *
     * @param reports how many
     * @param groups of how many hospital groups
     * @param units affected devices in all
     * @param open reports that are open as far as is known
     * @param never of which the vendor declared that there will be no fix
     * @param otherwise that ended in another way, such as by retirement
     * @param imprecise whose duration is known only within bounds
     * @param unconfirmed open ones that have not been confirmed for more than 90 days
     * @param contested of which the vendor contests a fact
     * @param oldestOpen through how many days the oldest open case is known to be open; null where none is open
     */
    public record Counts(
            long reports,
            long groups,
            long units,
            long open,
            long never,
            long otherwise,
            long imprecise,
            long unconfirmed,
            long contested,
            @Nullable Integer oldestOpen) {}

    /**
     * A share fixed, 0 to 1.
     *
     * @param low its estimate or lower bound
     * @param high its estimate or upper bound
     * @param lower the lower 95 % limit; null where there are too few groups for one
     * @param upper the upper 95 % limit
     */
    public record ExactShare(
            double low,
            double high,
            @Nullable Double lower,
            @Nullable Double upper) {}

    /**
     * By when a share was fixed, in days.
     *
     * @param share the share, 0 to 1
     * @param earliest the day, or the earliest that it can have been; null where it has not been reached
     * @param latest the day, or the latest
     * @param lower the lower 95 % limit; null where there is none
     * @param upper the upper 95 % limit; null where there is none
     * @param lastDay the last day known: what has not been reached lies beyond
     */
    public record Quantile(
            double share,
            @Nullable Double earliest,
            @Nullable Double latest,
            @Nullable Double lower,
            @Nullable Double upper,
            int lastDay) {}

    /**
     * The mean number of days open until a horizon.
     *
     * @param least the mean, or the least that it can be
     * @param most the mean, or the most
     * @param lower the lower 95 % limit; null where there is none
     * @param upper the upper 95 % limit; null where there is none
     */
    public record Mean(
            double least,
            double most,
            @Nullable Double lower,
            @Nullable Double upper) {}

    /**
     * How far a vendor kept its promise, with the version in force at each case's start.
     *
     * @param share the share within the promised days, 0 to 1; where durations are imprecise, half way between its bounds
     * @param low the share, or its lower bound; null in editions that were made before it was kept
     * @param high the share, or its upper bound; null as the lower one
     * @param lower its lower 95 % limit
     * @param upper its upper 95 % limit
     * @param promised the share that it promised; null where it only names the days
     * @param verdict "below", "consistent" or "above"; null without a promised share
     */
    public record Kept(
            double share,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double promised,
            @Nullable String verdict) {}

    /**
     * What disclosure control made of a cell.
     *
     * @param reasons why it is not published; empty where it is
     * @param level how much is shown; null where nothing is
     * @param renewed whether what is shown is of this edition, not an earlier one's
     * @param note what else the publisher should know of it; empty for nothing
     */
    public record Disclosure(List<String> reasons, @Nullable String level, boolean renewed, String note) {}
}
