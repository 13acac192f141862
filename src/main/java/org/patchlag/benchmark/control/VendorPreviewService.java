package org.patchlag.benchmark.control;

import static org.patchlag.tenancy.Role.Names.MANUFACTURER_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.RESPONDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.patchlag.benchmark.entity.OwnStatement;
import org.patchlag.benchmark.entity.VendorPreview;
import org.patchlag.tenancy.UseCase;

/** What editions that are not released yet will say of the caller's vendor. */
@UseCase
@RolesAllowed({RESPONDER, MANUFACTURER_ADMINISTRATOR})
public class VendorPreviewService {
    @Inject
    private EditionRepository editions;

    @Inject
    private EditionDocuments documents;

    @Inject
    private OwnStatementRepository statements;

    /** What the caller's vendor last wanted said, regulator by regulator. */
    public List<OwnStatement> statements() {
        return statements.findLast();
    }

    /** The caller's rows of each such edition, the latest first. */
    public List<VendorPreview> list() {
        return editions.findPreviews().stream()
                .map(document -> documents.read(document, VendorPreview.class))
                .toList();
    }
}
