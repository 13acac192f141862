package org.patchlag.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.patchlag.access.Token;
import org.patchlag.launcher.DatabaseAccess;

/**
 * Reports with ten events, one threat or two and durations known to the day, nine in ten of them accepted, made by the
 * database itself: 300 hospitals, 12 vendors with two versions of a promise, 36 models, four years. Keys between tables are taken off first; those that the planner estimates joins by are put back.
 */
final class QueryRows {
    private static final int EVENTS_OF_A_REPORT = 10;
    private static final List<String> TABLES =
            List.of("report", "report_revision", "report_event", "report_threat", "report_duration");
    private static final String SEED = "select setseed(0.2004)";

    private final DatabaseAccess access;
    private final int reports;

    QueryRows(DatabaseAccess access, int reports) {
        this.access = access;
        this.reports = reports;
    }

    /** Makes them, and an analyst of their regulator with this token. */
    void make(Token token) {
        try (Connection connection = access.connect(access.owner());
                Statement sql = connection.createStatement()) {
            for (String step : statements()) {
                sql.execute(step);
            }
            sql.execute(
                    "insert into api_token (organisation_id, id, account_id, name, token_hash, created_at, expires_at)"
                            + " select organisation_id, gen_random_uuid(), id, 'bench', '\\x" + hex(token.hash())
                            + "', now(), now() + interval '1 day' from account");
            sql.execute("alter table report_revision add foreign key (organisation_id, report_id) references report");
            sql.execute("alter table report_duration add foreign key (organisation_id, report_id, revision)"
                    + " references report_revision");
            for (String table : TABLES) {
                sql.execute("alter table " + table + " force row level security");
                sql.execute("vacuum analyze " + table);
            }
            sql.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    private List<String> statements() {
        return List.of(
                "set app.platform = 'on'",
                """
                do $$ declare c record; begin
                  for c in select conrelid::regclass as t, conname as n from pg_constraint
                    where contype = 'f' and conrelid::regclass::text like 'report%%' loop
                    execute format('alter table %%s drop constraint %%I', c.t, c.n); end loop;
                  for c in select unnest(array['%s']) as t loop
                    execute format('alter table %%I no force row level security', c.t); end loop;
                end $$""".formatted(String.join("', '", TABLES)),
                """
                insert into organisation select gen_random_uuid(), 'HOSPITAL', 'Bench hospital ' || i, 'GB',
                  gen_random_uuid(), 'Group ' || i, null, false, now() from generate_series(1, 300) i""",
                """
                with made as (insert into organisation values (gen_random_uuid(), 'REGULATOR', 'Bench regulator', 'GB',
                  gen_random_uuid(), 'Bench regulator', null, false, now()) returning id),
                country as (insert into organisation_country select id, 'GB' from made),
                person as (insert into account select id, gen_random_uuid(), 'bench@bench.example', 'Bench', 'none', false,
                  null, now() from made returning organisation_id, id),
                address as (insert into account_address select 'bench@bench.example', organisation_id, id from person)
                insert into account_role select organisation_id, id, 'ANALYST' from person""",
                "insert into vendor select gen_random_uuid(), 'Bench vendor ' || i, null, false from generate_series(1, 12) i",
                """
                insert into vendor_promise select gen_random_uuid(), id, 'time-to-patch', 30 * version, 0.9, 'Bench promise',
                  date '2022-01-01' + 700 * (version - 1), null from vendor, generate_series(1, 2) version""",
                """
                insert into device_model select gen_random_uuid(), v.id, 'Model ' || i, 'ct-scanner', false
                from vendor v, generate_series(1, 3) i""",
                SEED,
                """
                create temporary table made as
                select o.id as organisation_id, gen_random_uuid() as id, o.group_id, i,
                  timestamptz '2022-01-01 09:00Z' + (random() * 1400) * interval '1 day' as filed,
                  (1 + random() * random() * 300)::int as days, random() < 0.75 as fixed,
                  1 + (random() * 35)::int as model, random() < 0.9 as accepted
                from generate_series(1, %d) i
                join (select id, group_id, row_number() over () as n from organisation where kind = 'HOSPITAL') o
                  on o.n = 1 + i %% 300 order by organisation_id""".formatted(reports),
                """
                insert into report (organisation_id, id, reference, country, group_id, state, current_revision,
                  submitted_revision, accepted_revision, created_at, first_submitted_at, changed_at, demonstration, version)
                select organisation_id, id, 'PL-' || i, 'GB', group_id, case when accepted then 'ACCEPTED' else 'SUBMITTED' end,
                  1, 1, case when accepted then 1 end, filed, filed, filed, false, 1 from made""",
                """
                insert into report_revision (organisation_id, report_id, revision, country, submitted, author_id,
                  author_name, created_at, last_confirmed, name_disclosure, case_kind, vendor_id, model_id, device_type,
                  units_affected, answerable)
                select organisation_id, made.id, 1, 'GB', true, organisation_id, 'bench', filed, filed::date, 'REGULATOR',
                  'INFECTION', m.vendor_id, m.id, 'ct-scanner', 1 + i % 7, 'MANUFACTURER'
                from made join (select *, row_number() over (order by id) as n from device_model) m on m.n = made.model""",
                """
                insert into report_event (organisation_id, report_id, revision, position, country, submitted, kind, date_text,
                  earliest, latest, asserter)
                select organisation_id, id, 1, p, 'GB', true,
                  (array['HOSPITAL_AWARE', 'VENDOR_NOTIFIED', 'VENDOR_ACKNOWLEDGED', 'VENDOR_POSITION', 'INTERIM_MEASURE',
                    'FIX_APPROVED', 'FIX_OFFERED', 'FIX_INSTALLED', 'DISCONNECTED', 'RETURNED_TO_SERVICE'])[p],
                  (filed::date - days + p)::text, filed::date - days + p, filed::date - days + p, 'HOSPITAL'
                from made, generate_series(1, %d) p""".formatted(EVENTS_OF_A_REPORT),
                """
                insert into report_threat (organisation_id, report_id, revision, position, country, submitted, name)
                select organisation_id, id, 1, p, 'GB', true, 'CVE-2022-' || (1000 + (i + p) % 300)
                from made, generate_series(1, 2) p where p = 1 or i % 4 = 0""",
                """
                insert into report_duration (organisation_id, report_id, revision, clock, country, submitted, ending,
                  ended_by, lower_days, upper_days, start_earliest, start_latest)
                select organisation_id, id, 1, clock, 'GB', true, case when fixed then 'STOPPED' else 'OPEN' end,
                  case when fixed then 'FIX_OFFERED' end, days, case when fixed then days end, filed::date - days,
                  filed::date - days
                from made, unnest(array['TIME_TO_PATCH', 'ACKNOWLEDGEMENT']) clock""");
    }
}
