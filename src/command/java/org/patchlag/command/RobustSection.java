package org.patchlag.command;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.OptionalDouble;
import org.patchlag.survival.ClusteredLifeTable;
import org.patchlag.survival.DeleteOneJackknife;
import org.patchlag.survival.InfinitesimalJackknife;
import org.patchlag.survival.KaplanMeier;
import org.patchlag.survival.Limits;
import org.patchlag.survival.RestrictedMean;
import org.patchlag.survival.SurvivalLimits;

/** An estimate whose cases are independent between clusters only, in the layout of the references. */
final class RobustSection {
    private RobustSection() {}

    static JsonObjectBuilder of(List<ExactCase> cases, boolean units, List<Integer> horizons, List<Integer> taus) {
        ClusteredLifeTable tables = GroupedCases.clustered(cases, units);
        InfinitesimalJackknife robust = InfinitesimalJackknife.of(tables);
        JsonObjectBuilder section = new CurveSection(robust.estimate(), robust, cases.size(), horizons, taus)
                .json()
                .add("clusters", tables.clusters());
        if (tables.clusters() > 1) {
            section.add("jackknife", jackknife(robust.estimate(), DeleteOneJackknife.of(tables), horizons, taus));
        } else {
            section.addNull("jackknife");
        }
        KaplanMeier byReports = KaplanMeier.of(GroupedCases.table(cases, false));
        JsonObjectBuilder effects = Json.createObjectBuilder();
        horizons.forEach(
                day -> effects.add("d" + day, JsonNumbers.json(square(robust.se(day)) / square(byReports.se(day)))));
        return section.add("design_effect_surv", effects);
    }

    private static double square(double value) {
        return value * value;
    }

    /** The limits of a restricted mean, by the standard error that belongs to the section. */
    static JsonObjectBuilder meanLimits(RestrictedMean mean, SurvivalLimits precision) {
        if (!(precision instanceof InfinitesimalJackknife robust)) {
            return Json.createObjectBuilder()
                    .add("lower", JsonNumbers.json(mean.limits().lower()))
                    .add("upper", JsonNumbers.json(mean.limits().upper()));
        }
        double se = robust.restrictedMeanSe(mean.tau());
        Limits limits = new RestrictedMean(mean.tau(), mean.days(), se).limits();
        return Json.createObjectBuilder()
                .add("lower", JsonNumbers.json(limits.lower()))
                .add("upper", JsonNumbers.json(limits.upper()))
                .add("se_robust", JsonNumbers.json(se));
    }

    private static JsonObjectBuilder jackknife(
            KaplanMeier estimate, DeleteOneJackknife jackknife, List<Integer> horizons, List<Integer> taus) {
        JsonObjectBuilder se = Json.createObjectBuilder();
        JsonObjectBuilder limits = Json.createObjectBuilder();
        for (int day : horizons) {
            se.add("d" + day, JsonNumbers.json(jackknife.se(day)));
            limits.add("d" + day, CurveSection.pair(jackknife.limits(day)));
        }
        JsonObjectBuilder meanSe = Json.createObjectBuilder();
        JsonObjectBuilder meanLimits = Json.createObjectBuilder();
        for (int tau : taus) {
            meanSe.add("tau" + tau, JsonNumbers.json(jackknife.restrictedMeanSe(tau)));
            meanLimits.add("tau" + tau, CurveSection.pair(jackknife.restrictedMeanLimits(tau)));
        }
        JsonObjectBuilder quantiles = Json.createObjectBuilder();
        for (double p : CurveSection.SHARES) {
            OptionalDouble q = estimate.quantile(p);
            quantiles.add(
                    CurveSection.key(p),
                    CurveSection.quantile(q, jackknife.quantileLower(p), jackknife.quantileUpper(p)));
        }
        return Json.createObjectBuilder()
                .add("t_quantile", jackknife.t())
                .add("se_surv", se)
                .add("ci_surv", limits)
                .add("se_rmst", meanSe)
                .add("ci_rmst", meanLimits)
                .add("quantiles", quantiles);
    }
}
