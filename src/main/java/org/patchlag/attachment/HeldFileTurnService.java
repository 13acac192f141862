package org.patchlag.attachment;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.Organisation;
import org.patchlag.tenancy.OrganisationRepository;
import org.patchlag.tenancy.PlatformScope;
import org.patchlag.tenancy.UseCase;

/** Which held file is due, over all organisations; no file can be seen here. */
@UseCase
@PlatformScope
@PermitAll
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class HeldFileTurnService {
    // Longer than a conversation with the scanner may take.
    private static final Duration TAKEN_FOR = Duration.ofSeconds(60);

    @Inject
    private FileRepository files;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private Clock clock;

    /**
     * A file that was taken to be scanned.
     *
     * @param turn which
     * @param owner its organisation, as nobody in particular and without any role
     */
    record Taken(FileRepository.Turn turn, Caller.Identity owner) {}

    /** Takes the next that is due; one that is not brought to its end has its next turn later. */
    Optional<Taken> take() {
        Instant now = clock.instant();
        return files.take(now, now.plus(TAKEN_FOR)).map(turn -> {
            Organisation owner = organisations.find(turn.organisationId()).orElseThrow();
            return new Taken(turn, Caller.Identity.workOf(owner));
        });
    }
}
