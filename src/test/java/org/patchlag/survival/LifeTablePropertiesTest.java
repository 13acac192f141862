package org.patchlag.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LifeTablePropertiesTest {
    @Property
    void a_table_is_the_sum_over_any_partition(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 400) Integer> days,
            @ForAll @IntRange(min = 1, max = 5) int parts) {
        LifeTable whole = LifeTable.empty();
        LifeTable sum = LifeTable.empty();
        for (int part = 0; part < parts; part++) {
            LifeTable table = LifeTable.empty();
            for (int i = part; i < days.size(); i += parts) {
                table = table.with(days.get(i), i % 3 == 0 ? 0 : 1, i % 3 == 0 ? 1 : 0);
            }
            sum = sum.plus(table);
        }
        for (int i = 0; i < days.size(); i++) {
            whole = whole.with(days.get(i), i % 3 == 0 ? 0 : 1, i % 3 == 0 ? 1 : 0);
        }
        assertThat(sum).isEqualTo(whole);
        assertThat(KaplanMeier.of(sum).steps()).isEqualTo(KaplanMeier.of(whole).steps());
    }

    @Property
    void taking_a_part_away_leaves_the_rest(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 50) Integer> some,
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 50) Integer> others) {
        LifeTable one = table(some);
        LifeTable other = table(others);
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
    }

    @Property
    void a_report_open_for_longer_never_raises_the_share_fixed(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 200) Integer> days,
            @ForAll @IntRange(min = 0, max = 200) int day,
            @ForAll @IntRange(min = 0, max = 100) int longer) {
        LifeTable before = table(days);
        LifeTable after = before.with(day + longer, 0, 1);
        assertThat(KaplanMeier.of(after).fixedBy(day))
                .isLessThanOrEqualTo(KaplanMeier.of(before).fixedBy(day) + 1e-12);
    }

    private static LifeTable table(List<Integer> days) {
        LifeTable table = LifeTable.empty();
        for (int i = 0; i < days.size(); i++) {
            table = table.with(days.get(i), i % 4 == 0 ? 0 : 1, i % 4 == 0 ? 1 : 0);
        }
        return table;
    }
}
