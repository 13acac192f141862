package org.patchlag.benchmark.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.Ending;

/** The statement that counts accepted reports for a clock, and how one of its lines is read. */
public final class CohortStatement {
    /**
     * Counts of accepted revisions for {@code :clock}. A case that the vendor will never end is at risk to the edition's day. The day of
     * filing stands in where the start's calendar day is not known. A case filed within {@code :timely} days of its
     * start is observed from the start. What certified and prospective mean, the migration of the registers says; what a
     * vendor's answers do to a duration, that of the answers.
     */
    public static final String COUNT = """
            with
            certificate as (
              select organisation_id, range_agg(daterange(from_day, to_day, '[]')) as days
              from register_certificate where withdrawn_at is null group by organisation_id)
            select group_id, lower_days, upper_days, entry_day, vendor_id, model_id, device_type, half, country,
              ending, certified, prospective, mature, unconfirmed, contested, promise_id,
              count(*) as reports, sum(units) as units
            from (
              select report.group_id, coalesce(model.vendor_id, revision.vendor_id) as vendor_id,
                revision.model_id, coalesce(model.device_type, revision.device_type) as device_type, report.country, duration.ending, duration.contested,
                case when duration.ending = 'NEVER' then greatest(duration.lower_days, cast(:asOf as date) - case_day.began)
                  else duration.lower_days end as lower_days,
                case when duration.ending = 'STOPPED' then duration.upper_days end as upper_days,
                2 * extract(year from case_day.began)::int
                  + (extract(month from case_day.began) > 6)::int as half,
                case when case_day.lag > cast(:timely as int) then case_day.lag else -1 end as entry_day,
                duration.start_latest is not null and (case_day.lag <= cast(:timely as int)
                  or duration.ending in ('OPEN', 'NEVER') or duration.lower_days > case_day.lag) as prospective,
                coalesce(duration.start_earliest is not null and certificate.days
                  @> daterange(duration.start_earliest, duration.start_latest, '[]'), false) as certified,
                case_day.began <= cast(:asOf as date) - cast(:maturity as int) as mature,
                duration.ending = 'OPEN' and revision.last_confirmed < cast(:asOf as date) - 90 as unconfirmed,
                promise.id as promise_id,
                coalesce(revision.units_affected, 1) as units
              from report
              join report_revision revision on revision.organisation_id = report.organisation_id
                and revision.report_id = report.id and revision.revision = report.accepted_revision
              join report_duration reported on reported.organisation_id = report.organisation_id
                and reported.report_id = report.id and reported.revision = report.accepted_revision
              left join standing_reading(null) decided on decided.hospital_id = report.organisation_id
                and decided.report_id = report.id and decided.clock = reported.clock and decided.standing = 'DECIDED'
              left join standing_reading(null) claimed on claimed.hospital_id = report.organisation_id
                and claimed.report_id = report.id and claimed.clock = reported.clock and claimed.standing = 'CONTESTED'
              cross join lateral standing_duration(
                reported.ending, reported.lower_days, reported.upper_days, reported.start_earliest,
                reported.start_latest, revision.last_confirmed, decided.ending, decided.lower_days, decided.upper_days,
                decided.start_earliest, decided.start_latest, claimed.ending, claimed.lower_days, claimed.upper_days)
                duration
              cross join lateral (
                select coalesce(duration.start_latest, filed) as began,
                  greatest(0, filed - coalesce(duration.start_latest, filed)) as lag
                from (select (report.first_submitted_at at time zone 'UTC')::date as filed) filing) case_day
              left join device_model model on model.id = revision.model_id
              left join promise_version() promise on promise.vendor_id = coalesce(model.vendor_id, revision.vendor_id)
                and promise.clock = reported.clock and promise.valid_from <= case_day.began
                and (promise.valid_to is null or promise.valid_to > case_day.began)
              left join certificate on certificate.organisation_id = report.organisation_id
              where reported.clock = :clock
            ) counted
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
            order by 1, 2, 3, 4""";

    private CohortStatement() {}

    static CohortRow line(ResultSet row) throws SQLException {
        return new CohortRow(
                row.getObject("group_id", UUID.class),
                row.getObject("vendor_id", UUID.class),
                row.getObject("model_id", UUID.class),
                row.getString("device_type"),
                row.getInt("half"),
                row.getString("country"),
                Ending.valueOf(row.getString("ending")),
                days(row, "lower_days"),
                days(row, "upper_days"),
                row.getInt("entry_day"),
                row.getBoolean("certified"),
                row.getBoolean("prospective"),
                row.getBoolean("mature"),
                row.getBoolean("unconfirmed"),
                row.getBoolean("contested"),
                row.getObject("promise_id", UUID.class),
                row.getLong("reports"),
                row.getLong("units"));
    }

    private static @Nullable Integer days(ResultSet row, String column) throws SQLException {
        int days = row.getInt(column);
        return row.wasNull() ? null : Integer.valueOf(days);
    }
}
