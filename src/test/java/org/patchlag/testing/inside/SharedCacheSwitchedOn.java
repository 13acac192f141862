package org.patchlag.testing.inside;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.patchlag.tenancy.NewOrganisation;
import org.patchlag.tenancy.Organisation;

/** The weak spot that the tests of the cache must be able to find: Patchlag's own mapping, with a shared cache. */
@ApplicationScoped
public class SharedCacheSwitchedOn {
    private final EntityManagerFactory weak = Persistence.createEntityManagerFactory(
            "patchlag",
            Map.of(
                    "jakarta.persistence.sharedCache.mode", "ALL",
                    "eclipselink.session-name", "shared-cache-switched-on",
                    "eclipselink.target-server", "Glassfish"));

    /** Keeps a new hospital in the transaction that is under way, and in the cache once it is committed. */
    public UUID found(String name) {
        UUID id = UUID.randomUUID();
        EntityManager entities = weak.createEntityManager();
        try {
            entities.persist(new Organisation(id, NewOrganisation.hospital(name, "NZ", null, true), Instant.EPOCH));
            entities.flush();
        } finally {
            entities.close();
        }
        return id;
    }

    /** One organisation by its key, in the transaction that is under way. */
    public Optional<Organisation> find(UUID organisation) {
        EntityManager entities = weak.createEntityManager();
        try {
            return Optional.ofNullable(entities.find(Organisation.class, organisation));
        } finally {
            entities.close();
        }
    }

    @PreDestroy
    void close() {
        weak.close();
    }
}
