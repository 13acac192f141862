package org.patchlag.reporting.control;

import static org.patchlag.tenancy.Role.Names.APPROVER;
import static org.patchlag.tenancy.Role.Names.HOSPITAL_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.REPORTER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ListSort;
import org.patchlag.platform.ListStretch;
import org.patchlag.reporting.entity.Report;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.UseCase;

/** The reports of the caller's own hospital as a list of any length. */
@UseCase
@RolesAllowed({REPORTER, APPROVER, HOSPITAL_ADMINISTRATOR})
public class OwnListService {
    /** The last changed first. */
    public static final ListSort USUAL = new ListSort("changed", true);

    @Inject
    private OwnListRepository list;

    @Inject
    private ReportLedger ledger;

    @Inject
    private Caller caller;

    /**
     * A stretch of it.
     *
     * @param cursor where to read on; null or blank for the beginning
     * @throws org.patchlag.platform.ProblemException where the cursor is none of this list and order
     */
    public ListStretch<ReportView> find(ListSort sort, @Nullable String cursor, int most) {
        return list.find(hospital(), sort, cursor, most).map(this::views);
    }

    /** How many there are. */
    public long count() {
        return list.count(hospital());
    }

    /** Those that count as open, which nobody has confirmed since before a day, the longest first. */
    public List<ReportView> unconfirmed(LocalDate before, int most) {
        return views(list.findUnconfirmed(hospital(), before, most));
    }

    /** How many of these there are. */
    public long countUnconfirmed(LocalDate before) {
        return list.countUnconfirmed(hospital(), before);
    }

    private UUID hospital() {
        return caller.signedIn().organisation();
    }

    private List<ReportView> views(List<UUID> ids) {
        return ids.stream().map(this::view).toList();
    }

    private ReportView view(UUID id) {
        Report report = ledger.get(hospital(), id);
        int revision = report.currentRevision();
        return ledger.view(report, caller.signedIn().organisationName(), revision, ledger.content(report, revision));
    }
}
