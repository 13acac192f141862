package org.patchlag.survival;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlag.survival.RiskTable.Between;

class RiskTableTest {
    @ParameterizedTest
    @ValueSource(strings = {"aml", "veteran_trt", "veteran_celltype", "clustered_open"})
    void the_cases_at_risk_are_those_of_r_on_every_day_of_its_curve(String name) {
        Reference reference = Reference.read(name);
        for (String group : reference.expected().getJsonObject("groups").keySet()) {
            List<Observation> observations = observations(reference.rowsOf(group), reference);
            for (JsonObject step : reference
                    .expected()
                    .getJsonObject("groups")
                    .getJsonObject(group)
                    .getJsonArray("curve")
                    .getValuesAs(JsonObject.class)) {
                int day = step.getInt("t");
                RiskTable.Row row =
                        RiskTable.of(observations, List.of(day)).rows().get(0);
                long atRisk = step.getJsonNumber("n_risk").longValue();
                assertThat(row.atRisk()).as(group + ", day " + day).isEqualTo(new Between(atRisk, atRisk));
            }
        }
    }

    @Test
    void who_ended_and_who_waits_and_of_whom_nothing_is_heard_any_more_are_all() {
        List<Observation> observations =
                List.of(new Observation("a", 10, 10, 3), new Observation("b", 20, Observation.OPEN, 2));
        assertThat(row(observations, 0)).isEqualTo(new RiskTable.Row(0, exactly(5), exactly(0), exactly(5)));
        assertThat(row(observations, 10)).isEqualTo(new RiskTable.Row(10, exactly(5), exactly(3), exactly(2)));
        assertThat(row(observations, 20)).isEqualTo(new RiskTable.Row(20, exactly(2), exactly(3), exactly(2)));
        assertThat(RiskTable.of(observations, List.of(0, 20, 21)).rows()).hasSize(2);
        assertThat(RiskTable.of(observations, List.of()).lastSeenOpen()).containsExactly(20);
    }

    @Test
    void an_end_within_bounds_makes_bounds_of_the_numbers() {
        List<Observation> observations = List.of(new Observation("a", 10, 20, 1), new Observation("a", 30, 30, 1));
        assertThat(row(observations, 10))
                .isEqualTo(new RiskTable.Row(10, exactly(2), new Between(0, 1), new Between(1, 2)));
        assertThat(row(observations, 15))
                .isEqualTo(new RiskTable.Row(15, new Between(1, 2), new Between(0, 1), new Between(1, 2)));
        assertThat(row(observations, 20)).isEqualTo(new RiskTable.Row(20, new Between(1, 2), exactly(1), exactly(1)));
    }

    private static RiskTable.Row row(List<Observation> observations, int day) {
        return RiskTable.of(observations, List.of(day)).rows().get(0);
    }

    private static Between exactly(long number) {
        return new Between(number, number);
    }

    private static List<Observation> observations(List<CSVRecord> rows, Reference reference) {
        List<Observation> observations = new ArrayList<>();
        for (CSVRecord row : rows) {
            int day = Integer.parseInt(row.get(reference.column("time")));
            boolean ended = row.get(reference.column("status")).equals("1");
            observations.add(new Observation("one", day, ended ? day : Observation.OPEN, 1));
        }
        return observations;
    }
}
