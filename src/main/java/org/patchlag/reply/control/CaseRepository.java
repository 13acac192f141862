package org.patchlag.reply.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jspecify.annotations.Nullable;
import org.patchlag.reply.entity.AnswerFile;
import org.patchlag.reply.entity.AnswerKind;
import org.patchlag.reply.entity.CaseDossier;
import org.patchlag.reply.entity.EventDates;
import org.patchlag.reply.entity.FactAnswer;
import org.patchlag.reply.entity.ReleasedCase;
import org.patchlag.reply.entity.ReleasedFact;
import org.patchlag.timeline.EventKind;

/** The released cases within the row scope, with their facts and answers. */
@ApplicationScoped
public class CaseRepository {
    private static final String CASES = """
            select released.organisation_id, released.id, released.vendor_id, released.regulator, released.reference,
              released.model, released.device_type, released.threats, released.hospital, released.last_confirmed,
              released.released_by, released.released_by_name, released.released_at, notice.delivered_at,
              notice.undeliverable_at, extension.case_id is not null as extended, released.ended_at
            from released_case released
            left join notice on notice.organisation_id = released.organisation_id and notice.id = released.notice_id
            left join case_extension extension on extension.organisation_id = released.organisation_id
              and extension.case_id = released.id
            """;

    @Inject
    private Jdbi sql;

    @Inject
    private EvidenceRepository evidence;

    /** A row of {@code released_fact}. */
    public record FactRow(UUID caseId, int position, EventKind kind, String dateText) {}

    /** A row of {@code fact_answer} with its decision. */
    public record AnswerRow(
            UUID caseId,
            int number,
            @Nullable Integer position,
            EventKind kind,
            AnswerKind answer,
            @Nullable String dateText,
            @Nullable String evidence,
            @Nullable String evidenceLink,
            String answeredByName,
            java.time.Instant answeredAt,
            FactAnswer.@Nullable Version version,
            @Nullable String reason,
            @Nullable String decidedByName,
            java.time.@Nullable Instant decidedAt) {
        FactAnswer toAnswer() {
            return new FactAnswer(
                    number,
                    position,
                    kind,
                    answer,
                    dateText,
                    evidence,
                    evidenceLink,
                    answeredByName,
                    answeredAt,
                    version,
                    reason,
                    decidedByName,
                    decidedAt);
        }
    }

