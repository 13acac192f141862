package org.patchlag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlag.testing.Beside;
import org.patchlag.testing.PortalClient;

/** Every page with a form allows only scripts that bear the nonce of this one answer; other pages allow none inline. */
@Beside(files = false)
class ContentSecurityPolicyIT {
    private static final Pattern SCRIPTS = Pattern.compile("script-src 'self' 'nonce-([A-Za-z0-9+/=_-]{16,})'");
    private static final Pattern INLINE = Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>");

    @ParameterizedTest
    @CsvSource({
        "200, /access/sign-in, ",
        "200, /reporting/file, reporter@northbridge.example",
        "200, /access/account, curator@regulator.example",
        "403, /reporting/register, curator@regulator.example",
        "404, /reporting/report?ref=PL-0000-0000, reporter@northbridge.example",
        "404, /no/such/page, "
    })
    void each_answer_has_a_nonce_of_its_own(int status, String path, String email) {
        PortalClient client = email == null ? PortalClient.nobody() : PortalClient.browser(email);
        String first = nonce(client.get(path), status);
        String second = nonce(client.get(path), status);
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void a_public_page_runs_no_inline_script_at_all() {
        HttpResponse<String> page = PortalClient.nobody().get("/");
        assertThat(policy(page)).contains("script-src 'self'").doesNotContain("unsafe", "nonce");
        assertThat(page.body()).doesNotContain("<script");
    }

    private static String nonce(HttpResponse<String> page, int status) {
        assertThat(page.statusCode()).isEqualTo(status);
        String policy = policy(page);
        Matcher scripts = SCRIPTS.matcher(policy);
        assertThat(scripts.find()).as(policy).isTrue();
        String nonce = scripts.group(1);
        String directive = policy.substring(scripts.start()).replaceAll(";.*", "");
        assertThat(directive).doesNotContain("unsafe");
        assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
        assertThat(INLINE.matcher(page.body()).results().map(script -> script.group()))
                .allMatch(tag -> tag.contains("nonce=\"" + nonce + "\""));
        return nonce;
    }

    private static String policy(HttpResponse<String> page) {
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        return page.headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
