package org.patchlag.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.entity.Decision;
import org.patchlag.reporting.entity.Report;
import org.patchlag.reporting.entity.ReportState;
import org.patchlag.tenancy.Caller;

/** The steps of reports' editorial lives; they are only ever added. */
@ApplicationScoped
public class DecisionRepository {
    private static final String OF_REPORT = " where organisation_id = :organisation and report_id = :report";

    @Inject
    private Jdbi sql;

    /**
     * Adds a step by this caller, and says how it now stands there.
     *
     * @param takenBack whether it takes an earlier step back
     */
    public Decision add(
            Report report,
            ReportState decision,
            Caller.Identity by,
            Instant at,
            @Nullable String message,
            List<Decision.Reason> reasons,
            boolean takenBack) {
        int revision = report.submittedRevision() == null ? report.currentRevision() : report.submittedRevision();
        String byName = by.name() + ", " + by.organisationName();
        sql.useHandle(handle -> {
            int position = handle.createQuery("insert into report_decision (organisation_id, report_id, position,"
                            + " country, submitted, revision, decision, decided_by, decided_by_name, decided_at,"
                            + " message, counting_revision, taken_back) values (:organisation, :report,"
                            + " (select coalesce(max(position), 0) + 1 from report_decision" + OF_REPORT + "),"
                            + " :country, :submitted, :revision, :decision, :by, :byName, :at, :message, :counting,"
                            + " :takenBack)"
                            + " returning position")
                    .bind("organisation", report.organisationId())
                    .bind("report", report.id())
                    .bind("country", report.country())
                    .bind("submitted", report.submittedRevision() != null)
                    .bind("revision", revision)
                    .bind("decision", decision.name())
                    .bind("by", by.account())
                    .bind("byName", byName)
                    .bind("at", at.atOffset(ZoneOffset.UTC))
                    .bind("message", message)
                    .bind("counting", report.acceptedRevision())
                    .bind("takenBack", takenBack)
                    .mapTo(Integer.class)
                    .one();
            for (int i = 0; i < reasons.size(); i++) {
                handle.createUpdate("""
                                insert into report_decision_reason (organisation_id, report_id, position, number,
                                  country, submitted, field, reason)
                                values (:organisation, :report, :position, :number, :country, true, :field, :reason)""")
                        .bind("organisation", report.organisationId())
                        .bind("report", report.id())
                        .bind("position", position)
                        .bind("number", i)
                        .bind("country", report.country())
                        .bind("field", reasons.get(i).field())
                        .bind("reason", reasons.get(i).reason())
                        .execute();
            }
        });
        return new Decision(revision, decision, byName, at, message, List.copyOf(reasons));
    }

    /** A row of {@code report_decision}. */
    public record Row(
            int position,
            int revision,
            ReportState decision,
            String decidedByName,
            Instant decidedAt,
            @Nullable String message) {}

    /** A row of {@code report_decision_reason}. */
    public record ReasonRow(int position, String field, String reason) {}

    /** The last two steps, the last first: what stands, and what counted before it. */
    public List<Standing> findLastTwo(Report report) {
        return sql.withHandle(handle -> handle.createQuery("select decision, revision, counting_revision, decided_at,"
                        + " taken_back from report_decision" + OF_REPORT + " order by position desc limit 2")
                .bind("organisation", report.organisationId())
                .bind("report", report.id())
                .mapTo(Standing.class)
                .list());
    }

    /**
     * How a report stood after a step.
     *
     * @param decision the step
     * @param revision the revision that it was about
     * @param countingRevision the revision that counted then; null for none
     * @param decidedAt when
     * @param takenBack whether it took an earlier one back
     */
    public record Standing(
            ReportState decision,
            int revision,
            @Nullable Integer countingRevision,
            Instant decidedAt,
            boolean takenBack) {}

    /** All steps, the first first. */
    public List<Decision> findOf(Report report) {
        return sql.withHandle(handle -> {
            Map<Integer, List<Decision.Reason>> reasons = new LinkedHashMap<>();
            handle.createQuery("select position, field, reason from report_decision_reason" + OF_REPORT
                            + " order by position, number")
                    .bind("organisation", report.organisationId())
                    .bind("report", report.id())
                    .mapTo(ReasonRow.class)
                    .forEach(row -> reasons.computeIfAbsent(row.position(), key -> new ArrayList<>())
                            .add(new Decision.Reason(row.field(), row.reason())));
            return handle.createQuery("select position, revision, decision, decided_by_name, decided_at, message"
                            + " from report_decision" + OF_REPORT + " order by position")
                    .bind("organisation", report.organisationId())
                    .bind("report", report.id())
                    .mapTo(Row.class)
                    .map(row -> new Decision(
                            row.revision(),
                            row.decision(),
                            row.decidedByName(),
                            row.decidedAt(),
                            row.message(),
                            reasons.getOrDefault(row.position(), List.of())))
                    .list();
        });
    }
}
