package org.patchlag.benchmark.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.benchmark.control.OwnCase.State.NOT_KNOWN;
import static org.patchlag.benchmark.control.OwnCase.State.NOT_STOPPED;
import static org.patchlag.benchmark.control.OwnCase.State.STOPPED;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;

class OwnCaseTest {
    private static OwnCase own(Ending ending, @Nullable Integer lower, @Nullable Integer upper) {
        return new OwnCase(
                "PL", DelayClock.TIME_TO_PATCH, ending, lower, upper, null, null, "PACS", LocalDate.of(2026, 1, 1));
    }

    @Test
    void a_fix_counts_from_its_day_on_and_not_before() {
        OwnCase fixed = own(Ending.STOPPED, 30, 30);
        assertThat(List.of(fixed.on(29), fixed.on(30), fixed.on(31))).containsExactly(NOT_STOPPED, STOPPED, STOPPED);
    }

    @Test
    void between_its_bounds_nobody_knows() {
        OwnCase fixed = own(Ending.STOPPED, 20, 50);
        assertThat(List.of(fixed.on(19), fixed.on(20), fixed.on(49), fixed.on(50)))
                .containsExactly(NOT_STOPPED, NOT_KNOWN, NOT_KNOWN, STOPPED);
    }

    @Test
    void an_open_case_is_known_open_through_its_last_confirmation_only() {
        OwnCase open = own(Ending.OPEN, 40, null);
        assertThat(List.of(open.on(40), open.on(41))).containsExactly(NOT_STOPPED, NOT_KNOWN);
        assertThat(own(Ending.OPEN, null, null).on(0)).isEqualTo(NOT_KNOWN);
    }

    @Test
    void a_refused_fix_is_never_fixed_and_a_retired_device_is_not_known_afterwards() {
        assertThat(own(Ending.NEVER, 10, null).on(180)).isEqualTo(NOT_STOPPED);
        OwnCase retired = own(Ending.COMPETED, 40, 40);
        assertThat(List.of(retired.on(39), retired.on(40))).containsExactly(NOT_STOPPED, NOT_KNOWN);
    }
}
