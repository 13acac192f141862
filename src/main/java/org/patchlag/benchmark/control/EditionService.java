package org.patchlag.benchmark.control;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.patchlag.benchmark.entity.Edition;
import org.patchlag.benchmark.entity.ExactTables;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.benchmark.entity.VendorPreview;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.UseCase;

/** Looking at editions, and releasing them. */
@UseCase
@RolesAllowed(PUBLISHER)
public class EditionService {
    private static final Duration SILENT_FOR = Duration.ofMinutes(10);

    @Inject
    private EditionRepository editions;

    @Inject
    private EditionDocuments documents;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * An edition before or after its release, with both forms.
     *
     * @param edition the edition
     * @param exact the exact tables
     * @param tables the public tables
     */
    public record Preview(Edition edition, ExactTables exact, PublicTables tables) {}

    /** All editions of the caller's regulator, the latest first. One whose making has long been silent is given up. */
    @RolesAllowed({PUBLISHER, ANALYST, CURATOR})
    public List<Edition> list() {
        List<Edition> all = editions.findAll();
        Instant silent = clock.instant().minus(SILENT_FOR);
        all.stream()
                .filter(edition -> edition.silentSince(silent))
                .forEach(edition -> edition.fail("It was interrupted, perhaps by a restart. Freeze another one."));
        return all;
    }

    /**
     * One of them with both its forms.
     *
     * @throws ProblemException where its figures have not been made
     */
    @RolesAllowed({PUBLISHER, ANALYST, CURATOR})
    public Preview preview(UUID id) {
        Edition edition = get(id);
        if (edition.state() != Edition.State.RELEASED && !caller.hasAnyOf(PUBLISHER)) {
            throw new ProblemException(
                    ProblemType.NOT_ALLOWED, "Only a publisher looks at an edition before its release.");
        }
        return new Preview(
                edition,
                edition.exactDocument()
                        .map(document -> documents.read(document, ExactTables.class))
                        .orElseThrow(EditionService::notMade),
                edition.publicDocument()
                        .map(document -> documents.read(document, PublicTables.class))
                        .orElseThrow(EditionService::notMade));
    }

    private static ProblemException notMade() {
        return new ProblemException(ProblemType.CONFLICT, "This edition's figures have not been made.");
    }

    /**
     * Releases a frozen edition to the public.
     *
     * @return its number
     * @throws ProblemException where the caller froze it, or it is not frozen
     */
    public int release(UUID id) {
        Edition edition = get(id);
        Caller.Identity publisher = caller.signedIn();
        Instant now = clock.instant();
        editions.lock(publisher.organisation());
        if (editions.latestNumber() != edition.basedOn()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Another edition was released after this one was frozen, so this one does not know what may be "
                            + "renewed. Discard it and freeze another.");
        }
        int number = editions.nextNumber();
        edition.release(publisher, number, now);
        editions.publish(number, publisher.organisationName(), edition, now, publisher.demonstration());
        editions.endPreviews(edition, now);
        return number;
    }

    /**
     * Shows each vendor its own rows of a frozen edition, once. What they have read counts as a version: an edition that is
     * frozen later must differ from it by enough reports, or say the same.
     */
    public void showToVendors(UUID id) {
        Edition edition = get(id);
        edition.show(clock.instant());
        PublicTables tables = documents.read(edition.publicDocument().orElseThrow(), PublicTables.class);
        editions.flush();
        editions.findVendors()
                .forEach(vendor -> editions.addPreview(
                        edition,
                        vendor.id(),
                        documents.write(VendorPreview.of(vendor.name(), tables)),
                        clock.instant()));
    }

    /** Throws a frozen edition away. */
    public void discard(UUID id) {
        Edition edition = get(id);
        edition.discard();
        editions.endPreviews(edition, clock.instant());
    }

    private Edition get(UUID id) {
        return editions.find(caller.signedIn().organisation(), id)
                .orElseThrow(() -> ProblemException.notFound("edition"));
    }
}
