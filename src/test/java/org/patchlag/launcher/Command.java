package org.patchlag.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The launcher's command as a process in a process group of its own, as a shell starts it, and all that it has started. */
final class Command implements AutoCloseable {
    private final Process shell;
    private final Path output;
    private final ProcessHandle launcher;
    private final List<ProcessHandle> started = new ArrayList<>();

    private Command(Process shell, Path output, ProcessHandle launcher) {
        this.shell = shell;
        this.output = output;
        this.launcher = launcher;
    }

    /** Runs it in a folder that has all it needs. */
    static Command run(Path folder, int port, Map<String, String> environment) {
        try {
            Path output = Files.createTempFile(folder, "output", ".txt");
            ProcessBuilder builder = new ProcessBuilder(
                            "bash",
                            "-c",
                            "set -m; \"$@\" >> \"$OUTPUT\" 2>&1 & echo $! > launcher.pid; wait $!",
                            "launcher",
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Dport=" + port,
                            "-Ddemonstration=false",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Run.class.getName())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD); // what the shell says of its job
            builder.environment().put("OUTPUT", output.toString());
            builder.environment().keySet().removeIf(name -> name.startsWith("DB_"));
            builder.environment().putAll(environment);
            Files.deleteIfExists(folder.resolve("launcher.pid"));
            Process shell = builder.start();
            await(
                    shell,
                    () -> Files.exists(folder.resolve("launcher.pid"))
                            && Files.size(folder.resolve("launcher.pid")) > 1);
            long id = Long.parseLong(
                    Files.readString(folder.resolve("launcher.pid")).strip());
            return new Command(shell, output, ProcessHandle.of(id).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it has printed so far. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has printed this; remembers what it has started by then. */
    void awaitOutput(String words) {
        await(shell, () -> output().contains(words));
        assertThat(output()).contains(words);
        remember();
    }

    /** Waits until it has started so many processes. */
    void awaitStarted(int count) {
        await(shell, () -> {
            remember();
            return started.size() >= count;
        });
    }

    private void remember() {
        launcher.descendants().filter(child -> !started.contains(child)).forEach(started::add);
    }

    /** Remembers its database, which pg_ctl has detached from it, by the file that PostgreSQL keeps while it runs. */
    void rememberDatabase(Path processFile) {
        try {
            long id = Long.parseLong(Files.readAllLines(processFile).get(0).strip());
            started.add(ProcessHandle.of(id).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the process alone to stop, as a supervisor does. */
    void terminate() {
        launcher.destroy();
    }

    /** Asks the whole process group to stop, as Ctrl-C in a terminal does. */
    void interrupt() throws IOException {
        new ProcessBuilder("bash", "-c", "kill -INT -- -" + launcher.pid()).start();
    }

    /** Waits for its end. */
    int status() throws InterruptedException {
        assertThat(shell.waitFor(180, TimeUnit.SECONDS)).as(output()).isTrue();
        return shell.exitValue();
    }

    /** Whether all its processes run. */
    boolean runs() {
        return all().allMatch(ProcessHandle::isAlive);
    }

    /** Those of its processes that still run a moment later: who has ended is seen when the system has cleared it away. */
    List<ProcessHandle> left() {
        List<ProcessHandle> left = new ArrayList<>();
        all().forEach(one -> {
            try {
                one.onExit().get(5, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                left.add(one);
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        return left;
    }

    List<ProcessHandle> processes() {
        return all().toList();
    }

    private Stream<ProcessHandle> all() {
        return Stream.concat(Stream.of(launcher), started.stream());
    }

    @Override
    public void close() {
        if (launcher.isAlive()) {
            remember();
            launcher.destroy();
            launcher.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
        started.forEach(ProcessHandle::destroyForcibly);
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Process shell, Condition condition) {
        try {
            for (int i = 0; i < 3600 && shell.isAlive() && !condition.holds(); i++) {
                Thread.sleep(50);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
