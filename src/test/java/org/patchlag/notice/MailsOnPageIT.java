package org.patchlag.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlag.launcher.Database;
import org.patchlag.launcher.DatabaseAccess;
import org.patchlag.launcher.Migration;
import org.patchlag.launcher.Ports;
import org.patchlag.launcher.Readiness;
import org.patchlag.launcher.Server;
import org.patchlag.testing.Aside;
import org.patchlag.testing.Portal;

/** A demonstration without a mail server, started for this: its mails are shown to the operator instead of being sent. */
@Aside(inThePortal = false)
class MailsOnPageIT {
    private static final int MINUTES_TO_START = 10;
    private static final String TOKEN = "test_" + UUID.randomUUID() + UUID.randomUUID();
    private static final UUID OPERATOR = UUID.randomUUID();
    private static final UUID HOSPITAL = UUID.randomUUID();
    private static final String INVITED = "invited-" + UUID.randomUUID() + "@hospital.example";

    @TempDir
    private Path folder;

    @Test
    void an_invitation_is_shown_to_the_operator_with_the_link_that_opens_the_account() throws Exception {
        try (Database database = Database.throwAway()) {
            Migration.migrate(database.access(), Path.of(""));
            plant(database.access());
            int port = Ports.free();
            try (Server server = Server.start(new Server.Start(
                    Path.of("target/payara-micro.jar"),
                    Path.of("target/patchlag.war"),
                    port,
                    Ports.free(),
                    database.access(),
                    Map.of(
                            "PATCHLAG_DEMONSTRATION", "true",
                            "PATCHLAG_PASSWORD_MEMORY_KIB", "1024",
                            "PATCHLAG_ADDRESS", "http://127.0.0.1:" + port),
                    List.of("-Xmx512m", "-XX:+UseSerialGC", Portal.COMPILED_QUICKLY),
                    folder.resolve("server.log")))) {
                Readiness.await(server, Duration.ofMinutes(MINUTES_TO_START), progress -> {});
                assertThat(mails(server.address())).contains("This demonstration has no mail server", "No mail yet");
                HttpResponse<String> asked =
                        send(HttpRequest.newBuilder(server.address().resolve("/api/v1/invitations"))
                                .header("Authorization", "Bearer " + TOKEN)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"organisation\": \"" + HOSPITAL + "\", \"email\": \""
                                        + INVITED + "\", \"name\": \"Rita Reporter\", \"role\": \"reporter\"}")));
                assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
                String shown = awaitShown(server.address());
                assertThat(shown)
                        .contains(INVITED, "shown here", NoticeKind.INVITATION.subject())
                        .doesNotContain("Rita Reporter");
                String link = shown.replaceAll("(?s).*(/access/welcome\\?invitation=pli_[\\w-]+).*", "$1");
                assertThat(send(HttpRequest.newBuilder(server.address().resolve(link)))
                                .body())
                        .contains(INVITED, "Choose a password");
            }
        }
    }

    private static String awaitShown(URI portal) throws Exception {
        for (int i = 0; i < 200; i++) {
            String page = mails(portal);
            if (page.contains("invitation=pli_")) {
                return page;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no link to the account is shown");
    }

    private static String mails(URI portal) throws Exception {
        return send(HttpRequest.newBuilder(portal.resolve("/notice/mails"))
                        .header("Cookie", "__Host-patchlag=" + TOKEN))
                .body();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    // An operator of the demonstration says that all of it was loaded before, and nothing is.
    private static void plant(DatabaseAccess access) throws SQLException {
        UUID account = UUID.randomUUID();
        String hash = "sha256('" + TOKEN + "'::bytea)";
        try (Connection connection = access.connect(access.owner());
                Statement sql = connection.createStatement()) {
            sql.execute("set app.platform = 'on'");
            for (String kind : List.of("OPERATOR", "HOSPITAL")) {
                UUID id = kind.equals("OPERATOR") ? OPERATOR : HOSPITAL;
                sql.execute("insert into organisation (id, kind, name, country, group_id, group_name, demonstration,"
                        + " created_at) values ('" + id + "', '" + kind + "', 'A " + kind + "', 'GB', '" + id
                        + "', 'A " + kind + "', true, now())");
            }
            sql.execute(
                    "insert into account (organisation_id, id, email, name, password_hash, demonstration, created_at)"
                            + " values ('" + OPERATOR + "', '" + account
                            + "', 'operator@patchlag.example', 'Olga Operator', 'none', true, now())");
            sql.execute("insert into account_address (email, organisation_id, account_id)"
                    + " values ('operator@patchlag.example', '" + OPERATOR + "', '" + account + "')");
            sql.execute("insert into account_role (organisation_id, account_id, role) values ('" + OPERATOR + "', '"
                    + account + "', 'OPERATOR')");
            sql.execute(
                    "insert into api_token (organisation_id, id, account_id, name, token_hash, created_at, expires_at)"
                            + " values ('" + OPERATOR + "', gen_random_uuid(), '" + account + "', 'a test', " + hash
                            + ", now(), now() + interval '1 day')");
            sql.execute("insert into sign_in (organisation_id, id, account_id, token_hash, created_at, last_seen_at)"
                    + " values ('" + OPERATOR + "', gen_random_uuid(), '" + account + "', " + hash + ", now(), now())");
        }
    }
}
