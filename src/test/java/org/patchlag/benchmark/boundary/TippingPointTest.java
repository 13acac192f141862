package org.patchlag.benchmark.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.patchlag.disclosure.PublicForm.GridPoint;

class TippingPointTest {
    private static GridPoint share(int share) {
        return new GridPoint(90, share, share, false, Math.max(0, share - 10), Math.min(100, share + 10));
    }

    @Test
    void it_is_the_references_upwards_to_one_decimal() {
        try (JsonReader reader = Json.createReader(
                Objects.requireNonNull(TippingPointTest.class.getResourceAsStream("/survival/vendors.json")))) {
            JsonObject reference = reader.readObject();
            GridPoint all = share(percent(reference.getJsonNumber("benchmark").doubleValue()));
            List<JsonObject> input = reference.getJsonArray("input").getValuesAs(JsonObject.class);
            List<JsonObject> tipping = reference.getJsonArray("tipping").getValuesAs(JsonObject.class);
            assertThat(tipping).hasSameSizeAs(input).isNotEmpty();
            for (int i = 0; i < input.size(); i++) {
                TippingPoint point = TippingPoint.of(
                                share(percent(input.get(i).getJsonNumber("F").doubleValue())), all)
                        .orElseThrow();
                double exact = tipping.get(i)
                        .getJsonNumber("unreported_timely_per_report")
                        .doubleValue();
                assertThat(point.missing()).isEqualTo((int) Math.ceil(10 * exact - 1e-9));
                assertThat(point.prompt())
                        .isEqualTo(tipping.get(i).getString("direction").startsWith("timely"));
            }
        }
    }

    private static int percent(double share) {
        return (int) Math.round(100 * share);
    }

    @Test
    void fewer_than_one_for_every_two_reports_is_fragile() {
        assertThat(TippingPoint.of(share(40), share(60)).orElseThrow().words("report"))
                .isEqualTo("0.5 prompt cases unreported for each report");
        assertThat(TippingPoint.of(share(50), share(60)).orElseThrow().words("report"))
                .isEqualTo("0.3 prompt cases unreported for each report: fragile");
        assertThat(TippingPoint.of(share(60), share(60)).orElseThrow().words("report"))
                .isEqualTo("equal to all reports");
    }

    @Test
    void a_share_that_is_not_one_value_has_none() {
        assertThat(TippingPoint.of(new GridPoint(90, null, null, false, 10, 40), share(60)))
                .isEmpty();
        assertThat(TippingPoint.of(new GridPoint(90, 30, 30, true, 10, 40), share(60)))
                .isEmpty();
        assertThat(TippingPoint.of(new GridPoint(90, 30, 40, false, 10, 40), share(60)))
                .isEmpty();
        assertThat(TippingPoint.of(share(60), new GridPoint(90, 30, 30, true, 10, 40)))
                .isEmpty();
    }
}
