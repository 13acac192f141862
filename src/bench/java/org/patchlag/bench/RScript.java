package org.patchlag.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** R, where it is installed with its survival package. */
final class RScript {
    private RScript() {}

    /** What a script prints, line by line; empty, and said aloud, where R is missing. */
    static Optional<List<String>> run(String script, Path... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("Rscript", "--vanilla", "-e", script));
        for (Path argument : arguments) {
            command.add(argument.toString());
        }
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (process.waitFor() == 0) {
                return Optional.of(said);
            }
        } catch (IOException missing) {
            // told below, as for an R without the package
        }
        System.out.println("R with its survival package is not installed: nothing is compared with it.");
        return Optional.empty();
    }
}
