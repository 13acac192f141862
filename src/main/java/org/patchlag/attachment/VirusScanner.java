package org.patchlag.attachment;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The installation's virus scanner, where it has one. */
@ApplicationScoped
public class VirusScanner {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    // host:port, or the path of a socket
    @Inject
    @ConfigProperty(name = "patchlag.clamav")
    private Optional<String> address;

    @Resource
    private @Nullable ManagedScheduledExecutorService timer;

    /** What it says of these bytes; UNSCANNED where there is none, HELD where it does not answer. */
    FileState scan(byte[] file) {
        return address.map(where -> new Clamd(where, Objects.requireNonNull(timer), LIMIT).scan(file))
                .orElse(FileState.UNSCANNED);
    }
}
