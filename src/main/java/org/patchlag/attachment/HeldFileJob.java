package org.patchlag.attachment;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.patchlag.tenancy.Background;

/** Has the scanner look again at files that it did not answer about; each within its own organisation's rows. */
@ApplicationScoped
public class HeldFileJob {
    private static final Logger LOG = Logger.getLogger(HeldFileJob.class.getName());
    private final AtomicBoolean begun = new AtomicBoolean();

    @Resource
    private @Nullable ManagedScheduledExecutorService timer;

    private @Nullable ScheduledFuture<?> turns;

    // How often to see what is due.
    @Inject
    @ConfigProperty(name = "patchlag.clamav.seconds", defaultValue = "30")
    private int seconds;

    @Inject
    private HeldFileTurnService due;

    @Inject
    private HeldFileService files;

    @Inject
    private VirusScanner scanner;

    @Inject
    private Background background;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (begun.compareAndSet(false, true)) { // the container says it twice
            turns = Objects.requireNonNull(timer)
                    .scheduleWithFixedDelay(this::lookAtAll, seconds, seconds, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void end() {
        if (turns != null) {
            turns.cancel(false);
        }
    }

    private void lookAtAll() {
        try {
            Optional<HeldFileTurnService.Taken> next = due.take();
            while (next.isPresent()) {
                HeldFileTurnService.Taken taken = next.get();
                background.as(taken.owner(), () -> look(taken.turn()));
                next = due.take();
            }
        } catch (RuntimeException | OutOfMemoryError e) { // an error that is thrown on would be the last turn
            LOG.log(Level.WARNING, "Files that are held back could not be looked at; that is tried again", e);
        }
    }

    private void look(FileRepository.Turn turn) {
        FileState state = files.content(turn).map(scanner::scan).orElse(FileState.UNSCANNED);
        if (state != FileState.HELD) {
            files.note(turn, state);
        }
    }
}
