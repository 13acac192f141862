package org.patchlag.triage.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.entity.ReportState;

/**
 * A report that is like another: of the same vendor, and two of model, threat and dates agree.
 *
 * @param reference its reference
 * @param hospital the hospital's name
 * @param state where it is in its editorial life
 * @param filedOn the day of its first submission, UTC
 * @param model the model's name or the free text
 * @param sameGroup whether it is of the same hospital or hospital group: then it may be the same case
 * @param sameModel whether the model is the same
 * @param commonThreats the threats that both name, with commas; null for none
 * @param nearDates whether an event of the same kind lies within two weeks
 * @param issue the reference of the vendor issue that it is of; null for none
 */
public record LikeReport(
        String reference,
        String hospital,
        ReportState state,
        LocalDate filedOn,
        @Nullable String model,
        boolean sameGroup,
        boolean sameModel,
        @Nullable String commonThreats,
        boolean nearDates,
        @Nullable String issue) {

    /** What agrees, in words. */
    public String agreement() {
        List<String> agreeing = new ArrayList<>();
        if (sameModel) {
            agreeing.add("same model");
        }
        if (commonThreats != null) {
            agreeing.add(commonThreats);
        }
        if (nearDates) {
            agreeing.add("dates within two weeks");
        }
        return String.join(", ", agreeing);
    }
}
