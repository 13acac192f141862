package org.patchlag.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchlag.launcher.DatabaseAccess;

/** PostgreSQL's own load generator, with the statements that filing one report sends. */
final class PgBench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Path STATEMENTS = Path.of("src/bench/sql/filing.sql");
    // pgbench makes numbers, the application ids: this makes one of the other.
    private static final String REPORT = "lpad(to_hex(:n::bigint), 32, '0')::uuid";

    private PgBench() {}

    /** The statements of one filing, as recorded, with the keys of the database at hand. */
    static String script(Map<String, String> keys) throws IOException {
        String sql = Files.readString(STATEMENTS).replace("@report@", REPORT);
        for (Map.Entry<String, String> key : keys.entrySet()) {
            sql = sql.replace("@" + key.getKey() + "@", key.getValue());
        }
        return sql;
    }

    /** Filings per second; the statements are prepared once per connection, as the application's driver does. */
    static double run(DatabaseAccess access, Path script, int clients, int seconds)
            throws IOException, InterruptedException {
        Matcher address = Pattern.compile("//([^:/]+):(\\d+)/(\\w+)").matcher(access.url());
        if (!address.find()) {
            throw new IllegalStateException(access.url());
        }
        ProcessBuilder builder = new ProcessBuilder(
                "pgbench",
                "-n",
                "-M",
                "prepared",
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
        if (!rate.find() || !said.contains("number of failed transactions: 0 ")) {
            throw new IllegalStateException("pgbench said: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
