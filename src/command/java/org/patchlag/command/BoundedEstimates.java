package org.patchlag.command;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.patchlag.survival.GroupBootstrap;
import org.patchlag.survival.IntervalScores;
import org.patchlag.survival.Limits;
import org.patchlag.survival.Npmle;
import org.patchlag.survival.Observation;

/** Everything that durations known within bounds allow to be estimated. */
final class BoundedEstimates {
    // A draw is a fit: of many cases it takes long, and their limits need fewer draws.
    private static final int DRAWS = 1000;
    private static final int MANY_CASES = 500;
    private static final int DRAWS_OF_MANY = 200;

    private final Map<String, List<BoundedCase>> groups;
    private final List<Integer> days;
    private final boolean clusters;

    BoundedEstimates(List<BoundedCase> cases, List<Integer> horizons) {
        groups = GroupedCases.byGroup(cases, BoundedCase::group);
        TreeSet<Integer> all = new TreeSet<>(horizons);
        for (BoundedCase known : cases) {
            Observation observation = known.observation();
            all.add(observation.interval() ? observation.lower() - 1 : observation.lower());
            if (!observation.open()) {
                all.add(observation.upper());
            }
        }
        all.remove(-1);
        days = List.copyOf(all);
        clusters = cases.stream()
                        .map(known -> known.observation().cluster())
                        .distinct()
                        .count()
                < cases.size();
    }

    JsonObject json() {
        JsonObjectBuilder all = Json.createObjectBuilder();
        groups.forEach((name, own) -> all.add(name, group(name, observations(own))));
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("kind", "interval-censored").add("groups", all);
        if (groups.size() == 3) {
            json.add("score_test", scores());
        }
        return json.build();
    }

    private static List<Observation> observations(List<BoundedCase> cases) {
        return cases.stream().map(BoundedCase::observation).toList();
    }

    private JsonObjectBuilder group(String name, List<Observation> observations) {
        Npmle estimate = Npmle.of(observations);
        JsonArrayBuilder support = Json.createArrayBuilder();
        estimate.support()
                .forEach(part -> support.add(Json.createObjectBuilder()
                        .add("first_day", part.firstDay())
                        .add("last_day", JsonNumbers.json(day(part.lastDay())))
                        .add("mass", JsonNumbers.json(part.mass()))));
        JsonObjectBuilder quantiles = Json.createObjectBuilder();
        for (double p : CurveSection.SHARES) {
            quantiles.add(
                    CurveSection.key(p),
                    Json.createObjectBuilder()
                            .add(
                                    "earliest",
                                    JsonNumbers.json(estimate.quantile(p)
                                            .map(part -> (double) part.firstDay())
                                            .orElse(Double.NaN)))
                            .add(
                                    "latest",
                                    JsonNumbers.json(estimate.quantile(p)
                                            .map(part -> day(part.lastDay()))
                                            .orElse(Double.NaN))));
        }
        JsonObjectBuilder within = Json.createObjectBuilder();
        days.forEach(day -> within.add("d" + day, within(estimate, day)));
        JsonObjectBuilder group = Json.createObjectBuilder()
                .add("n", observations.size())
                .add(
                        "exact",
                        observations.stream()
                                .filter(known -> known.lower() == known.upper())
                                .count())
                .add("open", observations.stream().filter(Observation::open).count())
                .add(
                        "interval",
                        observations.stream().filter(Observation::interval).count())
                .add("loglik", JsonNumbers.json(estimate.logLikelihood()))
                .add("kkt_max_excess", JsonNumbers.json(estimate.gradientExcess()))
                .add("support", support)
                .add("n_innermost", estimate.innermost())
                .add("quantiles", quantiles)
                .add("fixed_within", within);
        if (clusters) {
            group.add("bootstrap", bootstrap(name, observations));
        }
        return group;
    }

    // The seed follows from the group's name, so that whoever runs it again gets the same limits.
    private JsonObjectBuilder bootstrap(String name, List<Observation> observations) {
        int count = observations.size() > MANY_CASES ? DRAWS_OF_MANY : DRAWS;
        GroupBootstrap draws = GroupBootstrap.of(observations, count, name.hashCode());
        JsonObjectBuilder limits = Json.createObjectBuilder();
        days.forEach(day -> {
            Limits fixed = draws.fixedBy(day);
            limits.add(
                    "d" + day,
                    Json.createObjectBuilder()
                            .add("day", day)
                            .add("fixed_lower95", JsonNumbers.json(fixed.lower()))
                            .add("fixed_upper95", JsonNumbers.json(fixed.upper())));
        });
        return Json.createObjectBuilder()
                .add("draws", count)
                .add(
                        "clusters",
                        observations.stream()
                                .map(Observation::cluster)
                                .distinct()
                                .count())
                .add("fixed_within", limits);
    }

    private static double day(int day) {
        return day == Observation.OPEN ? Double.NaN : day;
    }

    private static JsonObjectBuilder within(Npmle estimate, int day) {
        double low = estimate.fixedByAtLeast(day);
        double high = estimate.fixedByAtMost(day);
        return Json.createObjectBuilder()
                .add("day", day)
                .add("surv_lower", JsonNumbers.json(1 - high))
                .add("surv_upper", JsonNumbers.json(1 - low))
                .add("fixed_lower", JsonNumbers.json(low))
                .add("fixed_upper", JsonNumbers.json(high));
    }

    private JsonObjectBuilder scores() {
        List<String> names = List.copyOf(groups.keySet());
        List<BoundedCase> all = new ArrayList<>(groups.getOrDefault(GroupedCases.ALL, List.of()));
        boolean[] marked = new boolean[all.size()];
        for (int i = 0; i < marked.length; i++) {
            marked[i] = all.get(i).group().equals(names.get(1));
        }
        IntervalScores sun = IntervalScores.of(observations(all), IntervalScores.Kind.SUN);
        IntervalScores finkelstein = IntervalScores.of(observations(all), IntervalScores.Kind.FINKELSTEIN);
        JsonObjectBuilder section = Json.createObjectBuilder()
                .add("indicator_group", names.get(1))
                .add("sun_logrank1_permutation", test(sun.permutation(marked)))
                .add("finkelstein_logrank2_permutation", test(finkelstein.permutation(marked)));
        if (clusters) {
            section.add("sun_logrank1_clustered", test(sun.clustered(marked)));
        }
        return section;
    }

    private static JsonObjectBuilder test(IntervalScores.Test test) {
        return Json.createObjectBuilder()
                .add("U", JsonNumbers.json(test.u()))
                .add("V", JsonNumbers.json(test.variance()))
                .add("Z", JsonNumbers.json(test.z()))
                .add("p", JsonNumbers.json(test.p()));
    }
}
