package org.patchlag.benchmark.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.patchlag.benchmark.entity.EditionLine;
import org.patchlag.benchmark.entity.PublishedEdition;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;

/**
 * A hospital's own cases beside what is published. It reads the hospital's own rows and a released edition's public
 * form, and nothing else: to this reader too, the publication says no more than to anybody (PP-1, rule 7).
 */
@UseCase
@RolesAllowed({Role.Names.REPORTER, Role.Names.APPROVER, Role.Names.HOSPITAL_ADMINISTRATOR})
public class OwnCasesService {
    @Inject
    private OwnCaseRepository cases;

    @Inject
    private PublishedEditions editions;

    @Inject
    private Caller caller;

    /** What every clock says of the caller's hospital's submitted and accepted reports. */
    public List<OwnCase> cases() {
        return cases.find(caller.signedIn().organisation());
    }

    /** The latest edition for the hospital's country; empty before the first release. */
    public Optional<PublishedEdition> edition() {
        String country = caller.signedIn().country();
        return editions.list().stream()
                .map(EditionLine::number)
                .flatMap(number -> editions.find(number).stream())
                .filter(edition -> edition.tables().jurisdiction().contains(country))
                .findFirst();
    }
}
