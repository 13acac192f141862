package org.patchlag.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names are the field's words; these endings say nothing. */
final class NameRules {
    private static final Pattern EMPTY_WORD = Pattern.compile(".*(Impl|Manager|Helper|Utils?|Data|Info|Bean)");

    private NameRules() {}

    static List<HouseRule> of() {
        return List.of(new HouseRule(
                "names end in words of the field",
                classes()
                        .should(Condition.of(
                                "be named by the field's words",
                                type -> EMPTY_WORD.matcher(type.getSimpleName()).matches()
                                        ? Stream.of(type.getName() + " ends in an empty word")
                                        : Stream.empty()))));
    }
}
