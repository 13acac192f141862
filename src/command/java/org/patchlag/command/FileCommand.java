package org.patchlag.command;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;

/**
 * A command from one file to another. Either the whole output is written, or none and the reason is told: a half-written
 * table would be read as a whole one.
 *
 * @param name what the command is called
 * @param work what it does
 */
record FileCommand(String name, Work work) {
    /** What a command does. */
    @FunctionalInterface
    interface Work {
        /**
         * The output of an input.
         *
         * @throws InputFault if the input cannot be used
         * @throws IOException if it cannot be read
         */
        JsonObject of(Path input, Properties options) throws InputFault, IOException;
    }

    /** Runs the command with the options {@code in} and {@code out}; answers the exit status, 0 or 1. */
    int run(Properties options, PrintStream complaints) {
        String in = options.getProperty("in", "");
        String out = options.getProperty("out", "");
        if (in.isBlank() || out.isBlank()) {
            complaints.println("usage: mvn -q -P" + name + " -Din=INPUT -Dout=OUTPUT.json");
            return 1;
        }
        Path output = Path.of(out);
        try {
            Files.deleteIfExists(output);
            if (!Files.isReadable(Path.of(in))) {
                throw new InputFault("there is no such file, or it may not be read");
            }
            write(work.of(Path.of(in), options), output);
            return 0;
        } catch (InputFault fault) {
            complaints.println(name + ": " + in + ": " + fault.getMessage());
        } catch (CharacterCodingException fault) {
            complaints.println(name + ": " + in + ": the file is not UTF-8 text; save it as UTF-8");
        } catch (JsonException fault) {
            complaints.println(name + ": " + in + ": this is not JSON: " + fault.getMessage());
        } catch (IOException fault) {
            complaints.println(name + ": " + fault);
        }
        return 1;
    }

    private static void write(JsonObject json, Path output) throws IOException {
        Path directory = output.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path unfinished = Files.createTempFile(directory, ".unfinished-", ".json");
        try {
            try (Writer writer = Files.newBufferedWriter(unfinished);
                    var json1 = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                            .createWriter(writer)) {
                json1.writeObject(json);
            }
            Files.move(unfinished, output, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
