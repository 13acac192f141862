package org.patchlag.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The real WAR plus all tests that run inside it, so that one boot serves them all. */
public final class PortalArchive {
    private static final Path TEST_CLASSES = Path.of("target/test-classes");

    private PortalArchive() {}

    /** What every {@code @Deployment} of ours returns. */
    public static WebArchive withTests() {
        WebArchive archive = ShrinkWrap.createFromZipFile(WebArchive.class, new java.io.File("target/patchlag.war"));
        try (Stream<Path> files = Files.walk(TEST_CLASSES)) {
            files.filter(PortalArchive::belongsInside)
                    .map(TEST_CLASSES::relativize)
                    .forEach(file ->
                            archive.addClass(file.toString().replace('/', '.').replaceAll("\\.class$", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive.addAsLibrary(Path.of(java.net.URI.create(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toFile());
    }

    private static boolean belongsInside(Path file) {
        String name = file.toString();
        return name.endsWith(".class") && (name.contains("ContainerIT") || name.contains("/testing/inside/"));
    }
}
