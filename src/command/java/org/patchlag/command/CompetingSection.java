package org.patchlag.command;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.patchlag.survival.AalenJohansen;

/** The share fixed where cases may end in another way, in the layout of the references. */
final class CompetingSection {
    private CompetingSection() {}

    static JsonObjectBuilder of(String group, List<ExactCase> cases, List<Integer> horizons) {
        AalenJohansen estimate = AalenJohansen.of(GroupedCases.table(cases, false));
        JsonArrayBuilder curve = Json.createArrayBuilder();
        JsonArrayBuilder errors = Json.createArrayBuilder();
        for (AalenJohansen.Step step : estimate.steps()) {
            curve.add(Json.createObjectBuilder()
                    .add("t", step.day())
                    .add("n_risk", step.atRisk())
                    .add("n_fixed", step.fixed())
                    .add("n_withdrawn", step.otherwise())
                    .add("n_censor", step.censored())
                    .add("surv_both", JsonNumbers.json(step.open()))
                    .add("cif_fixed", JsonNumbers.json(step.fixedShare()))
                    .add("cif_withdrawn", JsonNumbers.json(step.otherwiseShare())));
            errors.add(JsonNumbers.json(step.se()));
        }
        JsonArrayBuilder at = Json.createArrayBuilder();
        horizons.forEach(day -> at.add(Json.createObjectBuilder()
                .add("day", day)
                .add("cif_fixed", JsonNumbers.json(estimate.fixedBy(day)))
                .add("se", JsonNumbers.json(estimate.se(day)))
                .add("one_minus_km_censoring_withdrawn", JsonNumbers.json(estimate.fixedByIfCensored(day)))));
        return Json.createObjectBuilder()
                .add("group", group)
                .add("n", cases.size())
                .add("curve", curve)
                .add("se_fixed", errors)
                .add("at", at);
    }
}