    /** Those with these ids, in their order. */
    List<CaseDossier> findInOrder(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, CaseDossier> found = dossiers(
                        sql.withHandle(handle -> handle.createQuery(CASES + "where released.id in (<ids>)")
                                .bindList("ids", ids)
                                .mapTo(ReleasedCase.class)
                                .list()))
                .stream()
                .collect(Collectors.toMap(one -> one.released().id(), one -> one));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The one with this id. */
    Optional<CaseDossier> find(UUID id) {
        return dossiers(sql.withHandle(handle -> handle.createQuery(CASES + "where released.id = :id")
                        .bind("id", id)
                        .mapTo(ReleasedCase.class)
                        .list()))
                .stream()
                .findFirst();
    }

    /** The one with this reference. */
    Optional<CaseDossier> find(String reference) {
        return dossiers(sql.withHandle(handle -> handle.createQuery(CASES + "where released.reference = :reference")
                        .bind("reference", reference)
                        .mapTo(ReleasedCase.class)
                        .list()))
                .stream()
                .findFirst();
    }

    /** Those of a report, the latest released first. */
    List<CaseDossier> findOfReport(String report) {
        return dossiers(sql.withHandle(handle -> handle.createQuery(CASES + """
                        where (released.organisation_id, released.id) in (
                          select source.organisation_id, source.case_id from released_source source
                          join report on report.organisation_id = source.hospital_id and report.id = source.report_id
                          where report.reference = :report)
                        order by released.released_at desc""")
                .bind("report", report)
                .mapTo(ReleasedCase.class)
                .list()));
    }

    /** Those of a report with the revision that each is of, the first released first. */
    List<EventDates.Source> findSources(String report) {
        List<CaseDossier> dossiers = new ArrayList<>(findOfReport(report));
        Collections.reverse(dossiers);
        Map<UUID, Integer> revisions = sql.withHandle(handle -> handle.createQuery("""
                        select source.case_id, source.revision from released_source source
                        join report on report.organisation_id = source.hospital_id and report.id = source.report_id
                        where report.reference = :report""")
                .bind("report", report)
                .setMapKeyColumn("case_id")
                .setMapValueColumn("revision")
                .collectInto(new GenericType<Map<UUID, Integer>>() {}));
        return dossiers.stream()
                .map(dossier -> new EventDates.Source(
                        Objects.requireNonNull(revisions.get(dossier.released().id())), dossier))
                .toList();
    }

    /** The references of the reports that these cases are of, by the cases' references. */
    Map<String, String> findReports(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql.withHandle(handle -> handle.createQuery("""
                        select released.reference, report.reference as report
                        from released_source source
                        join released_case released on released.organisation_id = source.organisation_id
                          and released.id = source.case_id
                        join report on report.organisation_id = source.hospital_id and report.id = source.report_id
                        where released.id in (<ids>)""")
                .bindList("ids", ids)
                .setMapKeyColumn("reference")
                .setMapValueColumn("report")
                .collectInto(new GenericType<Map<String, String>>() {}));
    }

    /** By what the hospital of a case can be known: its name, unless it was released, its group's, and its report's reference. */
    List<String> findNames(ReleasedCase released) {
        return sql
                .withHandle(handle -> handle.createQuery("""
                        select unnest(array[hospital.name, hospital.group_name, report.reference]) as name
                        from released_source source
                        join organisation hospital on hospital.id = source.hospital_id
                        join report on report.organisation_id = source.hospital_id and report.id = source.report_id
                        where source.organisation_id = :organisation and source.case_id = :case""")
                        .bind("organisation", released.organisationId())
                        .bind("case", released.id())
                        .mapTo(String.class)
                        .list())
                .stream()
                .filter(name -> !name.equals(released.hospital()))
                .toList();
    }

    /** Who accepted the revision that a case is of. */
    List<UUID> findAcceptors(ReleasedCase released) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select decision.decided_by from released_source source
                        join report_decision decision on decision.organisation_id = source.hospital_id
                          and decision.report_id = source.report_id and decision.decision = 'ACCEPTED'
                        where source.organisation_id = :organisation and source.case_id = :case""")
                .bind("organisation", released.organisationId())
                .bind("case", released.id())
                .mapTo(UUID.class)
                .list());
    }

    /** Lets nobody else answer or decide on this case until the transaction ends. */
    void lock(ReleasedCase released) {
        sql.useHandle(
                handle -> handle.createQuery("select pg_advisory_xact_lock(hashtext('released case'), hashtext(:case))")
                        .bind("case", released.id().toString())
                        .mapToMap()
                        .list());
    }

    private List<CaseDossier> dossiers(List<ReleasedCase> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = cases.stream().map(ReleasedCase::id).toList();
        return sql.withHandle(handle -> {
            Map<UUID, List<ReleasedFact>> facts = handle
                    .createQuery("select case_id, position, kind, date_text from released_fact"
                            + " where case_id in (<ids>) order by position")
                    .bindList("ids", ids)
                    .mapTo(FactRow.class)
                    .stream()
                    .collect(Collectors.groupingBy(
                            FactRow::caseId,
                            HashMap::new,
                            Collectors.mapping(
                                    row -> new ReleasedFact(row.position(), row.kind(), row.dateText()),
                                    Collectors.toList())));
            Map<UUID, List<FactAnswer>> answers =
                    handle.createQuery("""
                            select a.case_id, a.number, a.position, a.kind, a.answer, a.date_text, a.evidence, a.evidence_link,
                              a.answered_by_name, a.answered_at, d.version, d.reason, d.decided_by_name, d.decided_at
                            from fact_answer a left join fact_decision d on d.organisation_id = a.organisation_id
                              and d.case_id = a.case_id and d.number = a.number
                            where a.case_id in (<ids>) order by a.number""").bindList("ids", ids).mapTo(AnswerRow.class).stream()
                            .collect(Collectors.groupingBy(
                                    AnswerRow::caseId,
                                    HashMap::new,
                                    Collectors.mapping(AnswerRow::toAnswer, Collectors.toList())));
            Map<UUID, List<AnswerFile>> files = evidence.find(ids);
            return cases.stream()
                    .map(one -> new CaseDossier(
                            one,
                            facts.getOrDefault(one.id(), List.of()),
                            answers.getOrDefault(one.id(), List.of()),
                            files.getOrDefault(one.id(), List.of())))
                    .toList();
        });
    }
}
