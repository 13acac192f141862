package org.patchlag.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import java.util.stream.Stream;
import org.patchlag.reporting.control.FilingService;
import org.patchlag.tenancy.CountryScope;
import org.patchlag.tenancy.UseCase;

/** Every endpoint and every use case says who may call it, and sees no more than it needs. */
final class RoleRules {
    private RoleRules() {}

    static List<HouseRule> of() {
        return List.of(
                new HouseRule(
                        "every endpoint declares its roles",
                        methods()
                                .that()
                                .areMetaAnnotatedWith(HttpMethod.class)
                                .should(Condition.of("declare its roles", RoleRules::withoutRole))),
                new HouseRule(
                        "every use case declares its roles",
                        classes()
                                .that()
                                .areAnnotatedWith(UseCase.class)
                                .should(Condition.of(
                                        "declare the roles of each public method", type -> type.getMethods().stream()
                                                .filter(RoleRules::isUseCase)
                                                .flatMap(RoleRules::withoutRole)))),
                new HouseRule(
                        "of a hospital's use cases only the withdrawal sees its country",
                        methods()
                                .that()
                                .areAnnotatedWith(CountryScope.class)
                                .should()
                                .beDeclaredIn(FilingService.class)
                                .andShould()
                                .haveName("withdraw")));
    }

    private static boolean isUseCase(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static Stream<String> withoutRole(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return declaresRole(method) || declaresRole(owner)
                ? Stream.empty()
                : Stream.of(method.getFullName() + " declares no role, nor does its class");
    }

    private static boolean declaresRole(CanBeAnnotated item) {
        return Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class).anyMatch(item::isAnnotatedWith);
    }
}
