package org.patchlag.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.patchlag.access.Token;
import org.patchlag.launcher.DatabaseAccess;

/** Filing over the API with 8 clients against the same statements by pgbench on the same database. */
final class FilingBench {
    private static final int CLIENTS = 8;
    private static final int WARM_UP = 20;
    private static final int MOST_WARM_UPS = 12;
    private static final double STEADY = 1.03;
    private static final int SECONDS = 10;
    private static final int ROUNDS = 3;
    private static final double AIM = 0.4;
    private static final String BODY = """
            {"caseKind": "infection", "device": {"vendor": "Aurelia Imaging", "model": "Halo 64", "unitsAffected": 1},
             "threats": ["W32/Blaster"], "reasons": ["no-answer"], "events": [
               {"kind": "hospital-aware", "date": "2026-03-01"}, {"kind": "vendor-notified", "date": "2026-03-02"},
               {"kind": "fix-offered", "date": "2026-03-20"}]}""";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final DatabaseAccess access;
    private final URI address;

    FilingBench(DatabaseAccess access, URI address) {
        this.access = access;
        this.address = address;
    }

    Figure measure() throws IOException, InterruptedException {
        Token token = Token.random("bench_");
        Path script = Files.writeString(Path.of("target/bench/filing.sql"), PgBench.script(giveToken(token)));
        warmUp(token);
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            ours[i] = api(token, SECONDS);
            theirs[i] = PgBench.run(access, script, CLIENTS, SECONDS);
        }
        double ratio = ReadingBench.median(ours) / ReadingBench.median(theirs);
        return new Figure(
                "Filing a report over the API, " + CLIENTS
                        + " clients, each commit flushed, once the rate no longer rises, median of " + ROUNDS
                        + " rounds",
                String.format(Locale.UK, "%,.0f reports/s", ReadingBench.median(ours)),
                String.format(
                        Locale.UK,
                        "%,.0f filings/s of the same statements, prepared, by pgbench",
                        ReadingBench.median(theirs)),
                String.format(Locale.UK, "%.2f", ratio),
                "at least " + AIM,
                ratio >= AIM);
    }

    // Until the server's compiler is done with it, which takes a third of the processors for the first minutes.
    private void warmUp(Token token) throws InterruptedException {
        double before = 0;
        for (int i = 0; i < MOST_WARM_UPS; i++) {
            double rate = api(token, WARM_UP);
            if (rate <= STEADY * before) {
                return;
            }
            before = rate;
        }
    }

    private double api(Token token, int seconds) throws InterruptedException {
        return Load.perSecond(CLIENTS, seconds, number -> {
            HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/reports"))
                    .header("Authorization", "Bearer " + token.text())
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofString(BODY))
                    .build();
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 201) {
                    throw new IllegalStateException(answer.body());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Lets the token file, and says which keys its filings carry. */
    private Map<String, String> giveToken(Token token) {
        try (Connection connection = access.connect(access.owner());
                Statement statement = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement("""
                        with given as (
                          insert into api_token (organisation_id, id, account_id, name, token_hash, created_at, expires_at)
                          select organisation_id, gen_random_uuid(), account_id, 'bench', ?, now(), now() + interval '1 day'
                          from account_address where email = 'reporter@northbridge.example'
                          returning organisation_id, account_id)
                        select given.organisation_id as organisation, given.account_id as account, o.group_id as "group",
                          v.id as vendor, m.id as model
                        from given join organisation o on o.id = given.organisation_id, vendor v
                        join device_model m on m.vendor_id = v.id
                        where v.name = 'Aurelia Imaging' and m.name = 'Halo 64'""")) {
            statement.execute("set app.platform = 'on'");
            insert.setBytes(1, token.hash());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                Map<String, String> keys = new HashMap<>();
                for (String name : List.of("organisation", "account", "group", "vendor", "model")) {
                    keys.put(name, row.getString(name));
                }
                keys.put("hash", HexFormat.of().formatHex(token.hash()));
                return keys;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
