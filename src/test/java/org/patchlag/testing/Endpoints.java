package org.patchlag.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The endpoints of the API, as the application's classes declare them. */
public final class Endpoints {
    /** What all their addresses begin with. */
    public static final String BASE = "/api/v1/";

    private Endpoints() {}

    /** Each as {@code GET /api/v1/reports/{reference}}. */
    public static List<String> declared() {
        List<String> endpoints = new ClassFileImporter()
                        .withImportOption(location -> location.contains("Resource.class"))
                        .importPackages("org.patchlag")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(Endpoints::of)
                        .collect(Collectors.toList());
        if (endpoints.size() < 20) {
            throw new AssertionError("The application's classes were not found: " + endpoints);
        }
        return endpoints;
    }

    /** An address without what its parts may be. */
    public static String plain(String path) {
        return path.replaceAll("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^}]*})*}", "{$1}");
    }

    private static Stream<String> of(JavaClass resource) {
        String root = BASE + resource.getAnnotationOfType(Path.class).value();
        return resource.getMethods().stream().flatMap(method -> method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName() + " " + root + below(method)));
    }

    private static String below(JavaMethod method) {
        return method.isAnnotatedWith(Path.class)
                ? "/" + plain(method.getAnnotationOfType(Path.class).value())
                : "";
    }
}
