package org.patchlag.benchmark.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.patchlag.disclosure.Level;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.disclosure.PublicForm.GridPoint;

class HalfTimeTest {
    private static final List<Integer> DAYS = Level.G.days();

    @Property
    void the_day_on_which_a_true_curve_reaches_half_lies_within_it(
            @ForAll @Size(6) List<@IntRange(min = 0, max = 4) Integer> rises, @ForAll @Size(6) List<Boolean> hidden) {
        List<GridPoint> grid = new ArrayList<>();
        int truth = 5;
        int shown = 5;
        Integer half = null;
        for (int i = 0; i < DAYS.size(); i++) {
            truth = Math.min(95, truth + 5 * rises.get(i));
            boolean atLeast = i > 0 && hidden.get(i);
            shown = atLeast ? shown : truth;
            grid.add(new GridPoint(DAYS.get(i), shown, shown, atLeast, Math.max(0, shown - 10), 100));
            if (half == null && truth >= 50) {
                half = DAYS.get(i);
            }
        }
        HalfTime time = HalfTime.of(new PublicForm(Level.G, grid, 20, 5));
        if (half == null) {
            assertThat(time.by()).isNull();
        } else {
            assertThat(time.after()).isLessThan(half);
            if (time.by() != null) {
                assertThat(time.by()).isGreaterThanOrEqualTo(half);
            }
        }
    }

    @Test
    void it_is_said_in_words() {
        assertThat(words(point(30, 55, 55))).isEqualTo("within 30 days");
        assertThat(words(point(30, 20, 20), point(90, 50, 50))).isEqualTo("between day 30 and day 90");
        assertThat(words(point(30, 20, 20), point(90, 40, 40))).isEqualTo("after more than 90 days");
        assertThat(words(point(30, 40, 60), point(90, 60, 60))).isEqualTo("within 90 days");
        assertThat(words(point(30, 40, 60))).isEqualTo("not yet known");
    }

    @Test
    void where_only_intervals_are_published_it_follows_from_them_and_says_so() {
        assertThat(words(new GridPoint(30, null, null, false, 10, 40), new GridPoint(90, null, null, false, 50, 80)))
                .isEqualTo("between day 30 and day 90 (95\u00a0% interval)");
        assertThat(words(new GridPoint(30, null, null, false, 10, 60))).isEqualTo("not yet known");
    }

    private static GridPoint point(int day, int share, int upTo) {
        return new GridPoint(day, share, upTo, false, 0, 100);
    }

    private static String words(GridPoint... points) {
        return HalfTime.of(new PublicForm(Level.V1, List.of(points), null, null))
                .words();
    }
}
