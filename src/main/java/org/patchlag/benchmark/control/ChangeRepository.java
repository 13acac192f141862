package org.patchlag.benchmark.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Which reports count differently now than they did at an earlier edition, within the row scope. What counted then is
 * asked of decisions and revisions, which are only ever added: a report counted with the revision that was accepted
 * last, or with a later one that only confirmed it and so was not submitted. A step that takes another back says itself
 * what counted from then on.
 */
@ApplicationScoped
public class ChangeRepository {
    @Inject
    private Jdbi sql;

    /**
     * Reports of one group that changed alike, for one clock.
     *
     * @param thenCertified null where the report did not count then; else whether it was of a complete register
     * @param nowCertified null where it does not count now
     * @param sameLength whether the clock's length is the same
     * @param answered whether a vendor's answers had moved it then or have now: such a change is partly the vendor's doing
     */
    public record Change(
            String clock,
            UUID groupId,
            @Nullable Boolean thenCertified,
            @Nullable Boolean thenProspective,
            @Nullable UUID thenVendorId,
            @Nullable UUID thenModelId,
            @Nullable String thenType,
            @Nullable Integer thenHalf,
            @Nullable String thenCountry,
            @Nullable Boolean nowCertified,
            @Nullable Boolean nowProspective,
            @Nullable UUID nowVendorId,
            @Nullable UUID nowModelId,
            @Nullable String nowType,
            @Nullable Integer nowHalf,
            @Nullable String nowCountry,
            boolean sameLength,
            boolean answered,
            long reports) {}

    /**
     * All changes.
     *
     * @param then when the earlier edition was frozen
     * @param thenAsOf its day
     * @param asOf the new edition's day
     */
    public List<Change> find(Instant then, LocalDate thenAsOf, LocalDate asOf, int maturityDays, int timelyDays) {
        return sql.withHandle(handle -> handle.createQuery(STATEMENT)
                .bind("then", then.atOffset(ZoneOffset.UTC))
                .bind("thenAsOf", thenAsOf)
                .bind("asOf", asOf)
                .bind("maturity", maturityDays)
                .bind("timely", timelyDays)
                .mapTo(Change.class)
                .list());
    }

