package org.patchlag.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All that the server prints, kept in a file, and watched for the reason of a failed deployment. */
final class ServerLog {
    // Payara stays up with no application when a deployment fails, and still says "Deployed 1 archive(s)".
    private static final Pattern FAILURE = Pattern.compile(
            "(?:Exception while (?:loading|preparing|deploying) the app|Address already in use|Patchlag refuses to start).*");

    // Payara may name the cause only in the records of a failure before that line.
    private static final Pattern CAUSE = Pattern.compile("Caused by: (.+)");
    private static final Pattern GOOD_NEWS = Pattern.compile("\\[\\d{4}-.*INFO.*");

    private volatile String failure = "";
    private String cause = "";

    private ServerLog() {}

    static ServerLog of(Process process, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ServerLog log = new ServerLog();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file), true);
        Thread thread = new Thread(() -> log.follow(output, writer), "payara-log");
        thread.setDaemon(true);
        thread.start();
        return log;
    }

    private void follow(BufferedReader output, PrintWriter writer) {
        try (output;
                writer) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                writer.println(line);
                read(line);
            }
        } catch (IOException e) {
            if (!"Stream closed".equals(e.getMessage())) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void read(String line) {
        Matcher named = CAUSE.matcher(line);
        if (named.matches()) {
            cause = named.group(1);
        } else if (GOOD_NEWS.matcher(line).matches()) {
            cause = "";
        }
        Matcher matcher = FAILURE.matcher(line);
        if (matcher.find()) {
            String words = matcher.group().replaceFirst("java\\.lang\\..*", ""); // the words, not the stack
            if (!line.endsWith("the app")) {
                failure = words;
            } else if (failure.isEmpty()) {
                failure = cause.isEmpty() ? words : words + ": " + cause;
            }
        }
    }

    String failure() {
        return failure;
    }
}
