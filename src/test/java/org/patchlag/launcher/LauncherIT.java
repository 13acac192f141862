package org.patchlag.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlag.testing.Portal;

/** What {@code mvn -Prun} promises of its start and its stop, kept by the real command as a process of its own. */
class LauncherIT {
    private static final String OPERATOR = "first@operator.example";
    private static final Map<String, String> WITH_OPERATOR = Map.of(
            "OPERATOR_EMAIL", OPERATOR,
            "OPERATOR_PASSWORD", "a long enough password",
            "PATCHLAG_PASSWORD_MEMORY_KIB", "1024");
    private static final String DATABASE_PROCESS = ".data/postgresql/postmaster.pid";
    private static final int STOPPED_BY_SIGTERM = 143;
    private static final int STOPPED_BY_SIGINT = 130;

    @TempDir
    private Path folder;

    private void prepare(Path war) throws IOException {
        Path project = Path.of("").toAbsolutePath();
        Files.createSymbolicLink(folder.resolve("db"), project.resolve("db"));
        Files.createSymbolicLink(folder.resolve("payara-config"), project.resolve("payara-config"));
        Path target = Files.createDirectory(folder.resolve("target"));
        Files.createSymbolicLink(target.resolve("payara-micro.jar"), project.resolve("target/payara-micro.jar"));
        Files.createSymbolicLink(target.resolve("patchlag.war"), war.toAbsolutePath());
    }

    @Test
    void a_taken_port_is_said_before_anything_starts() throws Exception {
        prepare(Path.of("target/patchlag.war"));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Command command = Command.run(folder, taken.getLocalPort(), Map.of())) {
            assertThat(command.status()).isEqualTo(1);
            assertThat(command.output().strip())
                    .isEqualTo("Patchlag could not be started. Port " + taken.getLocalPort()
                            + " on 127.0.0.1 is taken. Stop what listens there, or choose another port: mvn -Prun -Dport="
                            + (taken.getLocalPort() + 1));
            assertThat(folder.resolve(".data")).doesNotExist();
        }
    }

    @Test
    void a_number_that_is_no_port_is_said() throws Exception {
        prepare(Path.of("target/patchlag.war"));
        try (Command command = Command.run(folder, 70_000, Map.of())) {
            assertThat(command.status()).isEqualTo(1);
            assertThat(command.output()).contains("-Dport=70000 is no port. Give a number from 1 to 65535.");
        }
    }

    /** The one full start: without demonstration data, stopped by SIGTERM, and started and stopped by Ctrl-C once more. */
    @Test
    void a_stop_leaves_no_process_and_keeps_the_data() throws Exception {
        prepare(Path.of("target/patchlag.war"));
        int port = Ports.free();
        try (Command command = Command.run(folder, port, WITH_OPERATOR)) {
            command.awaitOutput("Ctrl-C stops it.");
            assertThat(command.output())
                    .contains("Patchlag answers at http://127.0.0.1:" + port + "/")
                    .doesNotContain("demonstration", "Exception");
            command.rememberDatabase(folder.resolve(DATABASE_PROCESS));
            assertThat(command.runs()).isTrue();
            assertThat(status(port, "api/v1/ready")).isEqualTo(200);
            assertThat(status(port, "")).isEqualTo(200);
            command.terminate();
            assertThat(command.status()).isEqualTo(STOPPED_BY_SIGTERM);
            assertThat(command.left()).isEmpty();
            assertThat(folder.resolve(DATABASE_PROCESS)).doesNotExist();
            assertThat(command.output()).doesNotContain("could not", "Exception");
        }
        Ports.requireFree(port);
        try (Command command = Command.run(folder, port, WITH_OPERATOR)) {
            command.awaitOutput("Starting the server ...");
            command.rememberDatabase(folder.resolve(DATABASE_PROCESS));
            command.interrupt();
            assertThat(command.status()).isEqualTo(STOPPED_BY_SIGINT);
            assertThat(command.left()).isEmpty();
            assertThat(folder.resolve(DATABASE_PROCESS)).doesNotExist();
            assertThat(command.output()).doesNotContain("could not", "Exception");
        }
        try (Database kept = Database.durable(folder.resolve(".data"))) {
            assertThat(hasAccount(kept.access(), OPERATOR)).isTrue();
        }
    }

    @Test
    void a_deployment_that_fails_ends_the_command_with_the_reason() throws Exception {
        prepare(warWithoutItsListener());
        try (Command command = Command.run(folder, Ports.free(), given(Portal.database()))) {
            command.awaitStarted(1);
            assertThat(command.status()).isEqualTo(1);
            assertThat(command.output())
                    .contains("Patchlag could not be started. The application did not start.")
                    .contains("org.patchlag.Missing", ".data/server.log")
                    .doesNotContain("\tat ");
            assertThat(command.left()).isEmpty();
        }
    }

    /** On the very database of the tests, with all demonstration accounts in it. */
    @Test
    void a_production_start_refuses_demonstration_accounts() throws Exception {
        assertThat(Portal.address()).isNotNull();
        prepare(Path.of("target/patchlag.war"));
        try (Command command = Command.run(folder, Ports.free(), given(Portal.database()))) {
            command.awaitStarted(1);
            assertThat(command.status()).isEqualTo(1);
            assertThat(command.output())
                    .contains("Patchlag refuses to start: this database holds demonstration data and demonstration "
                            + "accounts, whose passwords everybody knows. Use an empty database, or start it as a "
                            + "demonstration with PATCHLAG_DEMONSTRATION=true.")
                    .doesNotContain("\tat ");
            assertThat(command.left()).isEmpty();
        }
        assertThat(hasAccount(Portal.database(), "reporter@northbridge.example"))
                .as("a database of others is left as it was, and running")
                .isTrue();
    }

    private static Map<String, String> given(DatabaseAccess access) {
        return Map.of(
                "DB_URL", access.url(),
                "DB_USER", access.application().user(),
                "DB_PASSWORD", access.application().password(),
                "DB_OWNER_USER", access.owner().user(),
                "DB_OWNER_PASSWORD", access.owner().password(),
                "DB_PUBLIC_USER", access.publicReader().user(),
                "DB_PUBLIC_PASSWORD", access.publicReader().password());
    }

    private Path warWithoutItsListener() throws IOException {
        Path war = folder.resolve("broken.war");
        try (OutputStream file = Files.newOutputStream(war);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("WEB-INF/web.xml"));
            zip.write("""
                    <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                      <listener><listener-class>org.patchlag.Missing</listener-class></listener>
                    </web-app>""".getBytes(StandardCharsets.UTF_8));
        }
        return war;
    }

    private static int status(int port, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static boolean hasAccount(DatabaseAccess access, String email) throws SQLException {
        try (Connection connection = access.connect(access.owner());
                Statement sql = connection.createStatement()) {
            sql.execute("set app.platform = 'on'");
            try (ResultSet found = sql.executeQuery("select 1 from account_address where email = '" + email + "'")) {
                return found.next();
            }
        }
    }
}
