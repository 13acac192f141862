package org.patchlag.benchmark.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.patchlag.benchmark.entity.PublicTables.Comparison;
import org.patchlag.disclosure.Policy;
import org.patchlag.disclosure.PublicForm.GridPoint;
import org.patchlag.timeline.DelayClock;

class PublicWordsTest {
    @Test
    void every_clock_has_words_of_its_own() {
        Stream<ClockWords> words = Arrays.stream(DelayClock.values()).map(ClockWords::of);
        assertThat(words.map(ClockWords::getDone)).doesNotHaveDuplicates().doesNotContain("the clock had stopped");
    }

    @Test
    void a_clocks_sentence_tells_what_it_waits_for() {
        GridPoint point = new GridPoint(30, 40, 45, true, 30, 55);
        assertThat(ClockWords.of(DelayClock.RESPONSE).sentence(point))
                .isEqualTo(
                        "By day 30 the vendor had answered in at least 40 to 45 of 100 cases (95\u00a0% interval 30 to 55).");
        assertThat(ClockWords.of(DelayClock.RETURN_TO_SERVICE).sentence(new GridPoint(90, null, null, false, 30, 60)))
                .isEqualTo(
                        "By day 90 the equipment was back in service in 30 to 60 of 100 cases (95\u00a0% interval).");
    }

    @Test
    void starts_and_stops_are_the_clocks_own() {
        ClockWords patch = ClockWords.of(DelayClock.TIME_TO_PATCH);
        assertThat(patch.getStarts()).isEqualTo("the vendor was notified");
        assertThat(patch.getStops()).isEqualTo("the fix was approved or the fix was offered, whichever came first");
        assertThat(ClockWords.of(DelayClock.EXPOSURE).getStarts()).contains("or else when");
        assertThat(ClockWords.of("no-such-clock")).isEmpty();
    }

    @Test
    void nobody_is_called_best_or_worst() {
        assertThat(Arrays.stream(Comparison.values()).map(PublicWords::comparison))
                .doesNotHaveDuplicates()
                .noneMatch(words -> words.contains("best") || words.contains("worst"));
    }

    @Test
    void every_parameter_of_the_policy_is_explained() {
        assertThat(PolicyParameters.of(Policy.PP_1))
                .hasSize(Policy.class.getRecordComponents().length)
                .allMatch(parameter -> !parameter.meaning().equals(parameter.name()));
    }

    @Test
    void the_statisticians_page_has_every_parameter_with_its_value() throws Exception {
        Map<String, String> told = Pattern.compile("\\| (\\w+) \\| ([0-9.]+) \\|")
                .matcher(Files.readString(Path.of("docs/method.md")))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
        for (RecordComponent component : Policy.class.getRecordComponents()) {
            Number value = (Number) component.getAccessor().invoke(Policy.PP_1);
            assertThat(new BigDecimal(String.valueOf(told.get(component.getName()))))
                    .as(component.getName())
                    .isEqualByComparingTo(new BigDecimal(value.toString()));
        }
    }

    @Test
    void a_half_year_and_a_country_are_said_in_words() {
        assertThat(PublicWords.half("2026-H1")).isEqualTo("first half of 2026");
        assertThat(PublicWords.half("before 2020")).isEqualTo("before 2020");
        assertThat(PublicWords.country("IE")).isEqualTo("Ireland");
    }
}
