package org.patchlag.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page about the architecture shows the packages as the build enforces them. */
class DocumentedPackagesTest {
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z]+)` \\| [^|]+ \\|([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern QUOTED = Pattern.compile("`([a-z]+)`");
    private static final Map<String, Set<String>> EDGES = new PackageTable("org.patchlag").edgesByPackage();
    private static String page;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Path.of("docs/architecture.md"));
    }

    @Test
    void the_table_is_the_one_that_is_enforced() {
        Map<String, Set<String>> documented = new TreeMap<>();
        for (Matcher row = ROW.matcher(page); row.find(); ) {
            Set<String> named = new TreeSet<>(QUOTED.matcher(row.group(2))
                    .results()
                    .map(found -> found.group(1))
                    .toList());
            documented.put(
                    row.group(1), row.group(2).strip().startsWith("all but") ? allBut(row.group(1), named) : named);
        }
        assertThat(documented).isEqualTo(EDGES);
    }

    @Test
    void in_the_picture_every_package_stands_once_and_above_those_that_it_uses() {
        List<List<String>> lines = picture();
        List<String> drawn = lines.stream().flatMap(List::stream).toList();
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(EDGES.keySet());
        Map<String, Integer> depth = new TreeMap<>();
        for (int line = 0; line < lines.size(); line++) {
            for (String name : lines.get(line)) {
                depth.put(name, line);
            }
        }
        EDGES.forEach((user, used) -> assertThat(used).as("below " + user).allSatisfy(one -> assertThat(depth.get(one))
                .isGreaterThan(depth.get(user))));
    }

    private static Set<String> allBut(String itself, Set<String> named) {
        Set<String> others = new TreeSet<>(EDGES.keySet());
        others.remove(itself);
        others.removeAll(named);
        return others;
    }

    private static List<List<String>> picture() {
        String block = page.split("```text\n", 2)[1].split("```", 2)[0];
        List<List<String>> lines = new ArrayList<>();
        block.lines()
                .forEach(line -> lines.add(Pattern.compile("[a-z]+")
                        .matcher(line)
                        .results()
                        .map(MatchResult::group)
                        .toList()));
        return lines;
    }
}
