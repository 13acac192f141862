package org.patchlag.command;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.patchlag.survival.Confidence;
import org.patchlag.survival.KaplanMeier;
import org.patchlag.survival.RestrictedMean;

/** Everything that exact durations allow to be estimated. */
final class ExactEstimates {
    private final Set<String> columns;
    private final List<ExactCase> cases;
    private final Map<String, List<ExactCase>> groups;
    private final List<Integer> horizons;
    private final List<Integer> competingDays;
    private final List<Integer> taus;

    ExactEstimates(Set<String> columns, List<ExactCase> cases, Properties options) throws InputFault {
        this.columns = columns;
        this.cases = cases;
        this.groups = GroupedCases.byGroup(cases, ExactCase::group);
        int last = cases.stream().mapToInt(ExactCase::time).max().orElse(0);
        this.horizons = Days.upTo(last, Days.horizons(options), options.containsKey("horizons"));
        this.competingDays = options.containsKey("horizons") ? horizons : Days.COMPETING;
        this.taus = Days.upTo(last, Days.taus(options), options.containsKey("taus"));
    }

    JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("kind", "right-censored")
                .add("confidence", 0.95)
                .add("z", Confidence.Z95);
        if (cases.stream().anyMatch(known -> known.status() == 2)) {
            json.add("groups", competing());
        } else {
            json.add("groups", plain());
        }
        if (columns.contains("cluster")) {
            json.add("groups_cluster_robust", robust(false));
            if (columns.contains("weight")) {
                json.add("groups_weighted_cluster_robust", robust(true));
            }
        }
        // The log-rank test is not defined here for cases that come under observation late.
        if (groups.size() > 2 && !columns.contains("entry")) {
            LogRankSection.add(json, columns, cases);
        }
        if (groups.size() == 3) {
            difference(json);
        }
        return json.build();
    }

    private JsonObjectBuilder plain() {
        JsonObjectBuilder all = Json.createObjectBuilder();
        groups.forEach((name, own) -> {
            KaplanMeier estimate = KaplanMeier.of(GroupedCases.table(own, false));
            all.add(name, new CurveSection(estimate, estimate, own.size(), horizons, taus).json());
        });
        return all;
    }

    private JsonObjectBuilder robust(boolean units) {
        JsonObjectBuilder all = Json.createObjectBuilder();
        groups.forEach((name, own) -> all.add(name, RobustSection.of(own, units, horizons, taus)));
        return all;
    }

    private JsonArrayBuilder competing() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        groups.forEach((name, own) -> all.add(CompetingSection.of(name, own, competingDays)));
        return all;
    }

    // Of the first of the days that lies within what is known of both groups.
    private void difference(JsonObjectBuilder json) {
        List<String> names = List.copyOf(groups.keySet());
        KaplanMeier a = estimate(names.get(1));
        KaplanMeier b = estimate(names.get(2));
        for (int tau : taus) {
            if (a.lastDay() >= tau && b.lastDay() >= tau) {
                RestrictedMean.Difference difference = a.restrictedMean(tau).minus(b.restrictedMean(tau));
                json.add(
                        "rmst_difference",
                        Json.createObjectBuilder()
                                .add("a", names.get(1))
                                .add("b", names.get(2))
                                .add("tau", tau)
                                .add("difference", JsonNumbers.json(difference.days()))
                                .add("se", JsonNumbers.json(difference.se()))
                                .add(
                                        "lower",
                                        JsonNumbers.json(difference.limits().lower()))
                                .add(
                                        "upper",
                                        JsonNumbers.json(difference.limits().upper()))
                                .add("z", JsonNumbers.json(difference.z()))
                                .add("p", JsonNumbers.json(difference.p())));
                return;
            }
        }
    }

    private KaplanMeier estimate(String group) {
        return KaplanMeier.of(GroupedCases.table(groups.getOrDefault(group, List.of()), false));
    }
}
