package org.patchlag.query.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlag.survival.Confidence;
import org.patchlag.timeline.Ending;

/** The comparison of two selections, held against R (src/test/r/comparison.R). */
class ComparisonTest {
    private static final int CLUSTERS = 12;

    static List<CSVRecord> byR() {
        return read("/query/comparison-by-r.csv");
    }

    @ParameterizedTest
    @MethodSource("byR")
    void two_selections_are_compared_as_r_compares_them(CSVRecord expected) {
        Comparison test = Comparison.of(
                cases(expected.get("case"), expected.get("first")),
                cases(expected.get("case"), expected.get("second")),
                0);
        assertThat(test.method().name()).isEqualTo(expected.get("method"));
        assertThat(test.groups()).isEqualTo(Long.parseLong(expected.get("groups")));
        assertThat(test.statistic()).isCloseTo(number(expected, "statistic"), within(1e-6));
        assertThat(test.p()).isCloseTo(number(expected, "p"), within(1e-7));
        if (expected.get("ratio").equals("NA")) {
            assertThat(test.ratio()).isNull();
        } else {
            double ratio = number(expected, "ratio");
            assertThat(test.ratio()).isCloseTo(ratio, within(1e-9));
            // The statistic is the logarithm over its standard error, squared.
            double width = Confidence.Z95 * Math.abs(Math.log(ratio)) / Math.sqrt(number(expected, "statistic"));
            assertThat(test.lower()).isCloseTo(ratio * Math.exp(-width), within(1e-6));
            assertThat(test.upper()).isCloseTo(ratio * Math.exp(width), within(1e-6));
            assertThat(test.lower() > 1 || test.upper() < 1).isEqualTo(test.p() < 0.05);
        }
    }

    @Test
    void the_other_way_round_the_difference_is_the_same_and_the_rate_its_inverse() {
        Comparison one = Comparison.of(cases("clustered_open", "A"), cases("clustered_open", "B"), 0);
        Comparison other = Comparison.of(cases("clustered_open", "B"), cases("clustered_open", "A"), 0);
        assertThat(other.statistic()).isCloseTo(one.statistic(), within(1e-9));
        assertThat(other.ratio()).isCloseTo(1 / one.ratio(), within(1e-9));
        Comparison rad = Comparison.of(cases("breast_cosmesis", "Rad"), cases("breast_cosmesis", "RadChem"), 0);
        Comparison chem = Comparison.of(cases("breast_cosmesis", "RadChem"), cases("breast_cosmesis", "Rad"), 0);
        assertThat(chem.statistic()).isCloseTo(-rad.statistic(), within(1e-6));
    }

    @Test
    void neither_side_may_have_fewer_than_six_groups_nor_both_fewer_than_ten() {
        ClockCases first = cases("clustered_open", "A");
        ClockCases second = cases("clustered_open", "B");
        assertThat(Comparison.of(first, second, 0).reason()).isEmpty();
        Comparison oneSide = Comparison.of(first, some(second, groups(second).subList(0, 5)), 0);
        assertThat(oneSide.second()).isEqualTo(5);
        assertThat(oneSide.groups()).isGreaterThanOrEqualTo(Comparison.LEAST_GROUPS);
        assertThat(oneSide.method()).isEqualTo(Comparison.Method.NONE);
        assertThat(oneSide.reason()).contains(Comparison.Reason.FEW_GROUPS);
        List<UUID> common =
                groups(first).stream().filter(groups(second)::contains).limit(9).toList();
        Comparison together = Comparison.of(some(first, common), some(second, common), 0);
        assertThat(together.first()).isGreaterThanOrEqualTo(Comparison.LEAST_GROUPS_OF_A_SIDE);
        assertThat(together.groups()).isLessThan(Comparison.LEAST_GROUPS);
        assertThat(together.p()).isNull();
    }

    private static List<UUID> groups(ClockCases cases) {
        return cases.rows().stream().map(CountedDuration::groupId).distinct().toList();
    }

    private static ClockCases some(ClockCases cases, List<UUID> groups) {
        return cases.where(row -> groups.contains(row.groupId()));
    }

    @Test
    void five_groups_are_too_few_and_so_is_an_empty_selection() {
        ClockCases all = cases("clustered_open", "A");
        List<UUID> five = all.rows().stream()
                .map(CountedDuration::groupId)
                .distinct()
                .limit(5)
                .toList();
        ClockCases few = all.where(row -> five.contains(row.groupId()));
        ClockCases others = cases("clustered_open", "B").where(row -> five.contains(row.groupId()));
        assertThat(Comparison.of(few, others, 0).method()).isEqualTo(Comparison.Method.NONE);
        assertThat(Comparison.of(few, others, 0).fewGroups()).isTrue();
        assertThat(Comparison.of(all, new ClockCases(List.of()), 0).method()).isEqualTo(Comparison.Method.NONE);
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static ClockCases cases(String reference, String selection) {
        boolean exact = reference.equals("clustered_open");
        return new ClockCases(read("/survival/" + reference + ".csv").stream()
                .filter(row -> row.get(exact ? "vendor" : "group").equals(selection))
                .map(row -> exact ? exact(row) : between(row))
                .toList());
    }

    private static CountedDuration exact(CSVRecord row) {
        int day = Integer.parseInt(row.get("time"));
        return row.get("status").equals("1")
                ? duration(row.get("hospital"), Ending.STOPPED, day, day)
                : duration(row.get("hospital"), Ending.OPEN, day, null);
    }

    // The reference's (left, right] in whole days is [left + 1, right]; open is known to be open through left.
    private static CountedDuration between(CSVRecord row) {
        String cluster = Integer.toString(Integer.parseInt(row.get("id")) % CLUSTERS);
        int left = Integer.parseInt(row.get("left"));
        return row.get("right").isEmpty()
                ? duration(cluster, Ending.OPEN, left, null)
                : duration(cluster, Ending.STOPPED, left + 1, Integer.valueOf(row.get("right")));
    }

    private static CountedDuration duration(String cluster, Ending ending, int lower, @Nullable Integer upper) {
        UUID group = UUID.nameUUIDFromBytes(cluster.getBytes(StandardCharsets.UTF_8));
        return new CountedDuration(group, group, ending, lower, upper, null, false, false, null, 1);
    }

    private static List<CSVRecord> read(String resource) {
        try (Reader csv = new InputStreamReader(
                Objects.requireNonNull(ComparisonTest.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(csv)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
