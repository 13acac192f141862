package org.patchlag.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** Sends changes to the database now, so that a lost race is known before anything else is done. */
    public void flush() {
        entities.flush();
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

    /** The references of those that were merged into this one. */
    public List<String> findReferencesMergedInto(Report report) {
        return entities.createQuery(
                        "select r.reference from Report r where r.merging.organisationId = :organisation"
                                + " and r.merging.id = :report order by r.reference",
                        String.class)
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
