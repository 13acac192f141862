package org.patchlag.tenancy;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.OptionalUuidConverter;

/** A tenant: a hospital, a regulator, a manufacturer or the operator of the platform. */
@Entity
@Table(name = "organisation")
@NullUnmarked // JPA fills the fields after construction
public class Organisation {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private String name;
    private String country;

    @Column(name = "group_id")
    private UUID groupId;

    @Column(name = "group_name")
    private String groupName;

    @Column(name = "vendor_id")
    @Convert(converter = OptionalUuidConverter.class)
    private @Nullable UUID vendorId;

    private boolean demonstration;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "organisation_country", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "country")
    private Set<String> countries = new HashSet<>();

    /** For JPA. */
    protected Organisation() {}

    /** Founds an organisation as it was asked for. */
    public Organisation(UUID id, NewOrganisation asked, Instant createdAt) {
        this.id = id;
        this.kind = asked.kind();
        this.name = asked.name();
        this.country = asked.country();
        this.groupId = asked.group() == null ? id : asked.group().id();
        this.groupName = asked.group() == null ? asked.name() : asked.group().name();
        this.vendorId = asked.vendorId();
        this.countries = new HashSet<>(asked.jurisdiction());
        this.demonstration = asked.demonstration();
        this.createdAt = createdAt;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** What it is. */
    public OrganisationKind kind() {
        return kind;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Where it is, ISO 3166 alpha-2. */
    public String country() {
        return country;
    }

    /** The legal entity that a hospital belongs to, itself where it stands alone. */
    public UUID groupId() {
        return groupId;
    }

    /** That entity's name. */
    public String groupName() {
        return groupName;
    }

    /** The vendor that a manufacturer is. */
    public @Nullable UUID vendorId() {
        return vendorId;
    }

    /** A regulator's jurisdiction, else empty. */
    public Set<String> countries() {
        return Set.copyOf(countries);
    }

    /** Whether it exists for demonstration only. */
    public boolean demonstration() {
        return demonstration;
    }

    /** When it was founded here. */
    public Instant createdAt() {
        return createdAt;
    }
}
