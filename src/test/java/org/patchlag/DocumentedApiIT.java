package org.patchlag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Portal;
import org.patchlag.testing.PortalClient;

/** The examples of docs/api.md do what the document says, as they stand there. */
@Beside
class DocumentedApiIT {
    private static final Pattern EXAMPLE = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"(PL-[^\"]+)\"");

    @Test
    void every_example_works_in_its_order() throws IOException, InterruptedException {
        String token = PortalClient.program("reporter@northbridge.example")
                .credential()
                .substring("Bearer ".length());
        String curator =
                PortalClient.program("curator@regulator.example").credential().substring("Bearer ".length());
        String reference = "";
        int run = 0;
        Matcher examples = EXAMPLE.matcher(Files.readString(Path.of("docs/api.md")));
        while (examples.find()) {
            String answer = run(examples.group(1), token, curator, reference);
            assertThat(answer).as(examples.group(1)).isNotBlank().doesNotContain("/problems/");
            Matcher found = REFERENCE.matcher(answer);
            if (reference.isEmpty() && found.find()) {
                reference = found.group(1);
            }
            run++;
        }
        assertThat(run).isGreaterThanOrEqualTo(10);
        assertThat(reference).isNotEmpty();
    }

    private static String run(String example, String token, String curator, String reference)
            throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", example);
        shell.environment().put("URL", Portal.address().toString().replaceAll("/$", ""));
        shell.environment().put("TOKEN", token);
        shell.environment().put("CURATOR", curator);
        shell.environment().put("REFERENCE", reference);
        Process process = shell.redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return answer;
    }
}
