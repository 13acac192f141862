package org.patchlag.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Eight vendors, worked through in R. */
class VendorsReferenceTest {
    private static final JsonObject EXPECTED = read();
    private static final List<VendorShare> VENDORS =
            EXPECTED.getJsonArray("input").getValuesAs(JsonObject.class).stream()
                    .map(vendor -> new VendorShare(
                            vendor.getString("vendor"), number(vendor, "F"), number(vendor, "se"), true))
                    .toList();
    private static final Funnel FUNNEL = Funnel.of(30, number(EXPECTED, "benchmark"), VENDORS);

    private static JsonObject read() {
        try (JsonReader reader = Json.createReader(
                Objects.requireNonNull(VendorsReferenceTest.class.getResourceAsStream("/survival/vendors.json")))) {
            return reader.readObject();
        }
    }

    private static double number(JsonObject object, String name) {
        return object.getJsonNumber(name).doubleValue();
    }

    private static void assertSame(String name, double[] actual) {
        List<JsonNumber> expected = EXPECTED.getJsonArray(name).getValuesAs(JsonNumber.class);
        assertThat(actual).as(name).hasSize(expected.size());
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).as(name + " " + i).isCloseTo(expected.get(i).doubleValue(), within(1e-9));
        }
    }

    @Test
    void indicators_and_over_dispersion_are_those_of_the_reference() {
        List<Indicator> indicators = VENDORS.stream()
                .map(vendor -> Indicator.of(vendor.share(), vendor.se()))
                .toList();
        assertSame("theta", indicators.stream().mapToDouble(Indicator::theta).toArray());
        assertSame("se_theta", indicators.stream().mapToDouble(Indicator::se).toArray());
        assertThat(Indicator.scale(FUNNEL.benchmark())).isCloseTo(number(EXPECTED, "theta0"), within(1e-12));
        assertSame("z", FUNNEL.z());
        assertSame("winsor_limits", FUNNEL.winsorLimits());
        assertThat(FUNNEL.phi()).isCloseTo(number(EXPECTED, "phi"), within(1e-9));
        assertThat(FUNNEL.tau2()).isCloseTo(number(EXPECTED, "tau2"), within(1e-9));
        assertSame("z_overdispersed", FUNNEL.overDispersedZ());
        assertSame("p", FUNNEL.p());
    }

    @Test
    void classes_are_those_of_the_reference() {
        List<Classification.Verdict> verdicts = Classification.of(List.of(FUNNEL));
        assertSame(
                "bh", verdicts.stream().mapToDouble(Classification.Verdict::q).toArray());
        assertSame(
                "by",
                verdicts.stream()
                        .mapToDouble(Classification.Verdict::sensitivity)
                        .toArray());
        for (int i = 0; i < verdicts.size(); i++) {
            assertThat(verdicts.get(i).verdict().label())
                    .startsWith(EXPECTED.getJsonArray("flag").getString(i));
        }
    }

    @Test
    void funnel_limits_are_those_of_the_reference() {
        for (int i = 0; i < VENDORS.size(); i++) {
            JsonObject expected = EXPECTED.getJsonArray("funnel").getJsonObject(i);
            int size = FunnelLimits.size(VENDORS.get(i).share(), VENDORS.get(i).se());
            assertThat(size).isEqualTo(expected.getInt("n_eff"));
            FunnelLimits limits = FunnelLimits.of(FUNNEL.benchmark(), size);
            assertPair(expected.getJsonArray("l95"), limits.lower95(), limits.upper95());
            assertPair(expected.getJsonArray("l998"), limits.lower998(), limits.upper998());
        }
    }

    private static void assertPair(JsonArray expected, double lower, double upper) {
        assertThat(lower).isCloseTo(expected.getJsonNumber(0).doubleValue(), within(1e-9));
        assertThat(upper).isCloseTo(expected.getJsonNumber(1).doubleValue(), within(1e-9));
    }

    @Test
    void rank_intervals_and_pairs_are_those_of_the_reference() {
        double[] theta = new double[VENDORS.size()];
        double[][] covariance = new double[theta.length][theta.length];
        for (int i = 0; i < theta.length; i++) {
            Indicator indicator =
                    Indicator.of(VENDORS.get(i).share(), VENDORS.get(i).se());
            theta[i] = indicator.theta();
            covariance[i][i] = indicator.se() * indicator.se();
        }
        RankIntervals ranks = RankIntervals.of(theta, covariance);
        for (int i = 0; i < theta.length; i++) {
            JsonObject expected = EXPECTED.getJsonArray("rank_intervals").getJsonObject(i);
            assertThat(ranks.intervals().get(i))
                    .isEqualTo(new RankInterval(
                            expected.getInt("rank"), expected.getInt("lower"), expected.getInt("upper")));
        }
        JsonArray pairs = EXPECTED.getJsonArray("pairwise");
        assertThat(ranks.pairs()).hasSameSizeAs(pairs);
        for (int i = 0; i < pairs.size(); i++) {
            JsonObject expected = pairs.getJsonObject(i);
            RankIntervals.Pair pair = ranks.pairs().get(i);
            assertThat(VENDORS.get(pair.first()).vendor()).isEqualTo(expected.getString("a"));
            assertThat(VENDORS.get(pair.second()).vendor()).isEqualTo(expected.getString("b"));
            assertThat(pair.z()).isCloseTo(number(expected, "z"), within(1e-9));
            assertThat(pair.p()).isCloseTo(number(expected, "p"), Percentage.withPercentage(1e-7));
            assertThat(pair.adjusted()).isCloseTo(number(expected, "p_holm"), Percentage.withPercentage(1e-7));
        }
        assertThat(RankIntervals.supportRanking(ranks.intervals())).isFalse();
    }

    @Test
    void tipping_points_are_those_of_the_reference() {
        for (int i = 0; i < VENDORS.size(); i++) {
            JsonObject expected = EXPECTED.getJsonArray("tipping").getJsonObject(i);
            TippingPoint point = TippingPoint.of(VENDORS.get(i).share(), FUNNEL.benchmark());
            assertThat(point.perReport()).isCloseTo(number(expected, "unreported_timely_per_report"), within(1e-9));
            assertThat(point.missing() == TippingPoint.Missing.TIMELY_FIXES)
                    .isEqualTo(expected.getString("direction").equals("timely fixes missing"));
            assertThat(point.fragile()).isEqualTo(point.perReport() < 0.5);
            assertThat(point.shown()).isBetween(point.perReport() - 1e-9, point.perReport() + 0.1);
        }
    }
}
