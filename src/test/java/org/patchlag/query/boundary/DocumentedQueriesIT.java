package org.patchlag.query.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.patchlag.query.control.ReportFields;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Portal;
import org.patchlag.testing.PortalClient;

/** The examples of docs/query.md do what the document says, as they stand there. */
@Beside(files = false)
class DocumentedQueriesIT {
    private static final Pattern CALL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern QUERY = Pattern.compile("```query\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SAVED = Pattern.compile("\"reference\":\"(PQ-[^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("`([a-z][a-z.-]+)`");

    @Test
    void every_query_and_every_call_is_answered() throws IOException, InterruptedException {
        String page = Files.readString(Path.of("docs/query.md"));
        Regulator curator = new Regulator("curator@regulator.example");
        int run = 0;
        for (Matcher query = QUERY.matcher(page); query.find(); run++) {
            assertThat(curator.count(query.group(1))).as(query.group(1)).isNotNegative();
        }
        assertThat(run).isGreaterThanOrEqualTo(5);
        String token =
                PortalClient.program("curator@regulator.example").credential().substring("Bearer ".length());
        run = 0;
        String saved = "";
        for (Matcher call = CALL.matcher(page); call.find(); run++) {
            ProcessBuilder shell = new ProcessBuilder("sh", "-c", call.group(1));
            shell.environment().put("URL", Portal.address().toString().replaceAll("/$", ""));
            shell.environment().put("CURATOR", token);
            shell.environment().put("QUERY", saved);
            Process process = shell.redirectErrorStream(true).start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(answer).as(call.group(1)).startsWith("{").doesNotContain("/problems/");
            Matcher reference = SAVED.matcher(answer);
            saved = saved.isEmpty() && reference.find() ? reference.group(1) : saved;
        }
        assertThat(run).isGreaterThanOrEqualTo(4);
        assertThat(saved).isNotEmpty();
    }

    @Test
    void every_field_is_on_the_page_and_every_field_of_the_page_exists() throws IOException {
        String page = Files.readString(Path.of("docs/query.md"));
        String table = page.split("## Fields", 2)[1].split("```", 2)[0];
        Matcher named = FIELD.matcher(table);
        java.util.Set<String> documented = new java.util.TreeSet<>();
        while (named.find()) {
            documented.add(named.group(1));
        }
        ReportFields.VOCABULARY.fields().stream()
                .map(field -> field.name())
                .filter(name -> !name.contains("."))
                .forEach(name -> assertThat(documented).contains(name));
        assertThat(documented).allSatisfy(name -> assertThat(ReportFields.VOCABULARY.field(name))
                .isPresent());
    }
}
