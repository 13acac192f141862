package org.patchlag.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What mails say, and how long they wait. */
class MailTextTest {
    @ParameterizedTest
    @EnumSource
    void every_kind_has_a_reference_and_a_link_and_escapes_them(NoticeKind kind) {
        MailText text = MailText.of(kind, "PV-<1>", "https://patchlag.example", "?a=1&b=2");
        assertThat(text.subject()).endsWith("(PV-<1>)").hasSizeLessThan(80);
        assertThat(text.plain())
                .contains("Reference: PV-<1>", "https://patchlag.example" + kind.path("PV-<1>") + "?a=1&b=2");
        assertThat(text.html())
                .contains("PV-&lt;1&gt;", kind.path("PV-<1>") + "?a=1&amp;b=2\"")
                .doesNotContain("PV-<1>");
        assertThat(kind.sentence()).endsWith(".");
    }

    @Test
    void a_mail_without_a_reference_is_its_fixed_words_and_the_link_to_a_list() {
        NoticeKind news = NoticeKind.REPORT_NEWS;
        MailText text = MailText.of(news, null, "https://patchlag.example", "");
        assertThat(text.subject()).isEqualTo(news.subject());
        assertThat(text.plain() + text.html())
                .contains(news.sentence(), "https://patchlag.example" + news.path(null))
                .doesNotContain("Reference", "null", "?ref=");
        assertThat(news.subject() + news.sentence())
                .as("nothing of what was decided")
                .doesNotContainIgnoringCase("accept")
                .doesNotContainIgnoringCase("return")
                .doesNotContainIgnoringCase("reject")
                .doesNotContainIgnoringCase("question");
    }

    @Test
    void each_wait_is_longer_than_the_one_before_and_it_ends_after_two_days_at_most() {
        Duration before = Duration.ZERO;
        Duration all = Duration.ZERO;
        int attempts = 1;
        for (Duration wait = Mail.waitAfter(1); wait != null; wait = Mail.waitAfter(++attempts)) {
            assertThat(wait).isGreaterThan(before);
            before = wait;
            all = all.plus(wait);
        }
        assertThat(attempts).isGreaterThan(5);
        assertThat(all).isBetween(Duration.ofDays(1), Duration.ofDays(2));
    }
}
