package org.patchlag.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchlag.launcher.DatabaseAccess;

/** PostgreSQL's own load generator, with the statements that filing one report sends. */
final class PgBench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final int EVENTS = 3;
    private static final int CLOCKS = 8;

    private PgBench() {}

    /** The statements of one filing: who it is, the catalogue, the key, the report and all that hangs on it. */
    static String script(String organisation) {
        String key = "'" + organisation + "', (select id from report_now), 1, 'GB', true";
        StringBuilder sql = new StringBuilder("""
                begin; set local app.platform = 'on';
                select * from api_token where token_hash = '\\\\x00'; commit;
                begin; set local app.organisation = '%s';
                select pg_advisory_xact_lock(hashtextextended(gen_random_uuid()::text, 0)) is null;
                select * from vendor v join device_model m on m.vendor_id = v.id where v.name = 'Aurelia Imaging' and m.name = 'Halo 64';
                create temporary table if not exists report_now (id uuid) on commit delete rows;
                insert into report_now values (gen_random_uuid());
                insert into report (organisation_id, id, reference, country, group_id, state, current_revision,
                  submitted_revision, created_at, first_submitted_at, changed_at, demonstration, version)
                  select '%s', id, id::text, 'GB', id, 'SUBMITTED', 1, 1, now(), now(), now(), true, 1 from report_now;
                insert into report_revision (organisation_id, report_id, revision, country, submitted, author_id, author_name,
                  created_at, last_confirmed, name_disclosure, answerable) values (%s, gen_random_uuid(), 'bench', now(),
                  current_date, 'REGULATOR', 'MANUFACTURER');
                """.formatted(organisation, organisation, key));
        for (int i = 0; i < EVENTS; i++) {
            sql.append(
                    "insert into report_event (organisation_id, report_id, revision, country, submitted, position, kind,"
                            + " date_text, earliest, latest, asserter) values (" + key + ", " + i
                            + ", 'VENDOR_NOTIFIED', '2026-03-01', '2026-03-01', '2026-03-01', 'HOSPITAL');\n");
        }
        for (int i = 0; i < CLOCKS; i++) {
            sql.append(
                    "insert into report_duration (organisation_id, report_id, revision, country, submitted, clock, ending)"
                            + " values (" + key + ", 'CLOCK_" + i + "', 'OPEN');\n");
        }
        sql.append("insert into report_threat values ('" + organisation
                + "', (select id from report_now), 1, 0, 'GB', true, 'W32/Blaster');\n");
        sql.append("insert into report_reason values ('" + organisation
                + "', (select id from report_now), 1, 0, 'GB', true, 'NO_ANSWER');\n");
        sql.append(
                "insert into report_decision (organisation_id, report_id, position, country, submitted, revision,"
                        + " decision, decided_by, decided_by_name, decided_at) values ('" + organisation
                        + "', (select id from report_now), 1, 'GB', true, 1, 'SUBMITTED', gen_random_uuid(), 'bench', now());\n");
        return sql.append("commit;\n").toString();
    }

    /** Transactions per second. */
    static double run(DatabaseAccess access, Path script, int clients, int seconds)
            throws IOException, InterruptedException {
        Matcher address = Pattern.compile("//([^:/]+):(\\d+)/(\\w+)").matcher(access.url());
        if (!address.find()) {
            throw new IllegalStateException(access.url());
        }
        ProcessBuilder builder = new ProcessBuilder(
                "pgbench",
                "-n",
                "-h",
                address.group(1),
                "-p",
                address.group(2),
                "-U",
                access.application().user(),
                "-c",
                Integer.toString(clients),
                "-j",
                "2",
                "-T",
                Integer.toString(seconds),
                "-f",
                script.toString(),
                address.group(3));
        builder.environment().put("PGPASSWORD", access.application().password());
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench said: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
