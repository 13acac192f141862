package org.patchlag.benchmark.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.patchlag.disclosure.PublicForm.GridPoint;

class TippingWordsTest {
    private static GridPoint share(int share) {
        return new GridPoint(90, share, share, false, Math.max(0, share - 10), Math.min(100, share + 10));
    }

    private static String words(int own, int all) {
        return TippingWords.of(share(own), share(all)).orElseThrow();
    }

    @Test
    void they_say_the_references_number_upwards_to_one_decimal() {
        try (JsonReader reader = Json.createReader(
                Objects.requireNonNull(TippingWordsTest.class.getResourceAsStream("/survival/vendors.json")))) {
            JsonObject reference = reader.readObject();
            int all = percent(reference.getJsonNumber("benchmark").doubleValue());
            List<JsonObject> input = reference.getJsonArray("input").getValuesAs(JsonObject.class);
            List<JsonObject> tipping = reference.getJsonArray("tipping").getValuesAs(JsonObject.class);
            assertThat(tipping).hasSameSizeAs(input).isNotEmpty();
            for (int i = 0; i < input.size(); i++) {
                double exact = tipping.get(i)
                        .getJsonNumber("unreported_timely_per_report")
                        .doubleValue();
                boolean timely = tipping.get(i).getString("direction").startsWith("timely");
                assertThat(words(percent(input.get(i).getJsonNumber("F").doubleValue()), all))
                        .startsWith(String.format(Locale.ROOT, "%.1f ", Math.ceil(10 * exact - 1e-9) / 10)
                                + (timely ? "prompt" : "late"));
            }
        }
    }

    private static int percent(double share) {
        return (int) Math.round(100 * share);
    }

    @Test
    void fewer_than_one_for_every_two_reports_is_fragile() {
        assertThat(words(40, 60)).isEqualTo("0.5 prompt cases unreported for each report received");
        assertThat(words(50, 60)).isEqualTo("0.3 prompt cases unreported for each report received: fragile");
        assertThat(words(60, 60)).isEqualTo("equal to all reports");
        assertThat(words(90, 60)).isEqualTo("0.5 late cases unreported for each report received");
    }

    @Test
    void whether_it_is_fragile_is_decided_before_the_number_is_rounded() {
        assertThat(words(45, 62)).isEqualTo("0.5 prompt cases unreported for each report received: fragile");
    }

    @Test
    void a_share_that_is_not_one_value_has_none() {
        assertThat(TippingWords.of(new GridPoint(90, null, null, false, 10, 40), share(60)))
                .isEmpty();
        assertThat(TippingWords.of(new GridPoint(90, 30, 30, true, 10, 40), share(60)))
                .isEmpty();
        assertThat(TippingWords.of(new GridPoint(90, 30, 40, false, 10, 40), share(60)))
                .isEmpty();
        assertThat(TippingWords.of(share(60), new GridPoint(90, 30, 30, true, 10, 40)))
                .isEmpty();
    }
}
