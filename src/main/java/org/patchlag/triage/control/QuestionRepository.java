package org.patchlag.triage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.patchlag.tenancy.Caller;

/** Questions about reports and their answers; only ever added, and settled once. */
@ApplicationScoped
public class QuestionRepository {
    private static final String OF_REPORT =
            " where question.organisation_id = :hospital and question.report_id = :report";

    @Inject
    private Jdbi sql;

    /** Adds a question, and gives its number. */
    public int add(TriageReport report, String text, Caller.Identity by, Instant at) {
        return sql.withHandle(handle -> {
            handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:lock, 0)) is null")
                    .bind("lock", "question/" + report.id())
                    .mapTo(Boolean.class)
                    .one();
            return signed(handle.createQuery("""
                                    insert into report_question (organisation_id, report_id, number, country, submitted,
                                      text, asked_by, asked_by_organisation, asked_by_name, asked_at)
                                    values (:hospital, :report, (select coalesce(max(question.number), 0) + 1
                                      from report_question question""" + OF_REPORT + """
                                      ), :country, true, :text, :by, :byOrganisation, :byName, :at) returning number"""), report, by, at)
                    .bind("byOrganisation", by.organisation())
                    .bind("text", text)
                    .mapTo(Integer.class)
                    .one();
        });
    }

    /** Adds an answer; false where there is one. */
    public boolean answer(TriageReport report, int number, String text, Caller.Identity by, Instant at) {
        return sql.withHandle(handle -> signed(handle.createUpdate("""
                                        insert into report_answer (organisation_id, report_id, number, country, submitted,
                                          text, answered_by, answered_by_name, answered_at)
                                        values (:hospital, :report, :number, :country, true, :text, :by, :byName, :at)
                                        on conflict do nothing"""), report, by, at)
                        .bind("number", number)
                        .bind("text", text)
                        .execute())
                == 1;
    }

    /** Says that this will do; false where somebody said so before. */
    public boolean settle(TriageReport report, int number, Caller.Identity by, Instant at) {
        return sql.withHandle(handle -> signed(
                                handle.createUpdate("""
                                        update report_question question
                                        set settled_by = :by, settled_by_name = :byName, settled_at = :at""" + OF_REPORT + " and number = :number and settled_at is null"),
                                report,
                                by,
                                at)
                        .bind("number", number)
                        .execute())
                == 1;
    }

    /** All questions about a report, the first first. */
    public List<Question> find(TriageReport report) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select question.number, question.text, question.asked_by, question.asked_by_organisation,
                          question.asked_by_name, question.asked_at,
                          answer.text as answer, answer.answered_by_name, answer.answered_at,
                          question.settled_by_name, question.settled_at
                        from report_question question
                        left join report_answer answer on answer.organisation_id = question.organisation_id
                          and answer.report_id = question.report_id and answer.number = question.number""" + OF_REPORT + " order by question.number")
                .bind("hospital", report.organisationId())
                .bind("report", report.id())
                .mapTo(Question.class)
                .list());
    }

    private static <S extends SqlStatement<S>> S signed(
            S statement, TriageReport report, Caller.Identity by, Instant at) {
        return statement
                .bind("hospital", report.organisationId())
                .bind("report", report.id())
                .bind("country", report.country())
                .bind("by", by.account())
                .bind("byName", by.name() + ", " + by.organisationName())
                .bind("at", at.atOffset(ZoneOffset.UTC));
    }
}
