package org.patchlag.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private static KeptAnswer answer(String text) {
        return KeptAnswer.of("text/plain;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void those_that_were_not_asked_for_longest_make_room() {
        KeptAnswer first = answer("first");
        KeptAnswers<Integer> kept = new KeptAnswers<>(2L * first.size());
        kept.keep(1, first);
        kept.keep(2, answer("other"));
        assertThat(kept.find(1)).isSameAs(first);
        kept.keep(3, answer("third"));
        assertThat(kept.find(1)).isSameAs(first);
        assertThat(kept.find(2)).isNull();
        assertThat(kept.count()).isEqualTo(2);
    }

    @Test
    void an_answer_that_is_kept_again_takes_its_room_once() {
        KeptAnswer answer = answer("again");
        KeptAnswers<Integer> kept = new KeptAnswers<>(2L * answer.size());
        kept.keep(1, answer);
        kept.keep(1, answer);
        kept.keep(2, answer);
        assertThat(kept.count()).isEqualTo(2);
    }

    @Test
    void an_answer_larger_than_all_room_is_given_and_not_kept() {
        KeptAnswers<Integer> kept = new KeptAnswers<>(10);
        KeptAnswer large = answer("more than ten bytes");
        assertThat(kept.get(1, () -> large)).isSameAs(large);
        assertThat(kept.count()).isZero();
    }

    @Test
    void an_answer_is_made_once() {
        KeptAnswers<Integer> kept = new KeptAnswers<>(1000);
        KeptAnswer first = kept.get(1, () -> answer("made"));
        assertThat(kept.get(1, () -> answer("made again"))).isSameAs(first);
    }

    @Test
    void only_what_gets_shorter_is_kept_compressed() {
        assertThat(answer("short").size()).isEqualTo("short".length());
        String repeated = "the same again and again ".repeat(100);
        assertThat(answer(repeated).size()).isGreaterThan(repeated.length()).isLessThan(2 * repeated.length());
    }
}
