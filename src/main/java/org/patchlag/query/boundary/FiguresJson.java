package org.patchlag.query.boundary;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Map;
import org.patchlag.query.control.Comparison;
import org.patchlag.query.control.ExactFigures;
import org.patchlag.query.control.Grouping;

/** Writes exact figures and comparisons as the API shows them: shares 0 to 1, days whole; null where there is none. */
final class FiguresJson {
    private FiguresJson() {}

    static JsonObjectBuilder of(ExactFigures figures) {
        JsonArrayBuilder shares = Json.createArrayBuilder();
        figures.shares()
                .forEach(share -> shares.add(Json.createObjectBuilder()
                        .add("day", share.day())
                        .add("low", share.low())
                        .add("high", share.high())
                        .add("lower", SearchJson.number(share.lower()))
                        .add("upper", SearchJson.number(share.upper()))));
        JsonArrayBuilder quantiles = Json.createArrayBuilder();
        figures.quantiles()
                .forEach(quantile -> quantiles.add(Json.createObjectBuilder()
                        .add("share", quantile.share())
                        .add("low", SearchJson.number(quantile.low()))
                        .add("high", SearchJson.number(quantile.high()))
                        .add("lower", SearchJson.number(quantile.lower()))
                        .add("upper", SearchJson.number(quantile.upper()))));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("clock", figures.clock().code())
                .add("reports", figures.reports())
                .add("hospitals", figures.hospitals())
                .add("groups", figures.groups())
                .add("stopped", figures.stopped())
                .add("open", figures.open())
                .add("never", figures.never())
                .add("otherwise", figures.otherwise())
                .add("notComputable", figures.notComputable())
                .add("imprecise", figures.imprecise())
                .add("shares", shares)
                .add("quantiles", quantiles);
        figures.restrictedMean()
                .ifPresent(mean -> json.add(
                        "restrictedMean",
                        Json.createObjectBuilder()
                                .add("days", ExactFigures.TAU)
                                .add("low", mean.low())
                                .add("high", mean.high())
                                .add("lower", SearchJson.number(mean.lower()))
                                .add("upper", SearchJson.number(mean.upper()))));
        return json;
    }

    /** The figures of each value of a field; null for reports without one. */
    static JsonObjectBuilder by(JsonObjectBuilder json, Grouping by, Map<String, ExactFigures> figures) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        figures.forEach((value, known) -> rows.add(Json.createObjectBuilder()
                .add("value", value.isEmpty() ? JsonValue.NULL : Json.createValue(value))
                .add("figures", of(known))));
        return json.add("by", by.text()).add("rows", rows);
    }

    static JsonObjectBuilder of(Comparison comparison) {
        return Json.createObjectBuilder()
                .add(
                        "method",
                        comparison.method().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .add("inBoth", comparison.inBoth())
                .add("groups", comparison.groups())
                .add("statistic", SearchJson.number(comparison.statistic()))
                .add("p", SearchJson.number(comparison.p()))
                .add("ratio", SearchJson.number(comparison.ratio()));
    }
}
