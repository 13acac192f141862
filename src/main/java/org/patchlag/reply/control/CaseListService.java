package org.patchlag.reply.control;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.MANUFACTURER_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;
import static org.patchlag.tenancy.Role.Names.RESPONDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ListSort;
import org.patchlag.reply.entity.CaseDossier;
import org.patchlag.reply.entity.CaseFilter;
import org.patchlag.reply.entity.CaseSlice;
import org.patchlag.tenancy.UseCase;

/** The released cases that stand as a list of any length: a regulator's own, or those that were released to a vendor. */
@UseCase
@RolesAllowed({RESPONDER, MANUFACTURER_ADMINISTRATOR, CURATOR, ANALYST, PUBLISHER})
public class CaseListService {
    /** The last released first. */
    public static final ListSort USUAL = new ListSort("released", true);

    @Inject
    private CaseListRepository list;

    @Inject
    private CaseRepository cases;

    @Inject
    private CaseCarrier carrier;

    /**
     * A stretch of it.
     *
     * @param cursor where to read on; null or blank for the beginning
     * @throws org.patchlag.platform.ProblemException where the cursor is none of this list and order
     */
    public CaseSlice find(CaseFilter filter, ListSort sort, @Nullable String cursor, int most) {
        return new CaseSlice(list.find(filter, sort, cursor, most).map(cases::findInOrder), list.count());
    }

    /**
     * One case, whether it stands or not.
     *
     * @throws org.patchlag.platform.ProblemException where there is none of this reference for the caller
     */
    public CaseDossier get(String reference) {
        return carrier.get(reference);
    }

    /** The references of the reports that cases are of, by those of the cases. */
    @RolesAllowed({CURATOR, ANALYST, PUBLISHER})
    public Map<String, String> reports(List<CaseDossier> of) {
        return cases.findReports(of.stream().map(one -> one.released().id()).toList());
    }

    /** The codes of the columns by which it can be sorted. */
    public Set<String> columns() {
        return CaseListRepository.LIST.columns();
    }
}
