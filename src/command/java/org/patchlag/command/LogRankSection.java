package org.patchlag.command;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patchlag.survival.ChiSquareTest;
import org.patchlag.survival.LogRank;
import org.patchlag.survival.MultipleTests;

/** The comparisons of groups, in the layout of the references. */
final class LogRankSection {
    private LogRankSection() {}

    static void add(JsonObjectBuilder json, Set<String> columns, List<ExactCase> cases) {
        json.add("logrank", section(columns, cases, false));
        if (columns.contains("stratum")) {
            json.add("logrank_stratified", section(columns, cases, true));
        }
        List<String> groups = LogRank.of(GroupedCases.arms(cases, false, false)).groups();
        if (groups.size() > 2) {
            json.add("logrank_pairwise", pairwise(groups, cases));
        }
    }

    private static JsonObjectBuilder section(Set<String> columns, List<ExactCase> cases, boolean strata) {
        LogRank test = LogRank.of(GroupedCases.arms(cases, strata, false));
        JsonObjectBuilder section = Json.createObjectBuilder()
                .add("groups", Json.createArrayBuilder(test.groups()))
                .add("observed", vector(test.observed()))
                .add("expected", vector(test.expected()))
                .add("variance", matrix(test.variance()));
        addTest(section, test.test(), "");
        if (columns.contains("cluster")) {
            section.add("robust_unit_weights", robust(test));
            if (columns.contains("weight")) {
                section.add("robust_weighted", robust(LogRank.of(GroupedCases.arms(cases, strata, true))));
            }
        }
        return section;
    }

    private static JsonObjectBuilder robust(LogRank test) {
        JsonObjectBuilder section = Json.createObjectBuilder()
                .add("OE", vector(test.excess()))
                .add("V", matrix(test.robustVariance()))
                .add("clusters", test.clusters());
        Optional<ChiSquareTest> found = test.robustTest();
        addTest(section, found, "");
        Optional<ChiSquareTest> small = found.map(chiSquare -> chiSquare.withFew(test.clusters()));
        return section.add(
                        "chisq_small_sample",
                        JsonNumbers.json(small.map(ChiSquareTest::statistic).orElse(Double.NaN)))
                .add(
                        "p_small_sample",
                        JsonNumbers.json(small.map(ChiSquareTest::p).orElse(Double.NaN)));
    }

    private static void addTest(JsonObjectBuilder section, Optional<ChiSquareTest> test, String suffix) {
        section.add(
                        "chisq" + suffix,
                        JsonNumbers.json(test.map(ChiSquareTest::statistic).orElse(Double.NaN)))
                .add("df" + suffix, test.map(ChiSquareTest::degrees).orElse(0))
                .add("p" + suffix, JsonNumbers.json(test.map(ChiSquareTest::p).orElse(Double.NaN)));
    }

    private static JsonArrayBuilder pairwise(List<String> groups, List<ExactCase> cases) {
        record Pair(String a, String b, Optional<ChiSquareTest> test) {
            double p() {
                return test.map(ChiSquareTest::p).orElse(1.0);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                String a = groups.get(i);
                String b = groups.get(j);
                List<ExactCase> both = cases.stream()
                        .filter(known ->
                                known.group().equals(a) || known.group().equals(b))
                        .toList();
                pairs.add(new Pair(
                        a, b, LogRank.of(GroupedCases.arms(both, false, false)).test()));
            }
        }
        double[] p = pairs.stream().mapToDouble(Pair::p).toArray();
        double[] holm = MultipleTests.holm(p);
        double[] bh = MultipleTests.benjaminiHochberg(p);
        double[] by = MultipleTests.benjaminiYekutieli(p);
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (int i = 0; i < p.length; i++) {
            JsonObjectBuilder section = Json.createObjectBuilder()
                    .add("a", pairs.get(i).a())
                    .add("b", pairs.get(i).b());
            addTest(section, pairs.get(i).test(), "");
            array.add(section.add("p_holm", JsonNumbers.json(holm[i]))
                    .add("p_bh", JsonNumbers.json(bh[i]))
                    .add("p_by", JsonNumbers.json(by[i])));
        }
        return array;
    }

    private static JsonArrayBuilder vector(double[] values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (double value : values) {
            array.add(JsonNumbers.json(value));
        }
        return array;
    }

    private static JsonArrayBuilder matrix(double[][] rows) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (double[] row : rows) {
            array.add(vector(row));
        }
        return array;
    }
}
