package org.patchlag.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.patchlag.survival.KaplanMeier;
import org.patchlag.survival.LifeTable;

/** Properties A1, A2, A5, A6, A10 and A12 of PP-1: whatever is published, recomputed from the reports in plain ways. */
class PolicyPropertiesTest {
    private final Publication publication = new Publication(Policy.PP_1);

    @Provide
    Arbitrary<List<Case>> reports() {
        Arbitrary<Case> one = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 240),
                        Arbitraries.integers().between(0, 3))
                .as((group, day, state) -> new Case("H" + group, state == 0 ? Case.OPEN : day, day, 1));
        return one.list().ofMinSize(15).ofMaxSize(70);
    }

    @Property(tries = 500)
    void of_any_reports(@ForAll("reports") List<Case> cases) {
        for (Level level : Level.values()) {
            check(cases, level);
        }
    }

    @Example
    void of_invented_portals() {
        int published = 0;
        for (long seed = 1; seed <= 3; seed++) {
            for (Map.Entry<String, List<Case>> cell :
                    new InventedPortal(seed, 1000, 40, 8).lattice().entrySet()) {
                boolean named =
                        cell.getKey().startsWith("vendor:") || cell.getKey().startsWith("model:");
                for (Level level : named ? List.of(Level.V1, Level.V2, Level.V3) : List.of(Level.G)) {
                    published += check(cell.getValue(), level) ? 1 : 0;
                }
            }
        }
        assertThat(published).isGreaterThan(150);
    }

    private boolean check(List<Case> cases, Level level) {
        Cell cell = InventedPortal.cell(cases);
        Optional<PublicForm> form = publication.of(cell, level);
        if (form.isEmpty()) {
            return false;
        }
        Map<String, Integer> sizes = new HashMap<>();
        cases.forEach(one -> sizes.merge(one.group(), 1, Integer::sum));
        onlyWhatMayBe(cases, sizes);
        onItsLattice(form.get(), level);
        saysTheTruth(cases, sizes, cell, form.get());
        hidesFromAHospital(cases.size(), sizes);
        return true;
    }

    /** A1, A6. */
    private static void onlyWhatMayBe(List<Case> cases, Map<String, Integer> sizes) {
        List<Integer> largest = sizes.values().stream().sorted((a, b) -> b - a).toList();
        assertThat(sizes.size()).isGreaterThanOrEqualTo(6);
        assertThat(cases.size()).isGreaterThanOrEqualTo(20);
        assertThat(largest.get(0) / (double) cases.size()).isLessThanOrEqualTo(0.40);
        assertThat((largest.get(0) + largest.get(1)) / (double) cases.size()).isLessThanOrEqualTo(0.65);
        KaplanMeier all = curve(cases);
        for (String group : sizes.keySet()) {
            KaplanMeier rest = curve(
                    cases.stream().filter(one -> !one.group().equals(group)).toList());
            for (int day : List.of(30, 90, 180)) {
                assertThat(rest.fixedBy(day)).isCloseTo(all.fixedBy(day), within(0.15 + 1e-9));
            }
        }
    }

    private static KaplanMeier curve(List<Case> cases) {
        LifeTable table = LifeTable.empty();
        for (Case one : cases) {
            boolean open = one.fixedBy() == Case.OPEN;
            table = table.with(one.openThrough(), open ? 0 : 1, open ? 1 : 0);
        }
        return KaplanMeier.of(table);
    }

    /** A2. */
    private static void onItsLattice(PublicForm form, Level level) {
        assertThat(form.grid()).isNotEmpty();
        for (int i = 0; i < form.grid().size(); i++) {
            PublicForm.GridPoint point = form.grid().get(i);
            assertThat(point.day()).isEqualTo(level.days().get(i));
            assertThat(point.lower() % level.points()).isZero();
            assertThat(point.upper() % level.points()).isZero();
            assertThat(point.lower()).isBetween(0, point.upper());
            assertThat(point.upper()).isLessThanOrEqualTo(100);
            Integer share = point.share();
            assertThat(share != null).isEqualTo(level != Level.V3);
            if (share != null) {
                assertThat(share % level.points()).isZero();
                assertThat(share).isBetween(level.points(), 100 - level.points());
            }
        }
        if (level == Level.G) {
            assertThat(form.reportsAtLeast()).isIn(10, 20, 50, 100, 200, 500, 1000, 2000, 5000);
            assertThat(form.groupsAtLeast()).isIn(5, 10, 20, 50);
        } else {
            assertThat(form.reportsAtLeast()).isNull();
            assertThat(form.groupsAtLeast()).isNull();
        }
    }

    /** A5. */
    private static void saysTheTruth(List<Case> cases, Map<String, Integer> sizes, Cell cell, PublicForm form) {
        KaplanMeier all = curve(cases);
        for (PublicForm.GridPoint point : form.grid()) {
            double percent = 100 * all.fixedBy(point.day());
            Integer share = point.share();
            if (share != null) {
                int points = form.level().points();
                if (point.atLeast()) {
                    assertThat(percent).isGreaterThanOrEqualTo(share - points / 2.0 - 1e-6);
                } else {
                    double held = Math.min(100 - points, Math.max(points, percent));
                    assertThat(held).isCloseTo(share, within(points / 2.0 + 1e-6));
                }
            }
            assertThat(100 * cell.upper(point.day())).isLessThanOrEqualTo(point.upper() + 1e-6);
            // What was fixed by an earlier day stays fixed: an earlier day's lower limit holds on a later one too, and
            // may be the higher of the two.
            double lower = form.grid().stream()
                    .filter(earlier -> earlier.day() <= point.day())
                    .mapToDouble(earlier -> cell.lower(earlier.day()))
                    .max()
                    .orElseThrow();
            assertThat(point.lower()).isLessThanOrEqualTo((int) Math.ceil(100 * lower + 1e-6));
        }
        Integer reports = form.reportsAtLeast();
        Integer groups = form.groupsAtLeast();
        if (reports != null && groups != null) {
            sizes.values().forEach(size -> assertThat(cases.size() - size).isGreaterThanOrEqualTo(reports));
            assertThat(sizes.size() - 1).isGreaterThanOrEqualTo(groups);
        }
    }

    /** A10: what is left when a hospital takes away its own reports still hides the others. */
    private static void hidesFromAHospital(int reports, Map<String, Integer> sizes) {
        sizes.forEach((own, size) -> {
            assertThat(sizes.size() - 1).isGreaterThanOrEqualTo(5);
            sizes.forEach((other, others) -> {
                if (!other.equals(own)) {
                    assertThat(others / (double) (reports - size)).isLessThanOrEqualTo(0.65);
                }
            });
        });
    }

    /** A12: whatever the reason, the same is shown. */
    @Example
    void a_suppressed_cell_looks_the_same_for_every_reason() {
        PrimaryRule rule = new PrimaryRule(Policy.PP_1);
        TreeSet<PrimaryRule.Reason> reasons = new TreeSet<>();
        List<List<Case>> suppressed = new ArrayList<>();
        new InventedPortal(1, 1000, 40, 8).lattice().values().forEach(suppressed::add);
        List<Case> moved = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            moved.add(new Case("H" + i % 8, i % 8 < 3 ? 3 : 150, i % 8 < 3 ? 3 : 150, i % 8 == 0 ? 4 : 1));
        }
        suppressed.add(moved);
        suppressed.add(List.of(new Case("H0", 5, 5, 20), new Case("H1", 9, 9, 10)));
        for (List<Case> cases : suppressed) {
            List<PrimaryRule.Reason> against = rule.against(InventedPortal.cell(cases));
            if (!against.isEmpty()) {
                reasons.addAll(against);
                for (Level level : Level.values()) {
                    assertThat(publication.of(InventedPortal.cell(cases), level))
                            .isEqualTo(Optional.empty());
                }
            }
        }
        Cell empty = new Cell(List.of(), new java.util.TreeMap<>(), 0);
        reasons.addAll(rule.against(empty));
        assertThat(publication.of(empty, Level.G)).isEqualTo(Optional.empty());
        assertThat(reasons).containsExactlyInAnyOrder(PrimaryRule.Reason.values());
    }
}
