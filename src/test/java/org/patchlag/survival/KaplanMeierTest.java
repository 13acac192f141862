package org.patchlag.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KaplanMeierTest {
    private static final double RELATIVE = 1e-9;
    private static final Map<String, Confidence> SCALES =
            Map.of("plain", Confidence.PLAIN, "log", Confidence.LOG, "log-log", Confidence.LOG_LOG);

    @ParameterizedTest
    @ValueSource(strings = {"aml", "veteran_trt", "veteran_celltype", "clustered_open"})
    void every_figure_equals_that_of_r(String name) {
        Reference reference = Reference.read(name);
        JsonObject groups = reference.expected().getJsonObject("groups");
        assertThat(groups).isNotEmpty();
        for (String group : groups.keySet()) {
            JsonObject expected = groups.getJsonObject(group);
            KaplanMeier estimate = KaplanMeier.of(reference.lifeTable(group));
            assertCurve(expected.getJsonArray("curve"), estimate);
            assertFixedWithin(expected.getJsonObject("fixed_within"), estimate);
            assertQuantiles(expected.getJsonObject("quantiles"), estimate);
            for (JsonObject rmst : expected.getJsonArray("rmst").getValuesAs(JsonObject.class)) {
                RestrictedMean mean = estimate.restrictedMean(rmst.getInt("tau"));
                assertSame(rmst.get("rmst"), mean.days(), "rmst");
                assertSame(rmst.get("se_greenwood"), mean.se(), "se of rmst");
                assertSame(rmst.get("lower"), mean.limits().lower(), "lower rmst");
                assertSame(rmst.get("upper"), mean.limits().upper(), "upper rmst");
            }
        }
    }

    private static void assertCurve(JsonArray curve, KaplanMeier estimate) {
        assertThat(estimate.steps()).hasSameSizeAs(curve);
        for (int i = 0; i < curve.size(); i++) {
            JsonObject expected = curve.getJsonObject(i);
            KaplanMeier.Step step = estimate.steps().get(i);
            assertThat(step.day()).isEqualTo(expected.getInt("t"));
            assertThat(step.atRisk()).isEqualTo(expected.getInt("n_risk"));
            assertThat(step.fixed()).isEqualTo(expected.getInt("n_event"));
            assertThat(step.censored()).isEqualTo(expected.getInt("n_censor"));
            assertSame(expected.get("surv"), step.survival(), "S at " + step.day());
            assertSame(expected.get("se"), step.se(), "se at " + step.day());
            assertLimits(expected.getJsonObject("ci"), estimate, step.day());
        }
    }

    private static void assertFixedWithin(JsonObject days, KaplanMeier estimate) {
        for (String key : days.keySet()) {
            JsonObject expected = days.getJsonObject(key);
            int day = expected.getInt("day");
            assertThat(estimate.estimable(day)).isEqualTo(expected.getBoolean("estimable"));
            if (expected.getBoolean("estimable")) {
                assertSame(expected.get("fixed"), estimate.fixedBy(day), "F at " + day);
                assertThat(estimate.atRisk(day)).isEqualTo(expected.getInt("n_risk"));
                assertThat(estimate.fixedTo(day)).isEqualTo(expected.getInt("events_to_day"));
            }
        }
    }

    private static void assertLimits(JsonObject scales, KaplanMeier estimate, int day) {
        SCALES.forEach((name, scale) -> {
            JsonArray expected = scales.getJsonArray(name);
            // R says NA for the plain and log scales too before the first event; a width of 0 says the same there.
            if (expected.get(0) != JsonValue.NULL) {
                assertSame(expected.get(0), estimate.limits(day, scale).lower(), name + " lower at " + day);
                assertSame(expected.get(1), estimate.limits(day, scale).upper(), name + " upper at " + day);
            }
        });
    }

    private static void assertQuantiles(JsonObject scales, KaplanMeier estimate) {
        SCALES.forEach((name, scale) -> scales.getJsonObject(name).forEach((share, value) -> {
            double p = Double.parseDouble(share);
            JsonObject expected = value.asJsonObject();
            assertSame(expected.get("q"), orNaN(estimate.quantile(p)), "quantile " + share);
            assertSame(expected.get("lower"), orNaN(estimate.quantileLower(p, scale)), name + " lower of " + share);
            assertSame(expected.get("upper"), orNaN(estimate.quantileUpper(p, scale)), name + " upper of " + share);
        }));
    }

    private static double orNaN(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    private static void assertSame(JsonValue expected, double actual, String what) {
        double number = Reference.number(expected);
        if (Double.isNaN(number)) {
            assertThat(actual).as(what).isNaN();
        } else {
            assertThat(actual).as(what).isCloseTo(number, within(Math.max(1e-12, Math.abs(number) * RELATIVE)));
        }
    }

    @Test
    void one_open_case_says_nothing_is_fixed() {
        KaplanMeier estimate = KaplanMeier.of(LifeTable.empty().with(10, 0, 1));
        assertThat(estimate.fixedBy(10)).isZero();
        assertThat(estimate.estimable(11)).isFalse();
        assertThat(estimate.quantile(0.5)).isEmpty();
    }

    @Test
    void all_on_day_0_are_fixed_at_once() {
        KaplanMeier estimate = KaplanMeier.of(LifeTable.empty().with(0, 3, 0));
        assertThat(estimate.fixedBy(0)).isEqualTo(1);
        assertThat(estimate.estimable(1000)).isTrue();
        assertThat(estimate.restrictedMean(180).days()).isZero();
    }
}
