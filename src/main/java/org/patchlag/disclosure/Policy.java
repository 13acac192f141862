package org.patchlag.disclosure;

import java.util.List;

/**
 * The parameters of publication policy PP-1, in one place, each with its reason.
 *
 * @param leastGroups hospital groups in a published cell: leaves any attacking hospital five others, two of them four
 * @param leastReports reports in a published cell: fewer give no figure worth publishing
 * @param largestShare of the reports that one group may have: else the cell is about that group
 * @param twoLargestShare of the reports that two groups may have: else one of them could work out the other
 * @param mostInfluence by which the share fixed may change when any one group is left out: else it is that group's figure
 * @param stepReports reports fixed since the last risen value, before the next may rise: one ticket moves no figure
 * @param stepGroups groups that these must come from
 * @param knownReports reports whose state must be known on a day that is shown
 * @param knownGroups groups that these must come from
 * @param knownShare of all reports that these must be
 * @param atRiskReports reports that must still be open then, unless all are fixed
 * @param atRiskGroups groups that these must come from
 * @param changedReports reports that must differ from every earlier version before a cell is renewed
 * @param changedGroups groups that these must come from
 * @param changedShare of these that one group may have
 * @param reportingShare the assumed share of its tickets that a hospital which reports at all files
 * @param mostCertainty how sure a vendor that knows all its tickets may be that a hospital reported
 * @param gateDraws hypothetical sets of reporting hospitals that this is measured with
 * @param leastEffective of these that must, by weight, agree with what is published, to measure it at all
 * @param maturityDays that must have passed since a case began: late reports change younger figures most
 */
public record Policy(
        int leastGroups,
        int leastReports,
        double largestShare,
        double twoLargestShare,
        double mostInfluence,
        int stepReports,
        int stepGroups,
        int knownReports,
        int knownGroups,
        double knownShare,
        int atRiskReports,
        int atRiskGroups,
        int changedReports,
        int changedGroups,
        double changedShare,
        double reportingShare,
        double mostCertainty,
        int gateDraws,
        int leastEffective,
        int maturityDays) {

    /** Policy PP-1. */
    public static final Policy PP_1 =
            new Policy(6, 20, 0.40, 0.65, 0.15, 5, 3, 10, 5, 0.5, 5, 3, 5, 3, 0.5, 0.6, 0.90, 30_000, 100, 90);

    /** The days on which the influence of a group is measured. */
    public static final List<Integer> INFLUENCE_DAYS = List.of(30, 90, 180);

    static final List<Integer> REPORT_BANDS = List.of(10, 20, 50, 100, 200, 500, 1000, 2000, 5000);
    static final List<Integer> GROUP_BANDS = List.of(5, 10, 20, 50);
}
