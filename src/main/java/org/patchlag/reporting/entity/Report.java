package org.patchlag.reporting.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.tenancy.Caller;

/**
 * A delay report: whose it is, where it is in its editorial life, and which of its revisions is which. An accepted report
 * that is amended keeps counting with the revision that was accepted until the curator accepts the new one.
 */
@Entity
@Table(name = "report")
@IdClass(ReportKey.class)
@NullUnmarked // JPA fills the fields after construction
public class Report {
    private static final Set<ReportState> ENDED =
            EnumSet.of(ReportState.REJECTED, ReportState.WITHDRAWN, ReportState.MERGED);

    @Id
    @Column(name = "organisation_id")
    private UUID organisationId;

    @Id
    private UUID id;

    private String reference;
    private String country;

    @Column(name = "group_id")
    private UUID groupId;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    @Column(name = "current_revision")
    private int currentRevision;

    @Column(name = "submitted_revision")
    private @Nullable Integer submittedRevision;

    @Column(name = "accepted_revision")
    private @Nullable Integer acceptedRevision;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "first_submitted_at")
    private @Nullable Instant firstSubmittedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    private boolean demonstration;

    @Embedded
    private @Nullable Merging merging;

    @Version
    private int version;

    /** For JPA. */
    protected Report() {}

    /** Begins a report of the caller's hospital; its first revision is yet to be kept. */
    public Report(Caller.Identity hospital, Instant now) {
        this.organisationId = hospital.organisation();
        this.id = UUID.randomUUID();
        this.reference = Reference.random().text();
        this.country = hospital.country();
        this.groupId = hospital.groupId();
        this.state = ReportState.DRAFT;
        this.createdAt = now;
        this.changedAt = now;
        this.demonstration = hospital.demonstration();
    }

    /**
     * Takes a further revision that is not to be seen by the regulator yet.
     *
     * @return the revision's number
     */
    public int saveDraft(Instant now) {
        requireNotEnded();
        changedAt = now;
        currentRevision++;
        return currentRevision;
    }

    /**
     * Takes a further revision and hands it to the regulator.
     *
     * @return the revision's number
     */
    public int submit(Instant now) {
        int revision = saveDraft(now);
        submittedRevision = revision;
        state = ReportState.SUBMITTED;
        if (firstSubmittedAt == null) {
            firstSubmittedAt = now;
        }
        return revision;
    }

    /**
     * Takes a further revision that says the same of a later day: it counts as the accepted one did.
     *
     * @return the revision's number
     */
    public int confirm(Instant now) {
        if (state != ReportState.ACCEPTED || acceptedRevision == null || acceptedRevision != currentRevision) {
            throw conflict("Only a report that was accepted as it stands can be confirmed.");
        }
        int revision = saveDraft(now);
        submittedRevision = revision;
        acceptedRevision = revision;
        return revision;
    }

    /** The curator takes the submitted revision: it counts from here. */
    public void accept(Instant now) {
        requireDecidable();
        acceptedRevision = submittedRevision;
        become(ReportState.ACCEPTED, now);
    }

    /** The curator asks for corrections; what was accepted before goes on counting. */
    public void giveBack(Instant now) {
        requireDecidable();
        become(ReportState.RETURNED, now);
    }

    /** The curator refuses it: it does not count. */
    public void reject(Instant now) {
        requireDecidable();
        acceptedRevision = null;
        become(ReportState.REJECTED, now);
    }

    /** The hospital takes it back: it counts no longer. */
    public void withdraw(Instant now) {
        requireNotEnded();
        acceptedRevision = null;
        become(ReportState.WITHDRAWN, now);
    }

    /** It tells the same case as another of its group: that one stays, this one counts no longer. */
    public void mergeInto(Report stays, Instant now) {
        merging = Merging.of(this, stays);
        acceptedRevision = null;
        become(ReportState.MERGED, now);
    }

    /** It is a case of its own after all: it is again what it was before it was merged. */
    public void separate(Instant now) {
        Merging was = merging;
        if (was == null) {
            throw conflict("This report is not merged into another.");
        }
        merging = null;
        acceptedRevision = was.acceptedBefore();
        become(was.stateBefore(), now);
    }

    /**
     * The curator takes acceptance or return back: it waits again for a decision.
     *
     * @param countedBefore the revision that counted before that decision; null where none did
     */
    public void takeBack(@Nullable Integer countedBefore, Instant now) {
        if (state != ReportState.ACCEPTED && state != ReportState.RETURNED) {
            throw conflict("Only an accepted or returned report has a decision to take back; this one is "
                    + words(state) + ".");
        }
        acceptedRevision = countedBefore;
        become(ReportState.SUBMITTED, now);
    }

    static ProblemException conflict(String why) {
        return new ProblemException(ProblemType.CONFLICT, why);
    }

    static String words(ReportState state) {
        return state.label().toLowerCase(java.util.Locale.ROOT);
    }

    private void become(ReportState next, Instant now) {
        state = next;
        changedAt = now;
    }

    private void requireDecidable() {
        if (state != ReportState.SUBMITTED) {
            throw conflict("Only a submitted report can be decided on; this one is " + words(state) + ".");
        }
    }

    /** Whether the regulator has all of it that the hospital has: no draft of changes waits. */
    public boolean handedOver() {
        return Integer.valueOf(currentRevision).equals(submittedRevision);
    }

    /**
     * Makes sure that it can still be changed.
     *
     * @throws ProblemException where it was withdrawn, rejected or merged
     */
    public void requireNotEnded() {
        if (merging != null) {
            throw conflict("This report was merged into " + merging.reference() + ". Change that one.");
        }
        if (ENDED.contains(state)) {
            throw conflict("This report was " + words(state) + " and cannot be changed any more. File a new one.");
        }
    }

    /**
     * Makes sure that nobody has changed the report since the caller read it.
     *
     * @param expected the version that was read; null where the caller does not mind
     */
    public void requireVersion(@Nullable Integer expected) {
        if (expected != null && expected != version) {
            throw conflict(
                    "Somebody else has changed this report since you opened it. Open it again and repeat your change.");
        }
    }

    /** Whose it is. */
    public UUID organisationId() {
        return organisationId;
    }

    /** Its id within the organisation. */
    public UUID id() {
        return id;
    }

    /** The reference that people use. */
    public String reference() {
        return reference;
    }

    /** The hospital's country. */
    public String country() {
        return country;
    }

    /** The hospital's group, the unit of disclosure control. */
    public UUID groupId() {
        return groupId;
    }

    /** Where it is in its life. */
    public ReportState state() {
        return state;
    }

    /** The hospital's latest revision. */
    public int currentRevision() {
        return currentRevision;
    }

    /** The latest revision that the regulator may read; null before the first submission. */
    public @Nullable Integer submittedRevision() {
        return submittedRevision;
    }

    /** The revision that counts in figures; null where none does. */
    public @Nullable Integer acceptedRevision() {
        return acceptedRevision;
    }

    /** Into which report it was merged; null where it was not. */
    public @Nullable Merging merging() {
        return merging;
    }

    /** When it was begun. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it was first submitted. */
    public @Nullable Instant firstSubmittedAt() {
        return firstSubmittedAt;
    }

    /** When it last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Whether it is demonstration data. */
    public boolean demonstration() {
        return demonstration;
    }

    /** Grows with every change. */
    public int version() {
        return version;
    }
}
