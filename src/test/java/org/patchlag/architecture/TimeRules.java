package org.patchlag.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.List;
import java.util.stream.Stream;

/** Only {@code platform} reads the machine's time, and only a demonstration sets it; all are given a clock or a day. */
final class TimeRules {
    private TimeRules() {}

    static List<HouseRule> of(PackageTable table) {
        return List.of(
                new HouseRule(
                        "only platform reads the machine's time",
                        classes()
                                .that()
                                .resideOutsideOfPackage(table.pattern("platform"))
                                .should(Condition.of("not read the machine's time", TimeRules::readings))),
                new HouseRule(
                        "only a demonstration sets the time",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(table.pattern("platform"), table.pattern("demonstration"))
                                .should()
                                .dependOnClassesThat()
                                .haveSimpleName("SystemTime")));
    }

    private static Stream<String> readings(JavaClass type) {
        // Code unit accesses hold method references too, such as Instant::now.
        return type.getCodeUnitAccessesFromSelf().stream()
                .filter(access -> readsTime(access.getTarget()))
                .map(JavaCodeUnitAccess::getDescription);
    }

    private static boolean readsTime(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        return (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick")))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                || (owner.equals("java.util.Date")
                        && name.equals("<init>")
                        && target.getRawParameterTypes().isEmpty())
                || (owner.equals("java.util.Calendar") && name.equals("getInstance"));
    }
}
