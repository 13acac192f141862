package org.patchlag.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CellEstimateTest {
    @Test
    void the_jackknife_by_hospital_equals_that_of_the_reference() {
        Reference reference = Reference.read("clustered_open");
        JsonObject groups = reference.expected().getJsonObject("groups_cluster_robust");
        int compared = 0;
        for (String group : groups.keySet()) {
            List<Observation> observations = new ArrayList<>();
            for (CSVRecord row : reference.rowsOf(group)) {
                int time = Integer.parseInt(row.get("time"));
                boolean fixed = row.get("status").equals("1");
                observations.add(new Observation(row.get("hospital"), time, fixed ? time : Observation.OPEN, 1));
            }
            JsonObject limits =
                    groups.getJsonObject(group).getJsonObject("jackknife").getJsonObject("ci_surv");
            CellEstimate estimate = CellEstimate.of(observations);
            for (String day : limits.keySet()) {
                JsonArray expected = limits.getJsonArray(day);
                if (expected.get(0) != JsonValue.NULL) {
                    CellEstimate.Share share = estimate.fixedBy(Integer.parseInt(day.substring(1)));
                    assertThat(1 - share.upper()).isCloseTo(Reference.number(expected.get(0)), within(1e-9));
                    assertThat(1 - share.lower()).isCloseTo(Reference.number(expected.get(1)), within(1e-9));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void imprecise_durations_give_the_mass_of_the_reference() {
        Reference reference = Reference.read("breast_cosmesis");
        JsonObject groups = reference.expected().getJsonObject("groups");
        for (String group : groups.keySet()) {
            List<Observation> observations = new ArrayList<>();
            for (CSVRecord row : reference.rows()) {
                if (group.equals("__all__") || row.get("group").equals(group)) {
                    int left = Integer.parseInt(row.get("left"));
                    boolean open = row.get("right").isEmpty();
                    int right = open ? Observation.OPEN : Integer.parseInt(row.get("right"));
                    observations.add(new Observation("x", open || left == right ? left : left + 1, right, 1));
                }
            }
            Npmle estimate = Npmle.of(observations);
            assertThat(estimate.gradientExcess()).isLessThan(1e-7);
            double cumulated = 0;
            for (JsonObject mass :
                    groups.getJsonObject(group).getJsonArray("support").getValuesAs(JsonObject.class)) {
                if (mass.get("last_day") != JsonValue.NULL) {
                    cumulated += mass.getJsonNumber("mass").doubleValue();
                    assertThat(estimate.fixedByAtLeast(mass.getInt("last_day")))
                            .as(group + " by " + mass.getInt("last_day"))
                            .isCloseTo(cumulated, within(1e-6));
                }
            }
        }
    }

    @Test
    void without_imprecise_durations_the_npmle_equals_kaplan_meier() {
        Reference reference = Reference.read("veteran_trt");
        KaplanMeier exact = KaplanMeier.of(reference.lifeTable("__all__"));
        List<Observation> observations = new ArrayList<>();
        for (CSVRecord row : reference.rows()) {
            int time = Integer.parseInt(row.get(reference.column("time")));
            boolean fixed = row.get(reference.column("status")).equals("1");
            observations.add(new Observation("x", time, fixed ? time : Observation.OPEN, 1));
        }
        Npmle estimate = Npmle.of(observations);
        for (KaplanMeier.Step step : exact.steps()) {
            assertThat(estimate.fixedByAtLeast(step.day())).isCloseTo(1 - step.survival(), within(1e-7));
            assertThat(estimate.fixedByAtMost(step.day())).isCloseTo(1 - step.survival(), within(1e-7));
        }
    }
}
