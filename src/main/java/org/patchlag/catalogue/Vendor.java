package org.patchlag.catalogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A manufacturer in its role here: the one that is asked for a fix. */
@Entity
@Table(name = "vendor")
@NullUnmarked // JPA fills the fields after construction
public class Vendor {
    @Id
    private UUID id;

    private String name;
    private boolean demonstration;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "vendor_alias", joinColumns = @JoinColumn(name = "vendor_id"))
    @Column(name = "alias")
    private Set<String> aliases = new HashSet<>();

    /** For JPA. */
    protected Vendor() {}

    /** Enters a vendor with the names under which it is also known. */
    public Vendor(UUID id, String name, Set<String> aliases, boolean demonstration) {
        this.id = id;
        this.name = name;
        this.aliases = new HashSet<>(aliases);
        this.demonstration = demonstration;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The name under which it is published. */
    public String name() {
        return name;
    }

    /** Former names, subsidiaries, spellings; in alphabetical order. */
    public Set<String> aliases() {
        return new TreeSet<>(aliases);
    }

    /** Whether it exists for demonstration only. */
    public boolean demonstration() {
        return demonstration;
    }
}
