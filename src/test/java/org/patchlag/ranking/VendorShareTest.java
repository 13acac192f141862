package org.patchlag.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A vendor is compared with the devices that it makes, not with those that are quicker to fix for everybody. */
class VendorShareTest {
    private static final VendorShare PUMPS = new VendorShare("V", 0.2, 0.04, true);

    @Test
    void a_vendor_like_all_others_of_its_slow_types_is_no_slower_than_all() {
        assertThat(PUMPS.beside(0.2, 0.6).share()).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void where_its_types_are_as_quick_as_all_nothing_changes() {
        VendorShare same = PUMPS.beside(0.6, 0.6);
        assertThat(same.share()).isCloseTo(PUMPS.share(), within(1e-12));
        assertThat(same.se()).isCloseTo(PUMPS.se(), within(1e-12));
    }

    @Test
    void its_distance_on_the_scale_of_the_comparison_stays_the_same() {
        VendorShare moved = PUMPS.beside(0.3, 0.6);
        Indicator before = Indicator.of(0.2, 0.04);
        Indicator after = Indicator.of(moved.share(), moved.se());
        assertThat(after.theta() - Indicator.scale(0.6))
                .isCloseTo(before.theta() - Indicator.scale(0.3), within(1e-12));
        assertThat(after.se()).isCloseTo(before.se(), within(1e-12));
    }

    @Test
    void one_that_cannot_be_compared_stays_as_it_is() {
        VendorShare none = new VendorShare("V", 0, 0, true);
        assertThat(none.beside(0.3, 0.6)).isEqualTo(none);
    }
}
