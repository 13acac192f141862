package org.patchlag.reporting.entity;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A report's key, led by the hospital that it belongs to. */
@NullUnmarked // JPA fills the fields after construction
public class ReportKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID organisationId;
    private UUID id;

    /** For JPA. */
    protected ReportKey() {}

    /** The report {@code id} of {@code organisationId}. */
    public ReportKey(UUID organisationId, UUID id) {
        this.organisationId = organisationId;
        this.id = id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReportKey key && key.organisationId.equals(organisationId) && key.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
