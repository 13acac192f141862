package org.patchlag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The document: one section for each part, of which only those are written again that were measured. */
final class BenchmarkDocument {
    private static final String INTRODUCTION = """
            # What was measured

            `mvn -q -Pbench` measures all of this, with nothing else on the machine, and writes this file;
            `mvn -q -Pbench -Dbench=statistics` measures one part and writes its section only.
            """;

    private final Path file;
    private final Map<Part, String> sections = new TreeMap<>();

    /** The document as it stands. */
    BenchmarkDocument(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            String[] found = Files.readString(file).split("(?m)^## ", -1);
            for (int i = 1; i < found.length; i++) {
                for (Part part : Part.values()) {
                    if (found[i].startsWith(part.title() + "\n")) {
                        sections.put(part, "## " + found[i].strip() + "\n");
                    }
                }
            }
        }
    }

    /** Puts a part's section into the file. */
    void write(Part part, String section) throws IOException {
        sections.put(part, section);
        Files.writeString(file, INTRODUCTION + "\n" + String.join("\n", sections.values()));
    }

    /** A part's section: the machine, then the figures. */
    static String section(Part part, List<Figure> figures) throws IOException {
        StringBuilder section = new StringBuilder("## " + part.title() + "\n\n" + part.text() + "\n\n");
        section.append("Machine: ").append(Machine.description()).append(".\n\n");
        section.append("| what | ours | outside | ratio | aim | reached |\n|---|---|---|---|---|---|\n");
        for (Figure figure : figures) {
            section.append("| ")
                    .append(String.join(
                            " | ",
                            figure.what(),
                            figure.ours(),
                            figure.outside(),
                            figure.ratio(),
                            figure.aim(),
                            figure.reached() ? "yes" : "**no**"))
                    .append(" |\n");
        }
        return section.toString();
    }
}
