package org.patchlag.query.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;
import org.patchlag.query.entity.Question;
import org.patchlag.query.language.Query;

/** Tells one result of a query from another, within the row scope, by the statement that lists and counts it. */
@ApplicationScoped
public class QueryResultRepository {
    // Digests are added up, in two halves: a sum needs no order and no memory, however many reports there are.
    private static final String SUMS = "select count(*) as reports,"
            + " coalesce(sum(('x' || left(digest, 16))::bit(64)::bigint::numeric), 0) || ' '"
            + " || coalesce(sum(('x' || substr(digest, 17, 16))::bit(64)::bigint::numeric), 0) as fingerprint from (";

    @Inject
    private Jdbi sql;

    /**
     * The result now.
     *
     * @throws org.patchlag.query.language.QueryException where the question can no longer be read
     */
    QueryResult find(Question question) {
        Query query = ReportFields.parse(question.query());
        Version version = version(question);
        SqlStatement statement = new SqlStatement(version);
        String where = ReportListRepository.where(statement, query);
        String rows = "select encode(sha256(uuid_send(report.id) || int4send(" + version.pointer()
                + ")), 'hex') as digest" + statement.from() + where;
        return sql.withHandle(handle -> {
            var asked = handle.createQuery(SUMS + rows + ") found");
            asked.bindMap(statement.parameters());
            return asked.mapTo(QueryResult.class).one();
        });
    }

    /** How many of them are there in a version that was filed, confirmed or, where accepted ones are asked for, accepted since. */
    long countRenewed(Question question, Instant since) {
        Query query = ReportFields.parse(question.query());
        Version version = version(question);
        SqlStatement statement = new SqlStatement(version);
        String moment = statement.bind(since.atOffset(ZoneOffset.UTC));
        String filed = "exists (select from report_revision newer where " + statement.ofReport("newer", true)
                + " and newer.created_at > " + moment + ")";
        String accepted = "exists (select from report_decision step where " + statement.ofReport("step", true)
                + " and step.decision = 'ACCEPTED' and not step.taken_back and step.decided_at > " + moment + ")";
        String where = ReportListRepository.where(statement, query);
        String renewed = version == Version.SUBMITTED ? filed : "(" + filed + " or " + accepted + ")";
        return sql.withHandle(handle -> {
            var asked = handle.createQuery("select count(*)" + statement.from() + where + " and " + renewed);
            asked.bindMap(statement.parameters());
            return asked.mapTo(Long.class).one();
        });
    }

    private static Version version(Question question) {
        return Version.ofCode(question.version()).orElseThrow();
    }
}
