package org.patchlag.benchmark.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.patchlag.benchmark.entity.Edition;

/** A regulator's editions, and the way of a released one to the public. */
@ApplicationScoped
public class EditionRepository {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Jdbi sql;

    /** Keeps a frozen edition. */
    public void add(Edition edition) {
        entities.persist(edition);
    }

    /** The one with this id. */
    public Optional<Edition> find(UUID organisation, UUID id) {
        return Optional.ofNullable(entities.find(Edition.class, new Edition.Key(organisation, id)));
    }

    /** All within the scope, the latest first. */
    public List<Edition> findAll() {
        return entities.createQuery("select e from Edition e order by e.frozenAt desc", Edition.class)
                .getResultList();
    }

    /** The next number of an edition. */
    public int nextNumber() {
        return sql.withHandle(handle -> handle.createQuery("select nextval('edition_number')")
                .mapTo(Integer.class)
                .one());
    }

    /** Hands a released edition to the public: its public form and nothing else. */
    public void publish(int number, String regulator, Edition edition, Instant releasedAt, boolean demonstration) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into published_edition
                          (number, regulator, as_of, method_version, released_at, demonstration, public_document)
                        values (:number, :regulator, :asOf, :method, :releasedAt, :demonstration, :document)""")
                .bind("number", number)
                .bind("regulator", regulator)
                .bind("asOf", edition.asOf())
                .bind("method", edition.methodVersion())
                .bind("releasedAt", releasedAt.atOffset(ZoneOffset.UTC))
                .bind("demonstration", demonstration)
                .bind("document", edition.publicDocument())
                .execute());
    }
}
