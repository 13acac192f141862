package org.patchlag.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of a server's heap is alive, asked with the {@code jcmd} of this Java. */
record ServerHeap(long processId) {
    // Of the serial collector: the two generations; metaspace is no heap.
    private static final Pattern USED = Pattern.compile("generation +total \\d+K, used (\\d+)K");

    /** The megabytes that remain after all garbage is collected. */
    double collected() {
        run("GC.run");
        long kilobytes = 0;
        Matcher used = USED.matcher(run("GC.heap_info"));
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        if (kilobytes == 0) {
            throw new IllegalStateException("jcmd says nothing of the heap of process " + processId);
        }
        return kilobytes / 1024.0;
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
