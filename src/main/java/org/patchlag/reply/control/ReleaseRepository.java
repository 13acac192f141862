package org.patchlag.reply.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.patchlag.reply.entity.ReleasableReport;
import org.patchlag.reply.entity.ReleasedCase;
import org.patchlag.reply.entity.ReleasedFact;
import org.patchlag.reply.entity.WaitingReports;

/** Which accepted reports can be released, and the keeping of what is. */
@ApplicationScoped
public class ReleaseRepository {
    // One that was released since its present revision was accepted is not offered again: confirmations change nothing.
    private static final String RELEASABLE = """
            select report.reference, report.organisation_id as hospital_id, report.id as report_id,
              report.accepted_revision as revision, coalesce(model.vendor_id, revision.vendor_id) as vendor_id,
              vendor.name as vendor, model.name as model, type.label as device_type, hospital.name as hospital,
              revision.last_confirmed,
              (select source.case_id from released_source source
                join released_case released on released.organisation_id = source.organisation_id
                  and released.id = source.case_id and released.ended_at is null
                where source.hospital_id = report.organisation_id and source.report_id = report.id) as former_case
            from report
            join report_revision revision on revision.organisation_id = report.organisation_id
              and revision.report_id = report.id and revision.revision = report.accepted_revision
            join organisation hospital on hospital.id = report.organisation_id
            left join device_model model on model.id = revision.model_id
            left join device_type type on type.code = coalesce(model.device_type, revision.device_type)
            join vendor on vendor.id = coalesce(model.vendor_id, revision.vendor_id)
            where report.state = 'ACCEPTED' and report.submitted_revision = report.accepted_revision
              and not exists (
                select from released_source source
                join released_case released on released.organisation_id = source.organisation_id
                  and released.id = source.case_id and released.ended_at is null
                where source.hospital_id = report.organisation_id and source.report_id = report.id
                  and not exists (
                    select from report_decision amended where amended.organisation_id = source.hospital_id
                      and amended.report_id = source.report_id and amended.decision = 'ACCEPTED'
                      and not amended.taken_back and amended.revision > source.revision))
            """;

    @Inject
    private Jdbi sql;

    /** How many reports wait, vendor by vendor. */
    List<WaitingReports> countByVendor() {
        return sql.withHandle(handle -> handle.createQuery("select vendor_id, vendor, count(*) as reports from ("
                        + RELEASABLE + ") waiting group by 1, 2 order by lower(vendor)")
                .mapTo(WaitingReports.class)
                .list());
    }

    /** Those about a vendor, the last filed first. */
    List<ReleasableReport> find(UUID vendor, int most) {
        return sql.withHandle(handle -> handle.createQuery(RELEASABLE
                        + " and coalesce(model.vendor_id, revision.vendor_id) = :vendor"
                        + " order by report.first_submitted_at desc, report.id limit :most")
                .bind("vendor", vendor)
                .bind("most", most)
                .mapTo(ReleasableReport.class)
                .list());
    }

    /** The one with this reference, if it can be released. */
    Optional<ReleasableReport> find(String reference) {
        return sql.withHandle(handle -> handle.createQuery(RELEASABLE + " and report.reference = :reference")
                .bind("reference", reference)
                .mapTo(ReleasableReport.class)
                .findOne());
    }

    /** Of these names those of threats that the catalogue knows. */
    Set<String> knownThreats(List<String> names) {
        if (names.isEmpty()) {
            return Set.of();
        }
        return sql.withHandle(handle -> handle
                .createQuery("select name from threat where name in (<names>)")
                .bindList("names", names)
                .mapTo(String.class)
                .stream()
                .collect(Collectors.toSet()));
    }

    void add(ReleasedCase released, UUID notice, ReleasableReport of, List<ReleasedFact> facts) {
        sql.useHandle(handle -> {
            handle.createUpdate("""
                            insert into released_case (organisation_id, id, vendor_id, regulator, reference, model, device_type,
                              threats, hospital, last_confirmed, notice_id, released_by, released_by_name, released_at)
                            values (:organisation, :id, :vendor, :regulator, :reference, :model, :type, :threats, :hospital,
                              :lastConfirmed, :notice, :by, :byName, :at)""")
                    .bind("organisation", released.organisationId())
                    .bind("id", released.id())
                    .bind("vendor", released.vendorId())
                    .bind("regulator", released.regulator())
                    .bind("reference", released.reference())
                    .bind("model", released.model())
                    .bind("type", released.deviceType())
                    .bind("threats", released.threats())
                    .bind("hospital", released.hospital())
                    .bind("lastConfirmed", released.lastConfirmed())
                    .bind("notice", notice)
                    .bind("by", released.releasedBy())
                    .bind("byName", released.releasedByName())
                    .bind("at", released.releasedAt().atOffset(ZoneOffset.UTC))
                    .execute();
            handle.createUpdate("""
                            insert into released_source (organisation_id, case_id, hospital_id, report_id, revision)
                            values (:organisation, :id, :hospital, :report, :revision)""")
                    .bind("organisation", released.organisationId())
                    .bind("id", released.id())
                    .bind("hospital", of.hospitalId())
                    .bind("report", of.reportId())
                    .bind("revision", of.revision())
                    .execute();
            PreparedBatch batch = handle.prepareBatch("""
                    insert into released_fact (organisation_id, case_id, position, vendor_id, kind, date_text)
                    values (:organisation, :id, :position, :vendor, :kind, :date)""");
            for (ReleasedFact fact : facts) {
                batch.bind("organisation", released.organisationId())
                        .bind("id", released.id())
                        .bind("position", fact.position())
                        .bind("vendor", released.vendorId())
                        .bind("kind", fact.kind().name())
                        .bind("date", fact.dateText())
                        .add();
            }
            if (!facts.isEmpty()) {
                batch.execute();
            }
        });
    }

    /** Ends a case: taken back, or released anew. */
    void end(UUID organisation, UUID id, Instant now) {
        sql.useHandle(handle -> handle.createUpdate("""
                        update released_case set ended_at = :now
                        where organisation_id = :organisation and id = :id and ended_at is null""")
                .bind("organisation", organisation)
                .bind("id", id)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }
}
