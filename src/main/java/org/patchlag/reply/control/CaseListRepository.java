package org.patchlag.reply.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ListSort;
import org.patchlag.platform.ListStretch;
import org.patchlag.platform.SortedListRepository;
import org.patchlag.platform.SortedStatement;
import org.patchlag.reply.entity.AnswerWindow;
import org.patchlag.reply.entity.CaseFilter;
import org.patchlag.reply.entity.CaseSlice;

/** The released cases within the row scope that stand, as a list: which they are, in which order. */
@ApplicationScoped
public class CaseListRepository {
    // Of several answers to one fact, or several facts of the vendor's own of one kind, the last is in force.
    private static final String LINES = """
            select released.id, released.reference, released.released_at, vendor.name as vendor,
              coalesce(released.model, released.device_type, '') as model, released.regulator,
              coalesce(released.hospital, '') as hospital,
              coalesce(notice.delivered_at + make_interval(days =>
                case when extension.case_id is null then :days else 2 * :days end), 'infinity') as due,
              exists (select from released_fact fact
                where fact.organisation_id = released.organisation_id and fact.case_id = released.id
                  and not exists (select from fact_answer answer
                    where answer.organisation_id = fact.organisation_id and answer.case_id = fact.case_id
                      and answer.position = fact.position)) as unanswered,
              exists (select from fact_answer answer
                where answer.organisation_id = released.organisation_id and answer.case_id = released.id
                  and answer.answer <> 'AGREE'
                  and not exists (select from fact_decision decision
                    where decision.organisation_id = answer.organisation_id and decision.case_id = answer.case_id
                      and decision.number = answer.number)
                  and not exists (select from fact_answer later
                    where later.organisation_id = answer.organisation_id and later.case_id = answer.case_id
                      and later.number > answer.number
                      and (later.position = answer.position
                        or (later.position is null and answer.position is null and later.kind = answer.kind)))) as contested
            from released_case released
            join vendor on vendor.id = released.vendor_id
            left join notice on notice.organisation_id = released.organisation_id and notice.id = released.notice_id
            left join case_extension extension on extension.organisation_id = released.organisation_id
              and extension.case_id = released.id
            where released.ended_at is null""";

    static final SortedStatement LIST = new SortedStatement(
            "cases",
            LINES,
            ":filter = 'ALL' or (:filter = 'UNANSWERED' and line.unanswered) or (:filter = 'CONTESTED' and line.contested)",
            Map.of(
                    "reference", SortedStatement.Key.text("reference"),
                    "released", SortedStatement.Key.moment("released_at"),
                    "vendor", SortedStatement.Key.text("vendor"),
                    "model", SortedStatement.Key.text("model"),
                    "regulator", SortedStatement.Key.text("regulator"),
                    "hospital", SortedStatement.Key.text("hospital"),
                    "due", SortedStatement.Key.moment("due")));

    @Inject
    private SortedListRepository lists;

    @Inject
    private Jdbi sql;

    /**
     * The ids of some of them.
     *
     * @param cursor where to read on; null or blank for the beginning
     */
    ListStretch<UUID> find(CaseFilter filter, ListSort sort, @Nullable String cursor, int most) {
        return lists.findIds(LIST, filter.name(), sort, cursor, most, Map.of("days", AnswerWindow.DAYS));
    }

    /** How many each filter has. */
    CaseSlice.Counts count() {
        return sql.withHandle(handle -> handle.createQuery("""
                        select count(*) as "all", count(*) filter (where unanswered) as unanswered,
                          count(*) filter (where contested) as contested from (""" + LINES + ") line")
                .bind("days", AnswerWindow.DAYS)
                .mapTo(CaseSlice.Counts.class)
                .one());
    }
}
