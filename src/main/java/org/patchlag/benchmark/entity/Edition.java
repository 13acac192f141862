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
import java.util.Optional;
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
        /** Its figures are being made. */
        FREEZING,
        FROZEN,
        RELEASED,
        DISCARDED,
        /** Its figures could not be made. */
        FAILED
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
    private @Nullable String exactDocument;

    @Column(name = "public_document")
    private @Nullable String publicDocument;

    private @Nullable Integer corrects;

    private @Nullable String erratum;

    @Column(name = "based_on")
    private int basedOn;

    @Column(name = "shown_at")
    private @Nullable Instant shownAt;

    @Column(name = "progress_percent")
    private int progressPercent;

    @Column(name = "progress_note")
    private String progressNote;

    @Column(name = "progress_at")
    private Instant progressAt;

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

    /**
     * Begins an edition; its figures are made later.
     *
     * @param corrects the number of the edition that it corrects; null for none
     * @param erratum what was wrong in that one; null for none
     */
    public Edition(
            Caller.Identity by,
            LocalDate asOf,
            String methodVersion,
            @Nullable Integer corrects,
            @Nullable String erratum,
            Instant now) {
        this.organisationId = by.organisation();
        this.id = UUID.randomUUID();
        this.asOf = asOf;
        this.methodVersion = methodVersion;
        this.corrects = corrects;
        this.erratum = erratum;
        this.state = State.FREEZING;
        progress(0, "waiting", now);
        this.frozenBy = by.account();
        this.frozenByName = by.name();
        this.frozenAt = now;
    }

    /** Says how far the making of its figures has come. */
    public void progress(int percent, String note, Instant now) {
        progressPercent = percent;
        progressNote = note;
        progressAt = now;
    }

    /** Whether its figures were being made, but nothing has been heard of that since. */
    public boolean silentSince(Instant moment) {
        return state == State.FREEZING && progressAt.isBefore(moment);
    }

    /**
     * Freezes it with its figures.
     *
     * @param seen when the reports were read that they are of
     * @param latest the number of the latest edition that was known then; 0 for none
     */
    public void freeze(String exact, String shown, Instant seen, int latest) {
        if (state != State.FREEZING) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "This edition's figures have been made, or were given up.");
        }
        exactDocument = exact;
        publicDocument = shown;
        frozenAt = seen;
        basedOn = latest;
        state = State.FROZEN;
        progress(100, "", seen);
    }

    /** Shows each vendor its own rows: from then on it counts as a version, for they have been read. */
    public void show(Instant now) {
        requireFrozen();
        if (shownAt != null) {
            throw new ProblemException(ProblemType.CONFLICT, "Vendors have been shown their rows of this edition.");
        }
        shownAt = now;
    }

    /** Whether vendors were shown their rows of it. */
    public boolean shown() {
        return shownAt != null;
    }

    /** The number of the latest edition that was known when it was made; 0 for none. */
    public int basedOn() {
        return basedOn;
    }

    /** Gives up making its figures. */
    public void fail(String why) {
        if (state == State.FREEZING) {
            state = State.FAILED;
            progressNote = why;
        }
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

    /** Whose it is. */
    public UUID organisationId() {
        return organisationId;
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

    /** The exact tables as JSON; there are none before it is frozen. */
    public Optional<String> exactDocument() {
        return Optional.ofNullable(exactDocument);
    }

    /** The public tables as JSON; there are none before it is frozen. */
    public Optional<String> publicDocument() {
        return Optional.ofNullable(publicDocument);
    }

    /** The number of the edition that it corrects; null for none. */
    public @Nullable Integer corrects() {
        return corrects;
    }

    /** What was wrong in the edition that it corrects; null for none. */
    public @Nullable String erratum() {
        return erratum;
    }

    /** How far the making of its figures has come, in percent. */
    public int progressPercent() {
        return progressPercent;
    }

    /** What is being done, or why it was given up. */
    public String progressNote() {
        return progressNote;
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
