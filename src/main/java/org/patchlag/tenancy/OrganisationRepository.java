package org.patchlag.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The organisations within the row scope. */
@ApplicationScoped
public class OrganisationRepository {
    @PersistenceContext
    private EntityManager entities;

    /** Keeps a new one, at once, so that what belongs to it may follow. */
    public void add(Organisation organisation) {
        entities.persist(organisation);
        entities.flush();
    }

    /** The one with this id, empty where it is not within the scope. */
    public Optional<Organisation> find(UUID id) {
        return Optional.ofNullable(entities.find(Organisation.class, id));
    }

    /** All within the scope, by name. */
    public List<Organisation> findAll() {
        return entities.createQuery("select o from Organisation o order by o.name", Organisation.class)
                .getResultList();
    }

    /** The regulators of these countries. */
    public List<Organisation> findRegulatorsOf(Set<String> countries) {
        return entities.createQuery("select o from Organisation o where o.kind = :kind", Organisation.class)
                .setParameter("kind", OrganisationKind.REGULATOR)
                .getResultStream()
                .filter(one -> !Collections.disjoint(one.countries(), countries))
                .toList();
    }

    /** Whether demonstration data is in this database. */
    public boolean hasDemonstration() {
        return entities.createQuery("select count(o) from Organisation o where o.demonstration = true", Long.class)
                        .getSingleResult()
                > 0;
    }
}
