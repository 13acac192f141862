package org.patchlag.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The packages under one root and who may use whom. {@code docs/architecture.md} shows the same.
 *
 * @param root the package that holds them: Patchlag's own, or that of the planted violations
 */
record PackageTable(String root) {
    /** Plain Java: no database, no pages, no other package of ours but plain ones. Beside it, what else each may use. */
    static final Map<String, Set<String>> PLAIN = Map.of(
            "timeline",
            Set.of(),
            "survival",
            Set.of("org.apache.commons.statistics..", "org.apache.commons.numbers.."),
            "ranking",
            Set.of("org.patchlag.survival..", "org.apache.commons.statistics.."),
            "disclosure",
            Set.of("org.ojalgo..", "org.apache.commons.statistics..", "javax.crypto..", "java.security.."),
            "chart",
            Set.of("javax.xml.stream.."));

    private static final Map<String, Set<String>> MAY_USE = edges();

    private static Map<String, Set<String>> edges() {
        Map<String, Set<String>> edges = new TreeMap<>();
        edges.put("timeline", Set.of());
        edges.put("survival", Set.of());
        edges.put("ranking", Set.of("survival"));
        edges.put("disclosure", Set.of());
        edges.put("chart", Set.of());
        edges.put("platform", Set.of());
        edges.put("tenancy", Set.of("platform"));
        edges.put("notice", Set.of("tenancy", "platform"));
        edges.put("access", Set.of("notice", "tenancy", "platform"));
        edges.put("catalogue", Set.of("platform", "tenancy"));
        edges.put("attachment", Set.of("tenancy", "platform"));
        edges.put("layout", Set.of("tenancy", "platform"));
        edges.put("reporting", Set.of("attachment", "timeline", "catalogue", "chart", "layout", "tenancy", "platform"));
        edges.put(
                "reply",
                Set.of(
                        "reporting",
                        "attachment",
                        "access",
                        "notice",
                        "layout",
                        "catalogue",
                        "timeline",
                        "tenancy",
                        "platform"));
        edges.put("triage", Set.of("reporting", "layout", "notice", "catalogue", "timeline", "tenancy", "platform"));
        edges.put("sharing", Set.of("triage", "reporting", "timeline", "tenancy", "platform"));
        edges.put(
                "query",
                Set.of(
                        "triage",
                        "reporting",
                        "access",
                        "notice",
                        "layout",
                        "ranking",
                        "catalogue",
                        "timeline",
                        "survival",
                        "chart",
                        "tenancy",
                        "platform"));
        edges.put("advisory", Set.of("query", "triage", "reporting", "timeline", "tenancy", "platform"));
        edges.put("vigilance", Set.of("reporting", "catalogue", "timeline", "tenancy", "platform"));
        edges.put(
                "benchmark",
                Set.of(
                        "reporting",
                        "catalogue",
                        "timeline",
                        "survival",
                        "ranking",
                        "disclosure",
                        "chart",
                        "tenancy",
                        "platform"));
        edges.put("spreadsheet", Set.of("reporting", "benchmark", "timeline", "disclosure", "tenancy", "platform"));
        edges.put("export", Set.of("spreadsheet", "query", "reporting", "timeline", "tenancy", "platform"));
        // These two stand above all others, and nobody uses them.
        Set<String> others = new TreeSet<>(edges.keySet());
        edges.put("audit", others);
        edges.put("demonstration", others);
        return edges;
    }

    /** Every package, and the packages that it may use. */
    Map<String, Set<String>> edgesByPackage() {
        return MAY_USE;
    }

    /** The pattern of a package and all below it. */
    String pattern(String feature) {
        return root + "." + feature + "..";
    }

    /** The package under the root that a class lives in, empty for one elsewhere. */
    Optional<String> featureOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".")
                ? Optional.of(name.substring(root.length() + 1).split("\\.", 2)[0])
                : Optional.empty();
    }

    boolean isRegistered(String feature) {
        return MAY_USE.containsKey(feature);
    }

    boolean mayUse(String feature, String other) {
        return feature.equals(other) || MAY_USE.getOrDefault(feature, Set.of()).contains(other);
    }
}
