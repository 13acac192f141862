package org.patchlag.benchmark.control;

import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchlag.benchmark.entity.Edition;
import org.patchlag.benchmark.entity.ExactTables;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.disclosure.Level;
import org.patchlag.platform.ProblemException;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.UseCase;
import org.patchlag.timeline.DelayClock;

/** Freezing, previewing and releasing editions. */
@UseCase
@RolesAllowed(PUBLISHER)
public class EditionService {
    @Inject
    private CohortRepository cohorts;

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

    /**
     * Freezes an edition of all reports that are accepted today.
     *
     * @return its id
     */
    public UUID freeze() {
        Caller.Identity publisher = caller.signedIn();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        EditionTables tables = new EditionTables(
                cohorts.find(DelayClock.TIME_TO_PATCH),
                cohorts.findPromises(DelayClock.TIME_TO_PATCH),
                today,
                namedLevel(publisher));
        tables.compute(cohorts.findDeviceTypes(), cohorts.findModels());
        Edition edition = new Edition(
                publisher,
                today,
                EditionTables.METHOD,
                documents.write(tables.exactTables()),
                documents.write(tables.publicTables(publisher)),
                clock.instant());
        editions.add(edition);
        return edition.id();
    }

    // Until the insider gate can choose the level cell by cell, a real edition says the least where it names a vendor;
    // only invented data shows what a gated edition will look like (docs/adr/009).
    private static Level namedLevel(Caller.Identity publisher) {
        return publisher.demonstration() ? Level.V1 : Level.V3;
    }

    /** All editions of the caller's regulator, the latest first. */
    public List<Edition> list() {
        return editions.findAll();
    }

    /** One of them with both its forms. */
    public Preview preview(UUID id) {
        Edition edition = get(id);
        return new Preview(
                edition,
                documents.read(edition.exactDocument(), ExactTables.class),
                documents.read(edition.publicDocument(), PublicTables.class));
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
        int number = editions.nextNumber();
        edition.release(publisher, number, now);
        editions.publish(number, publisher.organisationName(), edition, now, publisher.demonstration());
        return number;
    }

    /** Throws a frozen edition away. */
    public void discard(UUID id) {
        get(id).discard();
    }

    private Edition get(UUID id) {
        return editions.find(caller.signedIn().organisation(), id)
                .orElseThrow(() -> ProblemException.notFound("edition"));
    }
}
