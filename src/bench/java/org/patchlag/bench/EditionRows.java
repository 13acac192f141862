package org.patchlag.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.patchlag.launcher.DatabaseAccess;

/**
 * Accepted reports, made by the database itself: 600 hospital groups of which two thirds keep complete registers, 12
 * vendors, 40 models, three clocks, eight half-years. Most durations are exact and over; some are known within bounds
 * only, some open, a few will never be fixed.
 */
final class EditionRows {
    private static final String DROP_FOREIGN_KEYS = """
            do $$ declare c record; begin
              for c in select conrelid::regclass as t, conname as n from pg_constraint
                where contype = 'f' and conrelid::regclass::text like 'report%' loop
                execute format('alter table %s drop constraint %I', c.t, c.n); end loop;
              for c in select unnest(array['report', 'report_revision', 'report_duration', 'register_certificate']) as t loop
                execute format('alter table %I no force row level security', c.t); end loop;
            end $$""";

    private final DatabaseAccess access;
    private final int reports;

    EditionRows(DatabaseAccess access, int reports) {
        this.access = access;
        this.reports = reports;
    }

    /** Makes them, with what the planner knows of them in a running portal. */
    void make() {
        try (Connection connection = access.connect(access.owner());
                Statement sql = connection.createStatement()) {
            for (String step : statements()) {
                sql.execute(step);
            }
            sql.execute("alter table report_revision add foreign key (organisation_id, report_id) references report");
            sql.execute("alter table report_duration add foreign key (organisation_id, report_id, revision)"
                    + " references report_revision");
            for (String table : List.of("report", "report_revision", "report_duration", "register_certificate")) {
                sql.execute("alter table " + table + " force row level security");
                sql.execute("vacuum analyze " + table);
            }
            sql.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> statements() {
        return List.of(
                "set app.platform = 'on'",
                DROP_FOREIGN_KEYS,
                """
                insert into organisation select gen_random_uuid(), 'HOSPITAL', 'Bench hospital ' || i, 'GB',
                  gen_random_uuid(), 'Group ' || i, null, false, now() from generate_series(1, 600) i""",
                """
                insert into register_certificate (organisation_id, id, country, group_id, from_day, certified_by,
                  certified_by_name, certified_at)
                select id, gen_random_uuid(), country, group_id, date '2000-01-01', id, 'bench', now()
                from organisation where right(name, 1) not in ('0', '3', '6')""",
                "insert into vendor select gen_random_uuid(), 'Bench vendor ' || i, null, false from generate_series(1, 12) i",
                """
                insert into vendor_promise (id, vendor_id, clock, days, share, wording, valid_from)
                select gen_random_uuid(), id, 'time-to-patch', 60, 0.8, '60 days', date '2000-01-01' from vendor""",
                """
                insert into device_model
                select gen_random_uuid(), v.id, 'Model ' || i, t.code, false
                from generate_series(0, 39) i
                join (select id, row_number() over (order by name) as n from vendor) v on v.n = 1 + i % 12
                join (select code, row_number() over (order by code) as n from device_type) t on t.n = 1 + i % 10""",
                "select setseed(0.2004)",
                """
                create temporary table made as
                select o.id as organisation_id, gen_random_uuid() as id, o.group_id, i,
                  current_date - 100 - (random() * 1360)::int as began, (random() * random() * 300)::int as days,
                  random() as fate, random() < 0.07 as imprecise, 1 + (random() * random() * 39)::int as model,
                  (random() * 12)::int as late
                from generate_series(1, %d) i
                join (select id, group_id, row_number() over (order by id) as n from organisation) o
                  on o.n = 1 + i %% 600 order by organisation_id""".formatted(reports),
                """
                insert into report (organisation_id, id, reference, country, group_id, state, current_revision,
                  submitted_revision, accepted_revision, created_at, first_submitted_at, changed_at, demonstration, version)
                select organisation_id, id, 'PL-' || i, 'GB', group_id, 'ACCEPTED', 1, 1, 1, began + late, began + late,
                  began + late, false, 1 from made""",
                """
                insert into report_revision (organisation_id, report_id, revision, country, submitted, author_id,
                  author_name, created_at, last_confirmed, name_disclosure, case_kind, vendor_id, model_id, device_type,
                  units_affected, answerable)
                select organisation_id, made.id, 1, 'GB', true, organisation_id, 'bench', began + late,
                  began + greatest(late, days), 'REGULATOR', 'INFECTION', m.vendor_id, m.id, m.device_type, 1 + i % 7,
                  'MANUFACTURER'
                from made join (select *, row_number() over (order by id) as n from device_model) m on m.n = made.model""",
                """
                insert into report_duration (organisation_id, report_id, revision, clock, country, submitted, ending,
                  ended_by, lower_days, upper_days, start_earliest, start_latest)
                select organisation_id, id, 1, clock, 'GB', true,
                  case when fate < 0.83 then 'STOPPED' when fate < 0.85 then 'NEVER' when fate < 0.87 then 'COMPETED'
                    else 'OPEN' end,
                  case when fate < 0.83 then 'FIX_OFFERED' end, days / part,
                  case when fate < 0.83 then days / part + case when imprecise then 1 + i % 14 else 0 end end, began, began
                from made, (values ('TIME_TO_PATCH', 1), ('ACKNOWLEDGEMENT', 7), ('DEPLOYMENT', 3)) c (clock, part)""");
    }
}
