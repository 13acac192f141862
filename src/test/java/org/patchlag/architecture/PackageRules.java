package org.patchlag.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;

/** Which packages there are, and who may use whom. */
final class PackageRules {
    private PackageRules() {}

    static List<HouseRule> of(PackageTable table) {
        return List.of(
                new HouseRule(
                        "every package is in the table",
                        classes()
                                .should(Condition.of(
                                        "live in a package of the table", type -> unregistered(table, type)))),
                new HouseRule(
                        "packages use only those that the table allows",
                        classes().should(Condition.of("use allowed packages", type -> forbiddenUses(table, type)))),
                new HouseRule(
                        "only spreadsheet uses Apache POI",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(table.pattern("spreadsheet"))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..")));
    }

    private static Stream<String> unregistered(PackageTable table, JavaClass type) {
        return table.featureOf(type).filter(table::isRegistered).isPresent()
                ? Stream.empty()
                : Stream.of(type.getName() + " lives in a package that the table does not know");
    }

    private static Stream<String> forbiddenUses(PackageTable table, JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(use -> isForbidden(table, use))
                .map(Dependency::getDescription);
    }

    private static boolean isForbidden(PackageTable table, Dependency use) {
        String from = table.featureOf(use.getOriginClass()).orElse("");
        return table.featureOf(use.getTargetClass().getBaseComponentType())
                .filter(to -> table.isRegistered(from) && !table.mayUse(from, to))
                .isPresent();
    }
}
