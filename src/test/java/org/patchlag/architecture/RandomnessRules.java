package org.patchlag.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Secrets come from SecureRandom, simulations from a seed; broken digests are not used. */
final class RandomnessRules {
    private static final List<String> BROKEN_DIGESTS = List.of("MD5", "md5", "MD2", "SHA-1", "SHA1", "SHA", "sha1");

    private RandomnessRules() {}

    static List<HouseRule> of(PackageTable table) {
        return List.of(
                new HouseRule(
                        "no guessable randomness",
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .haveNameMatching("java\\.util\\.(Random|concurrent\\.ThreadLocalRandom)")
                                .orShould()
                                .callMethod(Math.class, "random")),
                new HouseRule(
                        "a seeded generator only where something is simulated",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        table.pattern("survival"),
                                        table.pattern("disclosure"),
                                        table.pattern("demonstration"))
                                .should()
                                .dependOnClassesThat()
                                .areAssignableTo(SplittableRandom.class)),
                new HouseRule(
                        "a simulation's generator has a seed",
                        noClasses().should().callConstructor(SplittableRandom.class)),
                new HouseRule(
                        "no broken digest",
                        classes().should(Condition.of("not name a broken digest", RandomnessRules::brokenDigests))));
    }

    // ArchUnit does not see text in the code, but the class file's constants hold it: tag 1, length, characters.
    private static Stream<String> brokenDigests(JavaClass type) {
        String classFile = type.getSource()
                .map(source -> {
                    try (InputStream bytes = source.getUri().toURL().openStream()) {
                        return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElseThrow();
        return BROKEN_DIGESTS.stream()
                .filter(digest -> classFile.contains("\u0001\u0000" + (char) digest.length() + digest))
                .map(digest -> type.getName() + " names " + digest);
    }
}
