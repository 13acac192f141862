package org.patchlag.benchmark.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.OptionalUuidConverter;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.tenancy.Caller;

/** An edition of a regulator: frozen by one person, released by another, never changed afterwards. */
@Entity
@Table(name = "edition")
@IdClass(Edition.Key.class)
@NullUnmarked // JPA fills the fields after construction
public class Edition {
    /** The key, led by the regulator. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private UUID organisationId;
        private UUID id;

        /** For JPA. */
        protected Key() {}

        /** The edition {@code id} of {@code organisationId}. */
        public Key(UUID organisationId, UUID id) {
            this.organisationId = organisationId;
            this.id = id;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.organisationId.equals(organisationId) && key.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    /** Where an edition is in its life. */
    public enum State {
        FROZEN,
        RELEASED,
        DISCARDED
    }

    @Id
    @Column(name = "organisation_id")
    private UUID organisationId;

    @Id
    private UUID id;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Column(name = "method_version")
    private String methodVersion;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable Integer number;

    @Column(name = "exact_document")
    private String exactDocument;

    @Column(name = "public_document")
    private String publicDocument;

    @Column(name = "frozen_by")
    private UUID frozenBy;

    @Column(name = "frozen_by_name")
    private String frozenByName;

    @Column(name = "frozen_at")
    private Instant frozenAt;

    @Column(name = "released_by")
    @Convert(converter = OptionalUuidConverter.class)
    private @Nullable UUID releasedBy;

    @Column(name = "released_by_name")
    private @Nullable String releasedByName;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Version
    private int version;

    /** For JPA. */
    protected Edition() {}

    /** Freezes an edition. */
    public Edition(
            Caller.Identity by,
            LocalDate asOf,
            String methodVersion,
            String exactDocument,
            String publicDocument,
            Instant now) {
        this.organisationId = by.organisation();
        this.id = UUID.randomUUID();
        this.asOf = asOf;
        this.methodVersion = methodVersion;
        this.exactDocument = exactDocument;
        this.publicDocument = publicDocument;
        this.state = State.FROZEN;
        this.frozenBy = by.account();
        this.frozenByName = by.name();
        this.frozenAt = now;
    }

    /** Releases it under a number; only a second person may. */
    public void release(Caller.Identity by, int newNumber, Instant now) {
        requireFrozen();
        if (by.account().equals(frozenBy)) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "You froze this edition, so another publisher must release it: four eyes see more than two.");
        }
        state = State.RELEASED;
        number = newNumber;
        releasedBy = by.account();
        releasedByName = by.name();
        releasedAt = now;
    }

    /** Throws a frozen edition away; it stays in the list. */
    public void discard() {
        requireFrozen();
        state = State.DISCARDED;
    }

    private void requireFrozen() {
        if (state != State.FROZEN) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "Only a frozen edition can be released or discarded; this one is not.");
        }
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The day up to which reports count. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The version of the method. */
    public String methodVersion() {
        return methodVersion;
    }

    /** Where it is in its life. */
    public State state() {
        return state;
    }

    /** Its number; null before the release. */
    public @Nullable Integer number() {
        return number;
    }

    /** The exact tables as JSON. */
    public String exactDocument() {
        return exactDocument;
    }

    /** The public tables as JSON. */
    public String publicDocument() {
        return publicDocument;
    }

    /** Who froze it. */
    public String frozenByName() {
        return frozenByName;
    }

    /** When it was frozen. */
    public Instant frozenAt() {
        return frozenAt;
    }

    /** Who released it; null before. */
    public @Nullable String releasedByName() {
        return releasedByName;
    }

    /** When it was released; null before. */
    public @Nullable Instant releasedAt() {
        return releasedAt;
    }
}
