package org.patchlag.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * The validator of CSAF documents that others use: the standard's strict schema and all its mandatory tests. It is of the npm
 * package named in {@code src/test/csaf/package.json}; where that was not installed, the tests that need it are skipped.
 */
public final class CsafValidator {
    private static final Path FOLDER = Path.of("src/test/csaf");
    private static final int TESTS_AT_LEAST = 40;

    private CsafValidator() {}

    /**
     * What fails, as "file, test, message"; empty where all is valid.
     *
     * @param documents the documents by their file names
     */
    public static List<String> faults(Map<String, String> documents) {
        requireInstalled();
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "csaf-");
            for (Map.Entry<String, String> document : documents.entrySet()) {
                Files.writeString(folder.resolve(document.getKey()), document.getValue());
            }
            Process process = new ProcessBuilder(
                            "node", FOLDER.resolve("validate.mjs").toString(), folder.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            List<String> lines = new ArrayList<>(said.lines().toList());
            String[] checked = lines.remove(lines.size() - 1).split("\t");
            assertThat(checked[0]).as(said).isEqualTo("checked");
            assertThat(Integer.parseInt(checked[1])).as("files").isEqualTo(documents.size());
            assertThat(Integer.parseInt(checked[2])).as("tests").isGreaterThan(TESTS_AT_LEAST);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireInstalled() {
        if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
            String said = "SKIPPED: no CSAF validator; with Node.js, npm install --prefix " + FOLDER + " gets it.";
            assertThat(Boolean.getBoolean("csaf.required")).as(said).isFalse();
            System.err.println(said);
            Assumptions.abort(said);
        }
    }
}
