package org.patchlag.reporting.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.OptionalUuidConverter;

/** Into which report another one was merged, and what that was before, so that it can be taken out again. */
@Embeddable
@NullUnmarked // JPA fills the fields after construction
public class Merging {
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

    Merging(Report stays, ReportState stateBefore, @Nullable Integer acceptedBefore) {
        this.organisationId = stays.organisationId();
        this.id = stays.id();
        this.reference = stays.reference();
        this.stateBefore = stateBefore;
        this.acceptedBefore = acceptedBefore;
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
