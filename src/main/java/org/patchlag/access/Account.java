package org.patchlag.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.patchlag.tenancy.Role;

/** A person's account in one organisation. */
@Entity
@Table(name = "account")
@IdClass(Account.Key.class)
@NullUnmarked // JPA fills the fields after construction
public class Account {
    /** The key, led by the organisation. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private UUID organisationId;
        private UUID id;

        /** For JPA. */
        protected Key() {}

        /** The account {@code id} of {@code organisationId}. */
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

    @Id
    @Column(name = "organisation_id")
    private UUID organisationId;

    @Id
    private UUID id;

    private String email;
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean demonstration;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "account_role",
            joinColumns = {
                @JoinColumn(name = "organisation_id", referencedColumnName = "organisation_id"),
                @JoinColumn(name = "account_id", referencedColumnName = "id")
            })
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    /** For JPA. */
    protected Account() {}

    /** Opens an account; the password is given as its hash. */
    public Account(UUID id, NewAccount asked, String passwordHash, Instant createdAt) {
        this.organisationId = asked.organisation();
        this.id = id;
        this.email = asked.email();
        this.name = asked.name();
        this.passwordHash = passwordHash;
        this.demonstration = asked.demonstration();
        this.createdAt = createdAt;
        this.roles = new HashSet<>(asked.roles());
    }

    /** Its organisation. */
    public UUID organisationId() {
        return organisationId;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The address that signs in, in lower case. */
    public String email() {
        return email;
    }

    /** The person's name. */
    public String name() {
        return name;
    }

    /** The password's Argon2id hash in its text form. */
    public String passwordHash() {
        return passwordHash;
    }

    /** Whether it exists for demonstration only. */
    public boolean demonstration() {
        return demonstration;
    }

    /** Whether it may sign in. */
    public boolean enabled() {
        return disabledAt == null;
    }

    /** What it may do. */
    public Set<Role> roles() {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }
}
