package org.patchlag.layout;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.APPROVER;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.HOSPITAL_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.MANUFACTURER_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;
import static org.patchlag.tenancy.Role.Names.REPORTER;
import static org.patchlag.tenancy.Role.Names.RESPONDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.patchlag.platform.ListSort;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.UseCase;

/** By what the caller sorts the lists whose columns are fixed, and how many lines they have, whenever that one signs in. */
@UseCase
@RolesAllowed({
    ANALYST,
    CURATOR,
    PUBLISHER,
    RESPONDER,
    MANUFACTURER_ADMINISTRATOR,
    REPORTER,
    APPROVER,
    HOSPITAL_ADMINISTRATOR
})
public class OrderService {
    private static final int MOST_LINES = 200;

    @Inject
    private ListLayoutRepository layouts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The caller's layout of a list, else the usual one. */
    public ListLayout get(RememberedList list) {
        return layouts.find(caller.signedIn(), list).orElse(ListLayout.USUAL);
    }

    /** Keeps an order and a number of lines; more than 200 are 200. */
    public void keep(RememberedList list, ListSort sort, int lines) {
        ListLayout layout = new ListLayout("", sort.text(), Math.max(1, Math.min(lines, MOST_LINES)));
        layouts.keep(caller.signedIn(), list, layout, clock.instant());
    }
}