    private static final String STATEMENT = """
            with
            certificate as (
              select organisation_id,
                range_agg(daterange(from_day, to_day, '[]')) filter
                  (where certified_at <= cast(:then as timestamptz) and (withdrawn_at is null or withdrawn_at > cast(:then as timestamptz))) as then_days,
                range_agg(daterange(from_day, to_day, '[]')) filter (where withdrawn_at is null) as now_days
              from register_certificate group by organisation_id),
            counting as (
              select report.organisation_id, report.id, report.group_id, report.country,
                (report.first_submitted_at at time zone 'UTC')::date as filed,
                report.accepted_revision as now_revision,
                case when last.position is null
                    and (present.created_at is null or present.created_at <= cast(:then as timestamptz))
                  then report.accepted_revision
                  else (
                    select max(kept.revision)
                    from (
                      select case when earlier.taken_back then earlier.counting_revision
                        when earlier.decision = 'ACCEPTED' then earlier.revision end as revision
                      from report_decision earlier
                      where earlier.organisation_id = report.organisation_id and earlier.report_id = report.id
                        and earlier.decided_at <= cast(:then as timestamptz)
                        and (earlier.decision in ('ACCEPTED', 'REJECTED', 'WITHDRAWN', 'MERGED') or earlier.taken_back)
                      order by earlier.position desc limit 1) accepted
                    join report_revision kept on kept.organisation_id = report.organisation_id
                      and kept.report_id = report.id and kept.revision >= accepted.revision
                    where kept.created_at <= cast(:then as timestamptz) and kept.submitted
                      and (kept.revision = accepted.revision or not exists (
                        select from report_decision about
                        where about.organisation_id = kept.organisation_id and about.report_id = kept.report_id
                          and about.revision = kept.revision and about.decision = 'SUBMITTED'))) end as then_revision
              from report
              left join (
                select organisation_id, report_id, max(position) as position from report_decision
                where decided_at > cast(:then as timestamptz)
                  and (decision in ('ACCEPTED', 'REJECTED', 'WITHDRAWN', 'MERGED') or taken_back)
                group by 1, 2) last on last.organisation_id = report.organisation_id and last.report_id = report.id
              left join report_revision present on present.organisation_id = report.organisation_id
                and present.report_id = report.id and present.revision = report.accepted_revision
              where report.first_submitted_at is not null),
            standing as (
              select true as present, reading.* from standing_reading(null) reading
              union all
              select false, reading.* from standing_reading(cast(:then as timestamptz)) reading),
            content as (
              select counting.organisation_id, counting.id, counting.group_id, counting.country, version.present,
                reported.clock, duration.ending, duration.lower_days, duration.upper_days,
                coalesce(model.vendor_id, revision.vendor_id) as vendor_id, revision.model_id,
                coalesce(model.device_type, revision.device_type) as device_type, case_day.began,
                2 * extract(year from case_day.began)::int + (extract(month from case_day.began) > 6)::int as half,
                duration.start_latest is not null and (case_day.lag <= cast(:timely as int)
                  or duration.ending = 'NEVER' or duration.lower_days > case_day.lag) as prospective, case_day.lag,
                decided.ending is not null or claimed.ending is not null as answered,
                coalesce(duration.start_earliest is not null and
                  case when version.present then certificate.now_days else certificate.then_days end
                  @> daterange(duration.start_earliest, duration.start_latest, '[]'), false) as certified
              from counting
              cross join lateral (values (true, now_revision, cast(:asOf as date)), (false, then_revision, cast(:thenAsOf as date)))
                as version (present, revision, day)
              join report_revision revision on revision.organisation_id = counting.organisation_id
                and revision.report_id = counting.id and revision.revision = version.revision
              left join device_model model on model.id = revision.model_id
              join report_duration reported on reported.organisation_id = counting.organisation_id
                and reported.report_id = counting.id and reported.revision = version.revision
              left join standing decided on decided.hospital_id = counting.organisation_id
                and decided.report_id = counting.id and decided.clock = reported.clock and decided.standing = 'DECIDED'
                and decided.present = version.present
              left join standing claimed on claimed.hospital_id = counting.organisation_id
                and claimed.report_id = counting.id and claimed.clock = reported.clock and claimed.standing = 'CONTESTED'
                and claimed.present = version.present
              cross join lateral standing_duration(
                reported.ending, reported.lower_days, reported.upper_days, reported.start_earliest,
                reported.start_latest, revision.last_confirmed, decided.ending, decided.lower_days, decided.upper_days,
                decided.start_earliest, decided.start_latest, claimed.ending, claimed.lower_days, claimed.upper_days)
                duration
              cross join lateral (
                select coalesce(duration.start_latest, filed) as began,
                  greatest(0, filed - coalesce(duration.start_latest, filed)) as lag) case_day
              left join certificate on certificate.organisation_id = counting.organisation_id
              where duration.ending <> 'NOT_COMPUTABLE' and duration.lower_days is not null
                and case_day.began <= version.day - cast(:maturity as int))
            select coalesce(earlier.clock, later.clock) as clock, coalesce(earlier.group_id, later.group_id) as group_id,
              earlier.certified as then_certified, earlier.prospective as then_prospective,
              earlier.vendor_id as then_vendor_id, earlier.model_id as then_model_id,
              earlier.device_type as then_type, earlier.half as then_half, earlier.country as then_country,
              later.certified as now_certified, later.prospective as now_prospective,
              later.vendor_id as now_vendor_id, later.model_id as now_model_id,
              later.device_type as now_type, later.half as now_half, later.country as now_country,
              (earlier.ending, earlier.lower_days, earlier.upper_days, earlier.lag)
                is not distinct from (later.ending, later.lower_days, later.upper_days, later.lag) as same_length,
              coalesce(earlier.answered, false) or coalesce(later.answered, false) as answered,
              count(*) as reports
            from (select * from content where not present) earlier
            full join (select * from content where present) later
              on later.organisation_id = earlier.organisation_id and later.id = earlier.id
              and later.clock = earlier.clock
            where (earlier.ending, earlier.lower_days, earlier.upper_days, earlier.vendor_id, earlier.model_id,
                earlier.device_type, earlier.half, earlier.certified, earlier.prospective, earlier.lag)
              is distinct from (later.ending, later.lower_days, later.upper_days, later.vendor_id, later.model_id,
                later.device_type, later.half, later.certified, later.prospective, later.lag)
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18
            order by 1, 2""";
}
