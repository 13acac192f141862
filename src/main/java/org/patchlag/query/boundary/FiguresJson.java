package org.patchlag.query.boundary;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.patchlag.query.control.Basis;
import org.patchlag.query.control.CaseCounts;
import org.patchlag.query.control.Comparison;
import org.patchlag.query.control.ExactFigures;
import org.patchlag.query.control.Grouping;
import org.patchlag.survival.RiskTable;

/** Writes exact figures and comparisons as the API shows them: shares 0 to 1, days whole; null where there is none. */
final class FiguresJson {
    /** What the figures are of, beside those of editions. */
    static final String NOTE =
            "All accepted reports of the selection, each from its own start. An edition counts by other"
                    + " rules: it sets apart the cases that were closed when they were filed, and follows others from their filing.";

    private FiguresJson() {}

    static JsonObjectBuilder of(ExactFigures figures) {
        CaseCounts counts = figures.counts();
        JsonArrayBuilder atRisk = Json.createArrayBuilder();
        figures.atRisk()
                .rows()
                .forEach(row -> atRisk.add(Json.createObjectBuilder()
                        .add("day", row.day())
                        .add("atRisk", between(row.atRisk()))
                        .add("stopped", between(row.ended()))
                        .add("waiting", between(row.waiting()))));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("clock", figures.clock().code())
                .add("reports", counts.reports())
                .add("hospitals", counts.hospitals())
                .add("groups", counts.groups())
                .add("computableGroups", counts.computableGroups())
                .add("stopped", counts.stopped())
                .add("open", counts.open())
                .add("never", counts.never())
                .add("otherwise", counts.otherwise())
                .add("notComputable", counts.notComputable())
                .add("imprecise", counts.imprecise())
                .add("contested", counts.contested())
                .add("closedWhenFiled", counts.closedWhenFiled())
                .add("oldestOpen", SearchJson.number(counts.oldestOpen()))
                .add("lastDay", lastDay(counts.basis()))
                .add("shares", shares(figures.shares()))
                .add("quantiles", quantiles(figures.quantiles()))
                .add(
                        "uncontested",
                        shares(figures.uncontested()
                                .map(ExactFigures.Uncontested::shares)
                                .orElse(List.of())))
                .add("atRisk", atRisk);
        figures.uncontested().ifPresent(known -> json.add("uncontestedQuantiles", quantiles(known.quantiles()))
                .add("uncontestedGroups", known.basis().groups())
                .add("uncontestedLastDay", lastDay(known.basis())));
        figures.restrictedMean()
                .ifPresent(mean -> json.add(
                        "restrictedMean",
                        Json.createObjectBuilder()
                                .add("days", ExactFigures.TAU)
                                .add("low", mean.low())
                                .add("high", mean.high())
                                .add("lower", SearchJson.number(mean.lower()))
                                .add("upper", SearchJson.number(mean.upper()))));
        figures.unanswered().ifPresent(share -> json.add("unanswered", share(share)));
        figures.kept().ifPresent(kept -> json.add("promise", kept(kept)));
        return json;
    }

    private static JsonValue lastDay(Basis basis) {
        return basis.lastDay() < 0 ? JsonValue.NULL : Json.createValue(basis.lastDay());
    }

    private static JsonArrayBuilder quantiles(List<ExactFigures.Quantile> quantiles) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        quantiles.forEach(quantile -> list.add(Json.createObjectBuilder()
                .add("share", quantile.share())
                .add("low", SearchJson.number(quantile.low()))
                .add("high", SearchJson.number(quantile.high()))
                .add("lower", SearchJson.number(quantile.lower()))
                .add("upper", SearchJson.number(quantile.upper()))));
        return list;
    }

    private static JsonArrayBuilder shares(List<ExactFigures.Share> shares) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        shares.forEach(share -> list.add(share(share)));
        return list;
    }

    private static JsonObjectBuilder share(ExactFigures.Share share) {
        return Json.createObjectBuilder()
                .add("day", share.day())
                .add("low", share.low())
                .add("high", share.high())
                .add("lower", SearchJson.number(share.lower()))
                .add("upper", SearchJson.number(share.upper()));
    }

    private static JsonObjectBuilder kept(ExactFigures.Kept kept) {
        return Json.createObjectBuilder()
                .add("days", Json.createArrayBuilder(kept.days()))
                .add("promised", SearchJson.number(kept.promised()))
                .add("low", kept.low())
                .add("high", kept.high())
                .add("lower", SearchJson.number(kept.lower()))
                .add("upper", SearchJson.number(kept.upper()))
                .add("verdict", kept.verdict() == null ? JsonValue.NULL : Json.createValue(kept.verdict()));
    }

    private static JsonObjectBuilder between(RiskTable.Between number) {
        return Json.createObjectBuilder().add("low", number.least()).add("high", number.most());
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
                .add(
                        "reason",
                        comparison
                                .reason()
                                .<JsonValue>map(why -> Json.createValue(
                                        why.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                                .orElse(JsonValue.NULL))
                .add("groups", comparison.groups())
                .add("firstGroups", comparison.first())
                .add("secondGroups", comparison.second())
                .add("statistic", SearchJson.number(comparison.statistic()))
                .add("p", SearchJson.number(comparison.p()))
                .add("ratio", SearchJson.number(comparison.ratio()))
                .add("lower", SearchJson.number(comparison.lower()))
                .add("upper", SearchJson.number(comparison.upper()));
    }
}
