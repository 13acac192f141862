package org.patchlag.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The packages of plain Java know neither databases nor pages. */
final class PlainJavaRules {
    private PlainJavaRules() {}

    static List<HouseRule> of(PackageTable table) {
        return PackageTable.PLAIN.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(plain -> rule(table, plain.getKey(), plain.getValue()))
                .toList();
    }

    private static HouseRule rule(PackageTable table, String feature, Set<String> extra) {
        String[] allowed = Stream.concat(
                        Stream.of(
                                table.pattern(feature),
                                "java.lang..",
                                "java.math..",
                                "java.time..",
                                "java.util..",
                                "java.io..",
                                "java.text..",
                                "java.nio..",
                                "org.jspecify.annotations.."),
                        extra.stream())
                .toArray(String[]::new);
        return new HouseRule(
                feature + " is plain Java",
                classes()
                        .that()
                        .resideInAPackage(table.pattern(feature))
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(allowed));
    }
}
