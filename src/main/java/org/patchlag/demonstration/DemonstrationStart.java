package org.patchlag.demonstration;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.Configuration;
import org.patchlag.platform.Startup;

/** At the start: loads demonstration data where it is wanted, and refuses to run on it where it is not. */
@ApplicationScoped
public class DemonstrationStart {
    private static final Logger LOG = Logger.getLogger(DemonstrationStart.class.getName());

    private final AtomicBoolean begun = new AtomicBoolean();

    @Resource
    private @Nullable ManagedExecutorService executor;

    @Inject
    private Configuration configuration;

    @Inject
    private Startup startup;

    @Inject
    private DemonstrationCheck check;

    @Inject
    private DemonstrationLoader loader;

    /** Runs once, when the application begins. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (!begun.compareAndSet(false, true)) {
            return; // the container says it twice: for the module and for the application
        }
        boolean loaded = check.begun();
        if (!configuration.demonstration()) {
            if (loaded) {
                throw new IllegalStateException("Patchlag refuses to start: this database holds demonstration data "
                        + "and demonstration accounts, whose passwords everybody knows. Use an empty database, or "
                        + "start it as a demonstration with PATCHLAG_DEMONSTRATION=true.");
            }
            return;
        }
        if (loaded && !check.complete()) {
            throw new IllegalStateException("Patchlag refuses to start: an earlier start was stopped while it loaded "
                    + "the demonstration data. Delete the folder .data and start again.");
        }
        if (!loaded) {
            startup.pending("Loading the demonstration data ...");
            Objects.requireNonNull(executor).execute(this::load);
        }
    }

    private void load() {
        try {
            loader.load();
            startup.pending("");
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Patchlag refuses to start: the demonstration data could not be loaded", e);
        }
    }
}
