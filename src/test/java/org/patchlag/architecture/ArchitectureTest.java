package org.patchlag.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String ROOT = "org.patchlag";
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    static Stream<HouseRule> rules() {
        return HouseRule.all(new PackageTable(ROOT)).stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_code_keeps_the_rule(HouseRule house) {
        house.rule().check(CODE);
    }

    @Test
    void the_application_was_read_and_nothing_of_the_tests() {
        assertThat(CODE.contain("org.patchlag.tenancy.UseCase")).isTrue();
        assertThat(CODE.contain(ArchitectureTest.class)).isFalse();
        assertThat(CODE.contain("org.patchlag.launcher.Run")).isFalse();
    }

    // The null checker looks only into marked packages: one without the mark is not checked at all.
    @Test
    void every_package_is_null_marked() {
        assertThat(unmarked(CODE)).isEmpty();
        assertThat(unmarked(PlantedViolationsTest.CODE)).isNotEmpty();
    }

    private static Set<String> unmarked(JavaClasses code) {
        return code.stream()
                .map(type -> type.getPackage())
                .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());
    }
}
