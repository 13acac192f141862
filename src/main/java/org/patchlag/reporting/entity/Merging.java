package org.patchlag.reporting.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.OptionalUuidConverter;

/** Into which report another one was merged, and what that was before, so that it can be taken out again. */
@Embeddable
@NullUnmarked // JPA fills the fields after construction
public class Merging {
    private static final Set<ReportState> MERGEABLE =
            EnumSet.of(ReportState.SUBMITTED, ReportState.ACCEPTED, ReportState.RETURNED);

    @Column(name = "merged_into_organisation")
    @Convert(converter = OptionalUuidConverter.class)
    private UUID organisationId;

    @Column(name = "merged_into")
    @Convert(converter = OptionalUuidConverter.class)
    private UUID id;

    @Column(name = "merged_into_reference")
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_before_merge")
    private ReportState stateBefore;

    @Column(name = "accepted_before_merge")
    private @Nullable Integer acceptedBefore;

    /** For JPA. */
    protected Merging() {}

    /**
     * One report as part of another.
     *
     * @throws org.patchlag.platform.ProblemException where the two cannot be one case, or the case would count nowhere
     */
    static Merging of(Report report, Report stays) {
        if (!MERGEABLE.contains(report.state()) || !MERGEABLE.contains(stays.state())) {
            throw Report.conflict("Only reports that are submitted, accepted or returned can be merged; "
                    + report.reference() + " is " + Report.words(report.state()) + ", " + stays.reference() + " is "
                    + Report.words(stays.state()) + ".");
        }
        if (report.id().equals(stays.id())
                || !report.groupId().equals(stays.groupId())
                || !report.country().equals(stays.country())) {
            throw Report.conflict("Only two reports of one hospital, or of one group of hospitals, can tell the same"
                    + " case. Link reports of different hospitals into a vendor issue.");
        }
        if (report.acceptedRevision() != null && stays.acceptedRevision() == null) {
            throw Report.conflict("Accept " + stays.reference() + " first, or merge it into " + report.reference()
                    + ": the case would count nowhere.");
        }
        Merging merging = new Merging();
        merging.organisationId = stays.organisationId();
        merging.id = stays.id();
        merging.reference = stays.reference();
        merging.stateBefore = report.state();
        merging.acceptedBefore = report.acceptedRevision();
        return merging;
    }

    /** The reference of the report that stays. */
    public String reference() {
        return reference;
    }

    ReportState stateBefore() {
        return stateBefore;
    }

    @Nullable
    Integer acceptedBefore() {
        return acceptedBefore;
    }
}
