package org.patchlag.triage.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reporting.entity.Reference;
import org.patchlag.tenancy.Caller;

/**
 * One flaw of one vendor as a regulator sees it through the reports of many hospitals. What it says is its latest revision,
 * an {@link IssueContent}; which reports are of it are links; its clock is an {@link IssueTimeline}.
 */
@Entity
@Table(name = "vendor_issue")
@IdClass(VendorIssueKey.class)
@NullUnmarked // JPA fills the fields after construction
public class VendorIssue {
    private static final String LETTERS = "VI";

    @Id
    @Column(name = "organisation_id")
    private UUID organisationId;

    @Id
    private UUID id;

    private String reference;

    @Column(name = "vendor_id")
    private UUID vendorId;

    @Enumerated(EnumType.STRING)
    private IssueState state;

    @Column(name = "current_revision")
    private int currentRevision;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    private boolean demonstration;

    @Version
    private int version;

    /** For JPA. */
    protected VendorIssue() {}

    /** Begins an issue of the caller's regulator; its first revision is yet to be kept. */
    public VendorIssue(Caller.Identity regulator, UUID vendorId, Instant now) {
        this.organisationId = regulator.organisation();
        this.id = UUID.randomUUID();
        this.reference = Reference.random(LETTERS).text();
        this.vendorId = vendorId;
        this.state = IssueState.OPEN;
        this.createdAt = now;
        this.changedAt = now;
        this.demonstration = regulator.demonstration();
    }

    /**
     * Takes a further revision.
     *
     * @return the revision's number
     */
    public int revise(Instant now) {
        requireOpen();
        changedAt = now;
        currentRevision++;
        return currentRevision;
    }

    /** Notes that a report was linked or taken out. */
    public void touch(Instant now) {
        requireOpen();
        changedAt = now;
    }

    /** Ends the work on it. */
    public void close(Instant now) {
        requireOpen();
        state = IssueState.CLOSED;
        closedAt = now;
        changedAt = now;
    }

    /** Takes the work on it up again. */
    public void reopen(Instant now) {
        if (state == IssueState.OPEN) {
            throw new ProblemException(ProblemType.CONFLICT, "This vendor issue is open.");
        }
        state = IssueState.OPEN;
        closedAt = null;
        changedAt = now;
    }

    private void requireOpen() {
        if (state == IssueState.CLOSED) {
            throw new ProblemException(ProblemType.CONFLICT, "This vendor issue is closed. Reopen it first.");
        }
    }

    /** Makes sure that nobody has changed it since the caller read it; null where the caller does not mind. */
    public void requireVersion(@Nullable Integer expected) {
        if (expected != null && expected != version) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Somebody else has changed this vendor issue since you opened it. Open it again and repeat your"
                            + " change.");
        }
    }

    /** The regulator whose it is. */
    public UUID organisationId() {
        return organisationId;
    }

    /** Its id within the regulator. */
    public UUID id() {
        return id;
    }

    /** The reference that people use: {@code VI-7K3M-9QXC-5}. */
    public String reference() {
        return reference;
    }

    /** Whose flaw it is. */
    public UUID vendorId() {
        return vendorId;
    }

    /** Whether somebody is at work on it. */
    public IssueState state() {
        return state;
    }

    /** Its latest revision. */
    public int currentRevision() {
        return currentRevision;
    }

    /** When it was begun. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    /** When the work on it ended; null while it is open. */
    public @Nullable Instant closedAt() {
        return closedAt;
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
