package org.patchlag.benchmark.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.tenancy.Background;
import org.patchlag.tenancy.Caller;

/** Freezes an edition in the background, as the publisher who asked for it. */
@ApplicationScoped
public class FreezeJob {
    private static final Logger LOG = Logger.getLogger(FreezeJob.class.getName());

    @Resource
    private @Nullable ManagedExecutorService executor;

    @Inject
    private FreezeService freezing;

    @Inject
    private EditionComputation computation;

    @Inject
    private Background background;

    @Inject
    private Caller caller;

    /**
     * Begins an edition of today and leaves its figures to the background.
     *
     * @param corrects the number of the edition that it corrects; null for none
     * @param erratum what was wrong in that one
     * @return its id
     * @throws ProblemException where it cannot begin
     */
    public UUID begin(@Nullable Integer corrects, @Nullable String erratum) {
        UUID id = freezing.begin(corrects, erratum);
        Caller.Identity publisher = caller.signedIn();
        Objects.requireNonNull(executor).execute(() -> background.as(publisher, () -> tryToMake(id)));
        return id;
    }

    /** Begins an edition of today and makes its figures before it returns. */
    public UUID beginAndWait() {
        UUID id = freezing.begin(null, null);
        make(id);
        return id;
    }

    private void make(UUID id) {
        FreezeProgress progress = new FreezeProgress((percent, note) -> tell(id, percent, note));
        freezing.freeze(id, computation.compute(freezing.erratum(id), progress));
    }

    // By another thread: a transaction begun here while the reports are being read would get a connection that is in
    // none, and so has no row scope.
    private void tell(UUID id, int percent, String note) {
        Caller.Identity publisher = caller.signedIn();
        Runnable work = () -> background.as(publisher, () -> freezing.progress(id, percent, note));
        try {
            Objects.requireNonNull(executor).submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The freeze was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("How far the freeze has come could not be told", e);
        }
    }

    private void tryToMake(UUID id) {
        try {
            make(id);
        } catch (ProblemException problem) {
            freezing.fail(id, problem.detail());
        } catch (RuntimeException fault) {
            LOG.log(Level.SEVERE, "An edition could not be frozen", fault);
            freezing.fail(id, "Its figures could not be made; the server's log says why. Freeze another one.");
        }
    }
}
