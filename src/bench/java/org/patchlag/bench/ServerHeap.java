package org.patchlag.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How much of a server's heap is alive, asked with the {@code jcmd} of this Java. */
record ServerHeap(long processId) {
    private static final Pattern TOTAL = Pattern.compile("^Total +\\d+ +(\\d+)", Pattern.MULTILINE);
    private static final double BYTES_OF_A_MEGABYTE = 1 << 20;
    private static final int COUNTS = 3;

    /**
     * The megabytes of all that is alive: counted while the server stands still, for between a collection and a question of
     * its own the server would have made new garbage. The least of several counts: while an array is lent to the compressor
     * no collection comes before the count, and garbage is counted with the rest.
     */
    double alive() {
        return IntStream.range(0, COUNTS).mapToDouble(i -> counted()).min().orElseThrow();
    }

    private double counted() {
        Matcher total = TOTAL.matcher(run("GC.class_histogram"));
        if (!total.find()) {
            throw new IllegalStateException("jcmd says nothing of the heap of process " + processId);
        }
        return Long.parseLong(total.group(1)) / BYTES_OF_A_MEGABYTE;
    }

    private String run(String command) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(processId),
                            command)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
