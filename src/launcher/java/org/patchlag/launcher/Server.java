package org.patchlag.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Payara Micro as a child process on a loopback port, with Patchlag deployed in it. */
public final class Server implements AutoCloseable {
    private final Process process;
    private final ServerLog log;
    private final URI address;

    private Server(Process process, ServerLog log, URI address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /**
     * What a server is started with.
     *
     * @param payara the server's jar
     * @param war what it serves
     * @param port where it listens, on 127.0.0.1
     * @param managementPort where health and metrics are, on 127.0.0.1
     * @param access its database
     * @param settings further configuration, as environment variables
     * @param jvmOptions options of its Java virtual machine
     * @param logFile where all that it prints is kept
     */
    public record Start(
            Path payara,
            Path war,
            int port,
            int managementPort,
            DatabaseAccess access,
            Map<String, String> settings,
            List<String> jvmOptions,
            Path logFile) {}

    /** Starts the process and returns at once; {@link Readiness} waits for the application. */
    public static Server start(Start start) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(start.jvmOptions());
        command.addAll(List.of(
                "-Duser.timezone=UTC",
                "-Djava.net.preferIPv4Stack=true",
                // Else all archives are searched for it again with each value of a JSON document.
                "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl",
                "-jar",
                start.payara().toString(),
                "--deploy",
                start.war().toString(),
                "--contextroot",
                "/",
                "--port",
                Integer.toString(start.port()),
                "--nohazelcast", // with --nocluster beside it, it opens on every address all the same
                "--disablephonehome",
                "--prebootcommandfile",
                prebootCommands(start).toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(start.settings());
        DatabaseAccess access = start.access();
        builder.environment()
                .putAll(Map.of(
                        "DB_URL", access.url(),
                        "DB_USER", access.application().user(),
                        "DB_PASSWORD", access.application().password(),
                        "DB_PUBLIC_USER", access.publicReader().user(),
                        "DB_PUBLIC_PASSWORD", access.publicReader().password()));
        builder.environment().keySet().removeIf(name -> name.startsWith("DB_OWNER_"));
        try {
            Process process = builder.start();
            ServerLog log = ServerLog.of(process, start.logFile());
            return new Server(process, log, URI.create("http://127.0.0.1:" + start.port() + "/"));
        } catch (IOException e) {
            throw new LaunchException("Payara Micro could not be started: " + e.getMessage(), e);
        }
    }

    private static Path prebootCommands(Start start) {
        try {
            String template = Files.readString(Path.of("payara-config", "preboot.txt"));
            Path commands = Files.createTempFile("patchlag-preboot", ".txt");
            commands.toFile().deleteOnExit();
            return Files.writeString(
                    commands, template.replace("@management.port@", Integer.toString(start.managementPort())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the application answers. */
    public URI address() {
        return address;
    }

    /** Whether the process still runs. */
    public boolean alive() {
        return process.isAlive();
    }

    /** The process's id. */
    public long processId() {
        return process.pid();
    }

    /** The reason of a failed deployment, where the server has logged one; else empty. */
    public String failure() {
        return log.failure();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
