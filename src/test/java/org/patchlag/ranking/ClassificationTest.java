package org.patchlag.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassificationTest {
    // One vendor far below the others, which lie close to the benchmark.
    private static List<VendorShare> vendors(int count, double odd, boolean named) {
        List<VendorShare> vendors = new ArrayList<>();
        vendors.add(new VendorShare("Odd", odd, 0.02, named));
        for (int i = 1; i < count; i++) {
            vendors.add(new VendorShare("Vendor " + i, 0.58 + 0.005 * i, 0.03, true));
        }
        return vendors;
    }

    private static VendorClass odd(List<VendorShare> vendors) {
        return Classification.of(List.of(Funnel.of(30, 0.6, vendors))).get(0).verdict();
    }

    @Test
    void a_vendor_far_below_the_benchmark_is_called_slower() {
        assertThat(odd(vendors(8, 0.3, true))).isEqualTo(VendorClass.SLOWER);
    }

    @Test
    void a_vendor_far_above_the_benchmark_is_called_faster() {
        assertThat(odd(vendors(8, 0.9, true))).isEqualTo(VendorClass.FASTER);
    }

    @Test
    void among_seven_vendors_nobody_is_called_anything() {
        assertThat(odd(vendors(7, 0.3, true))).isEqualTo(VendorClass.NOT_DISTINGUISHABLE);
    }

    @Test
    void a_vendor_whose_cell_is_not_published_by_name_is_called_nothing() {
        assertThat(odd(vendors(8, 0.3, false))).isEqualTo(VendorClass.NOT_DISTINGUISHABLE);
    }

    @Test
    void a_difference_below_ten_points_is_called_nothing_however_sure() {
        List<VendorShare> vendors = new ArrayList<>();
        vendors.add(new VendorShare("Odd", 0.51, 0.01, true));
        for (int i = 1; i < 20; i++) {
            vendors.add(new VendorShare("Vendor " + i, 0.59 + 0.001 * i, 0.03, true));
        }
        Classification.Verdict verdict =
                Classification.of(List.of(Funnel.of(30, 0.6, vendors))).get(0);
        assertThat(verdict.q()).isLessThan(0.05);
        assertThat(verdict.verdict()).isEqualTo(VendorClass.NOT_DISTINGUISHABLE);
    }

    @Test
    void a_vendor_that_fixed_nothing_or_everything_takes_no_part_and_does_not_disturb_the_others() {
        List<VendorShare> with = new ArrayList<>(vendors(8, 0.3, true));
        with.add(new VendorShare("Nothing", 0, 0, true));
        with.add(new VendorShare("Everything", 1, 0, true));
        List<Classification.Verdict> verdicts = Classification.of(List.of(Funnel.of(30, 0.6, with)));
        assertThat(verdicts.subList(0, 8))
                .isEqualTo(Classification.of(List.of(Funnel.of(30, 0.6, vendors(8, 0.3, true)))));
        assertThat(verdicts.get(8).verdict()).isEqualTo(VendorClass.NOT_DISTINGUISHABLE);
        assertThat(verdicts.get(9).z()).isNaN();
    }

    @Test
    void all_days_of_a_release_are_adjusted_together() {
        Funnel one = Funnel.of(30, 0.6, vendors(8, 0.4, true));
        Funnel other = Funnel.of(90, 0.6, vendors(8, 0.59, true));
        double alone = Classification.of(List.of(one)).get(0).q();
        assertThat(Classification.of(List.of(one, other)).get(0).q()).isGreaterThan(alone);
    }
}
