package org.patchlag.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule with a name to call it by.
 *
 * @param name unique among the rules
 * @param rule what is checked
 */
record HouseRule(String name, ArchRule rule) {

    /** All rules, for the packages of this table. */
    static List<HouseRule> all(PackageTable table) {
        return Stream.of(
                        PackageRules.of(table),
                        PlainJavaRules.of(table),
                        LayerRules.of(table),
                        RoleRules.of(),
                        SignatureRules.of(),
                        TimeRules.of(table),
                        RandomnessRules.of(table),
                        NameRules.of())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
