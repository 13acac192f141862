package org.patchlag.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.ws.rs.HttpMethod;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What goes over HTTP are records made for it, so that a new column never becomes public by itself. */
final class SignatureRules {
    private SignatureRules() {}

    static List<HouseRule> of() {
        return List.of(new HouseRule(
                "no JPA entity in an HTTP signature",
                methods()
                        .that()
                        .areMetaAnnotatedWith(HttpMethod.class)
                        .should(Condition.of("take and give no JPA entity", SignatureRules::entities))));
    }

    private static Stream<String> entities(JavaMethod method) {
        Set<JavaClass> seen = new HashSet<>();
        Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                .forEach(type -> collect(type, seen));
        return seen.stream()
                .filter(SignatureRules::isEntity)
                .map(type -> method.getFullName() + " carries the entity " + type.getName());
    }

    // An entity inside a record, or inside a list of records, is carried all the same.
    private static void collect(JavaType type, Set<JavaClass> seen) {
        for (JavaClass raw : type.getAllInvolvedRawTypes()) {
            if (seen.add(raw.getBaseComponentType()) && raw.isRecord()) {
                raw.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .map(JavaField::getType)
                        .forEach(component -> collect(component, seen));
            }
        }
    }

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class)
                || type.isAnnotatedWith(Embeddable.class)
                || type.isAnnotatedWith(MappedSuperclass.class);
    }
}
