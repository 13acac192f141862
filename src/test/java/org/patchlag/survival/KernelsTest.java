package org.patchlag.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.util.List;
import java.util.Objects;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The distributions below all else, far into their tails. */
class KernelsTest {
    private static final JsonObject EXPECTED = read();

    private static JsonObject read() {
        try (JsonReader reader = Json.createReader(
                Objects.requireNonNull(KernelsTest.class.getResourceAsStream("/survival/kernels.json")))) {
            return reader.readObject();
        }
    }

    private static List<JsonObject> rows(String kernel) {
        return EXPECTED.getJsonArray(kernel).getValuesAs(JsonObject.class);
    }

    private static double number(JsonObject row, String name) {
        return row.getJsonNumber(name).doubleValue();
    }

    private static Offset<Double> relative(double expected) {
        return within(Math.max(Math.abs(expected) * 1e-9, Double.MIN_NORMAL));
    }

    @Test
    void normal_quantiles() {
        for (JsonObject row : rows("normal_quantile")) {
            double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(number(row, "p"));
            assertThat(z).isCloseTo(number(row, "z"), relative(number(row, "z")));
        }
    }

    @Test
    void two_sided_p_of_a_difference() {
        for (JsonObject row : rows("normal_two_sided_p")) {
            double p = new RestrictedMean.Difference(number(row, "z"), 1).p();
            assertThat(p).isCloseTo(number(row, "p"), relative(number(row, "p")));
        }
    }

    @Test
    void upper_tails_of_chi_square() {
        for (JsonObject row : rows("chisq_upper_tail")) {
            double p = new ChiSquareTest(number(row, "x"), row.getInt("df")).p();
            assertThat(p).isCloseTo(number(row, "p"), relative(number(row, "p")));
        }
    }

    @Test
    void limits_of_proportions() {
        for (JsonObject row : rows("clopper_pearson95")) {
            assertLimits(row, ProportionLimits.exact(row.getInt("x"), row.getInt("n")));
        }
        for (JsonObject row : rows("wilson95")) {
            assertLimits(row, ProportionLimits.score(row.getInt("x"), row.getInt("n")));
        }
    }

    private static void assertLimits(JsonObject row, Limits limits) {
        assertThat(limits.lower()).isCloseTo(number(row, "lower"), within(1e-10));
        assertThat(limits.upper()).isCloseTo(number(row, "upper"), within(1e-10));
    }
}
