package org.patchlag.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reporting.entity.Report;
import org.patchlag.reporting.entity.ReportKey;

/** The reports within the row scope. */
@ApplicationScoped
public class ReportRepository {
    @PersistenceContext
    private EntityManager entities;

    /** Keeps a new one; {@link #flush} it before its revisions follow. */
    public void add(Report report) {
        entities.persist(report);
    }

    /**
     * Sends changes to the database now, so that a lost race is known before anything else is done.
     *
     * @throws ProblemException where it was lost
     */
    public void flush() {
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "Somebody else has just changed this report. Open it again.");
        }
    }

    /**
     * Keeps two reports for this transaction, and reads anew how they stand. Whoever else wants one of them waits; the order
     * is always the same, so that no two wait for each other.
     */
    public void lock(Report one, Report other) {
        Stream.of(one, other)
                .sorted(Comparator.comparing(Report::organisationId).thenComparing(Report::id))
                .forEach(report -> entities.refresh(report, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The one with this key. */
    public Optional<Report> find(UUID organisation, UUID id) {
        return Optional.ofNullable(entities.find(Report.class, new ReportKey(organisation, id)));
    }

    /** The one with this reference; empty where it is not within the scope. */
    public Optional<Report> find(String reference) {
        return entities.createQuery("select r from Report r where r.reference = :reference", Report.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** Those that were merged into this one, by their references. */
    public List<Report> findMergedInto(Report report) {
        return entities.createQuery(
                        "select r from Report r where r.merging.organisationId = :organisation"
                                + " and r.merging.id = :report order by r.reference",
                        Report.class)
                .setParameter("organisation", report.organisationId())
                .setParameter("report", report.id())
                .getResultList();
    }

    /** All of an organisation, the last changed first. */
    public List<Report> findOf(UUID organisation) {
        return entities.createQuery(
                        "select r from Report r where r.organisationId = :organisation order by r.changedAt desc",
                        Report.class)
                .setParameter("organisation", organisation)
                .getResultList();
    }
}
