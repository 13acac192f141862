package org.patchlag.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.patchlag.platform.Turns;
import org.patchlag.tenancy.Background;

/** Has the scanner look again at files that it did not answer about; each within its own organisation's rows. */
@ApplicationScoped
public class HeldFileJob {

    @Inject
    private Turns turns;

    // How often to see what is due.
    @Inject
    @ConfigProperty(name = "patchlag.clamav.every", defaultValue = "PT30S")
    private Duration every;

    @Inject
    private HeldFileTurnService due;

    @Inject
    private HeldFileService files;

    @Inject
    private VirusScanner scanner;

    @Inject
    private Background background;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        turns.begin(every, this::lookAtAll, "Files that are held back could not be looked at; that is tried again");
    }

    private void lookAtAll() {
        Optional<HeldFileTurnService.Taken> next = due.take();
        while (next.isPresent()) {
            HeldFileTurnService.Taken taken = next.get();
            background.as(taken.owner(), () -> look(taken.turn()));
            next = due.take();
        }
    }

    private void look(FileRepository.Turn turn) {
        FileState state = files.content(turn).map(scanner::scan).orElse(FileState.UNSCANNED);
        if (state != FileState.HELD) {
            files.note(turn, state);
        }
    }
}
