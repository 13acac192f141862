package org.patchlag.reply.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.patchlag.reply.entity.FactAnswer;
import org.patchlag.reply.entity.ReleasedCase;
import org.patchlag.reply.entity.StandingReading;
import org.patchlag.tenancy.Caller;

/** Keeps answers, decisions, extensions, and the readings that follow from them; nothing of it is ever changed. */
@ApplicationScoped
public class AnswerRepository {
    @Inject
    private Jdbi sql;

    void add(ReleasedCase released, FactAnswer answer, UUID by) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into fact_answer (organisation_id, case_id, number, vendor_id, position, kind, answer, date_text,
                          evidence, evidence_link, answered_by, answered_by_name, answered_at)
                        values (:organisation, :case, :number, :vendor, :position, :kind, :answer, :date, :evidence, :link,
                          :by, :byName, :at)""")
                .bind("organisation", released.organisationId())
                .bind("case", released.id())
                .bind("number", answer.number())
                .bind("vendor", released.vendorId())
                .bind("position", answer.position())
                .bind("kind", answer.kind().name())
                .bind("answer", answer.answer().name())
                .bind("date", answer.dateText())
                .bind("evidence", answer.evidence())
                .bind("link", answer.evidenceLink())
                .bind("by", by)
                .bind("byName", answer.answeredByName())
                .bind("at", answer.answeredAt().atOffset(ZoneOffset.UTC))
                .execute());
    }

    void extend(ReleasedCase released, Caller.Identity by, Instant now) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into case_extension (organisation_id, case_id, vendor_id, extended_by, extended_by_name,
                          extended_at)
                        values (:organisation, :case, :vendor, :by, :byName, :now)""")
                .bind("organisation", released.organisationId())
                .bind("case", released.id())
                .bind("vendor", released.vendorId())
                .bind("by", by.account())
                .bind("byName", by.name())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    void decide(
            ReleasedCase released,
            int number,
            FactAnswer.Version version,
            String reason,
            UUID by,
            String byName,
            Instant now) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into fact_decision (organisation_id, case_id, number, vendor_id, version, reason, decided_by,
                          decided_by_name, decided_at)
                        values (:organisation, :case, :number, :vendor, :version, :reason, :by, :byName, :now)""")
                .bind("organisation", released.organisationId())
                .bind("case", released.id())
                .bind("number", number)
                .bind("vendor", released.vendorId())
                .bind("version", version.name())
                .bind("reason", reason)
                .bind("by", by)
                .bind("byName", byName)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Lets these readings stand from now on: those that say the same go on, others end, new ones begin. */
    void stand(ReleasedCase released, List<StandingReading> readings, Instant now) {
        List<StandingReading> standing = findStanding(released);
        for (StandingReading old : standing) {
            if (!readings.contains(old)) {
                sql.useHandle(handle -> handle.createUpdate("""
                                update case_reading set ended_at = :now where organisation_id = :organisation
                                  and case_id = :case and clock = :clock and standing = :standing and ended_at is null""")
                        .bind("organisation", released.organisationId())
                        .bind("case", released.id())
                        .bind("clock", old.clock().name())
                        .bind("standing", old.standing().name())
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .execute());
            }
        }
        readings.stream().filter(one -> !standing.contains(one)).forEach(one -> add(released, one, now));
    }

    private List<StandingReading> findStanding(ReleasedCase released) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select clock, standing, ending, lower_days, upper_days, start_earliest, start_latest from case_reading
                        where organisation_id = :organisation and case_id = :case and ended_at is null""")
                .bind("organisation", released.organisationId())
                .bind("case", released.id())
                .mapTo(StandingReading.class)
                .list());
    }

    private void add(ReleasedCase released, StandingReading reading, Instant now) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into case_reading (organisation_id, case_id, clock, standing, set_at, vendor_id, ending,
                          lower_days, upper_days, start_earliest, start_latest)
                        values (:organisation, :case, :clock, :standing, :now, :vendor, :ending, :lower, :upper, :earliest,
                          :latest)""")
                .bind("organisation", released.organisationId())
                .bind("case", released.id())
                .bind("clock", reading.clock().name())
                .bind("standing", reading.standing().name())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("vendor", released.vendorId())
                .bind("ending", reading.ending().name())
                .bind("lower", reading.lowerDays())
                .bind("upper", reading.upperDays())
                .bind("earliest", reading.startEarliest())
                .bind("latest", reading.startLatest())
                .execute());
    }
}
