package org.patchlag.benchmark.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
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

    /** Those released, the earliest first. */
    public List<Edition> findReleased() {
        return entities.createQuery(
                        "select e from Edition e where e.state = :released order by e.number", Edition.class)
                .setParameter("released", Edition.State.RELEASED)
                .getResultList();
    }

    /** The released one with this number. */
    public Optional<Edition> findReleased(int number) {
        return findReleased().stream()
                .filter(edition -> Objects.equals(edition.number(), number))
                .findFirst();
    }

    /** Whether one is being frozen. */
    public boolean freezing() {
        return findAll().stream().anyMatch(edition -> edition.state() == Edition.State.FREEZING);
    }

    /** Those that somebody outside has read: released, or shown to vendors, the earliest first. */
    public List<Edition> findRead() {
        return entities.createQuery(
                        "select e from Edition e where e.state = :released or e.shownAt is not null order by e.frozenAt",
                        Edition.class)
                .setParameter("released", Edition.State.RELEASED)
                .getResultList();
    }

    /** The number of the latest released one within the scope; 0 for none. */
    public int latestNumber() {
        return findReleased().stream()
                .mapToInt(edition -> Objects.requireNonNullElse(edition.number(), 0))
                .max()
                .orElse(0);
    }

    /** Whether one was begun at or after a moment and has not come to nothing. */
    public boolean begunSince(Instant moment) {
        return entities.createQuery(
                                "select count(e) from Edition e where e.frozenAt >= :moment and e.state not in :ended",
                                Long.class)
                        .setParameter("moment", moment)
                        .setParameter("ended", List.of(Edition.State.DISCARDED, Edition.State.FAILED))
                        .getSingleResult()
                > 0;
    }

    /** Lets no other transaction of this regulator begin or release an edition until this one ends. */
    public void lock(UUID organisation) {
        sql.useHandle(handle -> handle.createQuery(
                        "select pg_advisory_xact_lock(hashtext('edition'), hashtext(:organisation))")
                .bind("organisation", organisation.toString())
                .mapToMap()
                .list());
    }

    /** Writes what has been changed. */
    public void flush() {
        entities.flush();
    }

    /** The vendors of the catalogue that have models. */
    public List<CohortCatalogue.VendorLine> findVendors() {
        return sql.withHandle(handle -> handle.createQuery(CohortRepository.VENDORS)
                .mapTo(CohortCatalogue.VendorLine.class)
                .list());
    }

    /** Shows a vendor its own rows. */
    public void addPreview(Edition edition, UUID vendor, String document, Instant now) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into edition_preview (organisation_id, edition_id, vendor_id, as_of, document, shown_at)
                        values (:organisation, :edition, :vendor, :asOf, :document, :now)""")
                .bind("organisation", edition.organisationId())
                .bind("edition", edition.id())
                .bind("vendor", vendor)
                .bind("asOf", edition.asOf())
                .bind("document", document)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** No longer shows vendors their rows: the edition was released or thrown away. */
    public void endPreviews(Edition edition, Instant now) {
        sql.useHandle(handle -> handle.createUpdate("""
                        update edition_preview set ended_at = :now
                        where organisation_id = :organisation and edition_id = :edition and ended_at is null""")
                .bind("organisation", edition.organisationId())
                .bind("edition", edition.id())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** The rows that vendors within the scope are shown, the latest first. */
    public List<String> findPreviews() {
        return sql.withHandle(handle -> handle.createQuery(
                        "select document from edition_preview where ended_at is null order by shown_at desc")
                .mapTo(String.class)
                .list());
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
                .bind("document", edition.publicDocument().orElseThrow())
                .execute());
    }
}
