package org.patchlag.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A call goes from Resource or Page to Service to Repository, and only a Repository speaks to the database. */
final class LayerRules {
    private static final DescribedPredicate<JavaClass> PERSISTENCE = describe(
            "persistence",
            type -> Set.of(
                                    "jakarta.persistence.EntityManager",
                                    "jakarta.persistence.EntityManagerFactory",
                                    "jakarta.persistence.Query",
                                    "jakarta.persistence.TypedQuery",
                                    "javax.sql.DataSource",
                                    "java.sql.Connection")
                            .contains(type.getName())
                    || type.getPackageName().startsWith("org.jdbi."));

    private LayerRules() {}

    static List<HouseRule> of(PackageTable table) {
        return List.of(
                new HouseRule(
                        "only a Repository speaks to the database",
                        noClasses()
                                .that(describe("are no repository", type -> !maySpeakToDatabase(table, type)))
                                .should()
                                .dependOnClassesThat(PERSISTENCE)),
                new HouseRule(
                        "a Resource or Page uses no Repository",
                        noClasses()
                                .that(isA(table, "Resource|Page"))
                                .should()
                                .dependOnClassesThat(isA(table, "Repository"))),
                new HouseRule(
                        "a Service uses no Resource or Page",
                        noClasses()
                                .that(isA(table, "Service"))
                                .should()
                                .dependOnClassesThat(isA(table, "Resource|Page"))),
                new HouseRule(
                        "a Repository uses no Service, Resource or Page",
                        noClasses()
                                .that(isA(table, "Repository"))
                                .should()
                                .dependOnClassesThat(isA(table, "Service|Resource|Page"))),
                new HouseRule(
                        "boundary uses control uses entity, never the other way",
                        noClasses()
                                .that()
                                .resideInAnyPackage("..entity..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(table.root() + "..control..", table.root() + "..boundary..")),
                new HouseRule(
                        "control does not use boundary",
                        noClasses()
                                .that()
                                .resideInAPackage("..control..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(table.root() + "..boundary..")),
                new HouseRule(
                        "a Resource or Page lives at the boundary or in a flat package",
                        classes()
                                .that(isA(table, "Resource|Page"))
                                .should()
                                .resideOutsideOfPackages("..control..", "..entity..")));
    }

    // The scope must be set on the connection itself, and somebody must make what the repositories are given.
    private static boolean maySpeakToDatabase(PackageTable table, JavaClass type) {
        String name = outermost(type).getName();
        return name.endsWith("Repository")
                || name.equals(table.root() + ".platform.SqlAccess")
                || name.equals(table.root() + ".tenancy.ScopeInterceptor");
    }

    private static DescribedPredicate<JavaClass> isA(PackageTable table, String endings) {
        Pattern name = Pattern.compile(".+(" + endings + ")");
        return describe(
                "are a " + endings,
                type -> table.featureOf(type).isPresent()
                        && name.matcher(outermost(type).getSimpleName()).matches());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(LayerRules::outermost).orElse(type);
    }
}
