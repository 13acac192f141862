package org.patchlag.command;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.patchlag.survival.Confidence;
import org.patchlag.survival.KaplanMeier;
import org.patchlag.survival.Limits;
import org.patchlag.survival.RestrictedMean;
import org.patchlag.survival.SurvivalLimits;

/**
 * A Kaplan-Meier estimate in the layout of the references.
 *
 * @param estimate the estimate
 * @param precision its standard errors, Greenwood's or others
 * @param reports how many reports, however many units they stand for
 * @param horizons the days on which shares are told
 * @param taus the days to which the restricted mean reaches
 */
record CurveSection(
        KaplanMeier estimate, SurvivalLimits precision, int reports, List<Integer> horizons, List<Integer> taus) {
    static final List<Double> SHARES = List.of(0.10, 0.25, 0.50, 0.75, 0.90);

    private static final Map<String, Confidence> SCALES = new LinkedHashMap<>();

    static {
        SCALES.put("log-log", Confidence.LOG_LOG);
        SCALES.put("log", Confidence.LOG);
        SCALES.put("plain", Confidence.PLAIN);
    }

    JsonObjectBuilder json() {
        JsonArrayBuilder means = Json.createArrayBuilder();
        taus.forEach(tau -> means.add(mean(tau)));
        JsonArrayBuilder curve = Json.createArrayBuilder();
        estimate.steps().forEach(step -> curve.add(step(step)));
        JsonObjectBuilder within = Json.createObjectBuilder();
        horizons.forEach(day -> within.add("d" + day, within(day)));
        return Json.createObjectBuilder()
                .add("n", reports)
                .add("sum_weights", estimate.cases())
                .add("events", estimate.fixedTo(Integer.MAX_VALUE))
                .add("last_time", estimate.lastDay())
                .add("quantiles", quantiles())
                .add("fixed_within", within)
                .add("rmst", means)
                .add("curve", curve);
    }

    private JsonObjectBuilder quantiles() {
        JsonObjectBuilder scales = Json.createObjectBuilder();
        SCALES.forEach((name, scale) -> {
            JsonObjectBuilder shares = Json.createObjectBuilder();
            SHARES.forEach(p -> shares.add(
                    key(p),
                    quantile(
                            estimate.quantile(p),
                            precision.quantileLower(p, scale),
                            precision.quantileUpper(p, scale))));
            scales.add(name, shares);
        });
        return scales;
    }

    static String key(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    static JsonObjectBuilder quantile(OptionalDouble q, OptionalDouble lower, OptionalDouble upper) {
        return Json.createObjectBuilder()
                .add("q", JsonNumbers.json(q.orElse(Double.NaN)))
                .add("lower", JsonNumbers.json(lower.orElse(Double.NaN)))
                .add("upper", JsonNumbers.json(upper.orElse(Double.NaN)));
    }

    private JsonObjectBuilder within(int day) {
        return Json.createObjectBuilder()
                .add("day", day)
                .add("estimable", estimate.estimable(day))
                .add("surv", JsonNumbers.json(estimate.survival(day)))
                .add("fixed", JsonNumbers.json(estimate.fixedBy(day)))
                .add("n_risk", estimate.atRisk(day))
                .add("events_to_day", estimate.fixedTo(day))
                .add("ci_surv", limits(day));
    }

    private JsonObjectBuilder limits(int day) {
        boolean known =
                !estimate.steps().isEmpty() && day >= estimate.steps().get(0).day();
        JsonObjectBuilder scales = Json.createObjectBuilder();
        SCALES.forEach(
                (name, scale) -> scales.add(name, pair(known ? precision.limits(day, scale) : Limits.UNDEFINED)));
        return scales;
    }

    static JsonArray pair(Limits limits) {
        return Json.createArrayBuilder()
                .add(JsonNumbers.json(limits.lower()))
                .add(JsonNumbers.json(limits.upper()))
                .build();
    }

    private JsonObjectBuilder mean(int tau) {
        RestrictedMean mean = estimate.restrictedMean(tau);
        return Json.createObjectBuilder()
                .add("tau", tau)
                .add("within_follow_up", estimate.lastDay() >= tau)
                .add("rmst", JsonNumbers.json(mean.days()))
                .add("se_greenwood", JsonNumbers.json(mean.se()))
                .addAll(RobustSection.meanLimits(mean, precision));
    }

    private JsonObjectBuilder step(KaplanMeier.Step step) {
        double se = precision.se(step.day());
        return Json.createObjectBuilder()
                .add("t", step.day())
                .add("n_risk", step.atRisk())
                .add("n_event", step.fixed())
                .add("n_censor", step.censored())
                .add("surv", JsonNumbers.json(step.survival()))
                .add("se", JsonNumbers.json(se))
                .add("se_log", JsonNumbers.json(step.survival() == 0 ? Double.NaN : se / step.survival()))
                .add("ci", limits(step.day()));
    }
}
