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
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlag.testing.Aside;
import org.patchlag.testing.Portal;

/** What {@code mvn -Prun} promises of its start and its stop, kept by the real command as a process of its own. */
@Aside(inThePortal = false)
class LauncherIT {
    private static final String OPERATOR = "first@operator.example";
    private static final Map<String, String> WITH_OPERATOR = Map.of(
            "OPERATOR_EMAIL",
            OPERATOR,
            "OPERATOR_PASSWORD",
            "a long enough password",
            "PATCHLAG_PASSWORD_MEMORY_KIB",
            "1024",
            "JDK_JAVA_OPTIONS",
            Portal.COMPILED_QUICKLY);
    private static final String DATABASE_PROCESS = ".data/postgresql/postmaster.pid";
    private static final int STOPPED_BY_SIGTERM = 143;
    private static final int STOPPED_BY_SIGINT = 130;

    @TempDir
    private Path folder;

    @Test
    void a_taken_port_is_said_before_anything_starts() throws Exception {
        StartFolder.prepare(folder, Path.of("target/patchlag.war"));
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
        StartFolder.prepare(folder, Path.of("target/patchlag.war"));
        try (Command command = Command.run(folder, 70_000, Map.of())) {
            assertThat(command.status()).isEqualTo(1);
            assertThat(command.output()).contains("-Dport=70000 is no port. Give a number from 1 to 65535.");
        }
    }

    /** The one full start: without demonstration data, stopped by SIGTERM, and started and stopped by Ctrl-C once more. */
    @Test
    void a_stop_leaves_no_process_and_keeps_the_data() throws Exception {
        StartFolder.prepare(folder, Path.of("target/patchlag.war"));
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
            if (Files.exists(Path.of("/proc/net/tcp"))) {
                assertThat(Listening.beyondThisMachine(command.processes())).isEmpty();
            }
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
            assertThat(StartFolder.hasAccount(kept.access(), OPERATOR)).isTrue();
        }
    }

    @Test
    void a_deployment_that_fails_ends_the_command_with_the_reason() throws Exception {
        StartFolder.prepare(folder, warWithoutItsListener());
        try (Command command = Command.run(folder, Ports.free(), StartFolder.given(Portal.database()))) {
            command.awaitStarted(1);
            assertThat(command.status()).isEqualTo(1);
            assertThat(command.output())
                    .contains("Patchlag could not be started. The application did not start.")
                    .contains("org.patchlag.Missing", ".data/server.log")
                    .doesNotContain("\tat ");
            assertThat(command.left()).isEmpty();
        }
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
}
