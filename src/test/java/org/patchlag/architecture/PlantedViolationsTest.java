package org.patchlag.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule finds what was planted for it, and nothing else. */
class PlantedViolationsTest {
    private static final String ROOT = "org.patchlag.architecture.planted";
    static final JavaClasses CODE = new ClassFileImporter().importPackages(ROOT);
    private static final List<HouseRule> RULES = HouseRule.all(new PackageTable(ROOT));

    /** Which rules each planted class breaks; the others there break none. */
    private static final Map<String, Set<String>> BROKEN = Map.ofEntries(
            Map.entry("backoffice.NotInTheTable", Set.of("every package is in the table")),
            Map.entry("catalogue.ReadsReports", Set.of("packages use only those that the table allows")),
            Map.entry("reporting.UsesDemonstration", Set.of("packages use only those that the table allows")),
            Map.entry("reporting.WritesWorkbook", Set.of("only spreadsheet uses Apache POI")),
            Map.entry("timeline.Injected", Set.of("timeline is plain Java")),
            Map.entry("survival.Injected", Set.of("survival is plain Java")),
            Map.entry("ranking.Injected", Set.of("ranking is plain Java")),
            Map.entry("disclosure.Injected", Set.of("disclosure is plain Java")),
            Map.entry("chart.Injected", Set.of("chart is plain Java")),
            Map.entry("reporting.control.AsksForEntities", Set.of("only a Repository speaks to the database")),
            Map.entry("reporting.control.AsksJdbi", Set.of("only a Repository speaks to the database")),
            Map.entry("reporting.boundary.ShortCutPage", Set.of("a Resource or Page uses no Repository")),
            Map.entry("reporting.boundary.ShortCutResource", Set.of("a Resource or Page uses no Repository")),
            Map.entry("reporting.BackwardService", Set.of("a Service uses no Resource or Page")),
            Map.entry("reporting.BackwardRepository", Set.of("a Repository uses no Service, Resource or Page")),
            Map.entry(
                    "reporting.entity.KnowsControl", Set.of("boundary uses control uses entity, never the other way")),
            Map.entry("reporting.control.KnowsBoundary", Set.of("control does not use boundary")),
            Map.entry(
                    "reporting.control.MisplacedPage",
                    Set.of("a Resource or Page lives at the boundary or in a flat package")),
            Map.entry("reporting.boundary.OpenResource", Set.of("every endpoint declares its roles")),
            Map.entry("reporting.control.OpenService", Set.of("every use case declares its roles")),
            Map.entry(
                    "reporting.control.LooksAroundService",
                    Set.of("of a hospital's use cases only the withdrawal sees its country")),
            Map.entry("reporting.boundary.EntityResource", Set.of("no JPA entity in an HTTP signature")),
            Map.entry("reporting.boundary.EntityInsideResource", Set.of("no JPA entity in an HTTP signature")),
            Map.entry("reporting.ReadsTime", Set.of("only platform reads the machine's time")),
            Map.entry("reporting.ReadsTimeByReference", Set.of("only platform reads the machine's time")),
            Map.entry("reporting.ReadsOldTime", Set.of("only platform reads the machine's time")),
            Map.entry("reporting.SetsTime", Set.of("only a demonstration sets the time")),
            Map.entry("reporting.Guessable", Set.of("no guessable randomness")),
            Map.entry("reporting.Simulates", Set.of("a seeded generator only where something is simulated")),
            Map.entry("survival.Unseeded", Set.of("a simulation's generator has a seed")),
            Map.entry("reporting.BrokenDigest", Set.of("no broken digest")),
            Map.entry("reporting.ReportManager", Set.of("names end in words of the field")));

    static Stream<JavaClass> planted() {
        return CODE.stream().filter(JavaClass::isTopLevelClass);
    }

    @ParameterizedTest
    @MethodSource("planted")
    void a_planted_class_breaks_its_rules_and_no_other(JavaClass planted) {
        assertThat(brokenBy(planted))
                .isEqualTo(BROKEN.getOrDefault(planted.getName().substring(ROOT.length() + 1), Set.of()));
    }

    @Test
    void every_rule_has_a_planted_violation_that_exists() {
        Set<String> bitten = new HashSet<>();
        BROKEN.values().forEach(bitten::addAll);
        assertThat(bitten).isEqualTo(RULES.stream().map(HouseRule::name).collect(toSet()));
        assertThat(planted().map(type -> type.getName().substring(ROOT.length() + 1)))
                .containsAll(BROKEN.keySet())
                .contains("reporting.boundary.InnocentResource", "reporting.control.InnocentService");
    }

    private static Set<String> brokenBy(JavaClass planted) {
        JavaClasses alone = CODE.that(DescribedPredicate.describe("are it", planted::equals));
        return RULES.stream()
                .filter(house ->
                        house.rule().allowEmptyShould(true).evaluate(alone).hasViolation())
                .map(HouseRule::name)
                .collect(toSet());
    }
}
