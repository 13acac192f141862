package org.patchlag.triage.control;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.patchlag.layout.ListLayout;
import org.patchlag.layout.ListLayoutRepository;
import org.patchlag.layout.RememberedList;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.UseCase;

/** How the caller wants the inbox, wherever and whenever that one signs in. */
@UseCase
@RolesAllowed({ANALYST, CURATOR, PUBLISHER})
public class InboxLayoutService {
    private static final int MOST_LINES = 200;

    @Inject
    private ListLayoutRepository layouts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The caller's layout, else the usual one. */
    public InboxLayout get() {
        return layouts.find(caller.signedIn(), RememberedList.INBOX)
                .map(kept -> new InboxLayout(columns(List.of(kept.fields().split(","))), kept.pageSize()))
                .orElse(new InboxLayout(InboxColumn.usual(), InboxService.LINES));
    }

    /**
     * Keeps a layout.
     *
     * @param names the columns after the reference, by their names; unknown ones are left out
     * @throws ProblemException where no column is left, or too many lines are wanted
     */
    public void keep(List<String> names, int lines) {
        List<InboxColumn> columns = columns(names);
        if (columns.isEmpty()) {
            throw wrong("/columns", "Leave at least one column beside the reference");
        }
        if (lines < 1 || lines > MOST_LINES) {
            throw wrong("/lines", "Choose from 1 to " + MOST_LINES + " lines at once");
        }
        String fields = String.join(",", columns.stream().map(InboxColumn::code).toList());
        layouts.keep(caller.signedIn(), RememberedList.INBOX, new ListLayout(fields, "", lines), clock.instant());
    }

    /** Goes back to the usual layout. */
    public void reset() {
        layouts.forget(caller.signedIn(), RememberedList.INBOX);
    }

    /** All columns that there are. */
    public List<InboxColumn> known() {
        return Arrays.asList(InboxColumn.values());
    }

    private static List<InboxColumn> columns(List<String> names) {
        return names.stream()
                .distinct()
                .map(InboxColumn::ofCode)
                .flatMap(Optional::stream)
                .toList();
    }

    private static ProblemException wrong(String pointer, String message) {
        return new ProblemException(
                ProblemType.INVALID_FIELDS, "Nothing was kept.", List.of(new FieldProblem(pointer, message)));
    }
}
