package org.patchlag.triage.entity;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A vendor issue's key, led by the regulator that it belongs to. */
@NullUnmarked // JPA fills the fields after construction
public class VendorIssueKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID organisationId;
    private UUID id;

    /** For JPA. */
    protected VendorIssueKey() {}

    /** The issue {@code id} of {@code organisationId}. */
    public VendorIssueKey(UUID organisationId, UUID id) {
        this.organisationId = organisationId;
        this.id = id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VendorIssueKey key && key.organisationId.equals(organisationId) && key.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
