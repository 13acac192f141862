package org.patchlag.query.control;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.patchlag.layout.ListLayout;
import org.patchlag.layout.ListLayoutRepository;
import org.patchlag.layout.RememberedList;
import org.patchlag.platform.ProblemException;
import org.patchlag.query.language.Field;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.UseCase;

/** How the caller wants the list of reports, wherever and whenever that one signs in. */
@UseCase
@RolesAllowed({ANALYST, CURATOR, PUBLISHER})
public class ListLayoutService {
    @Inject
    private ListLayoutRepository layouts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The caller's layout. Columns that have left the language are left out. */
    public ListLayout get() {
        return layouts.find(caller.signedIn(), RememberedList.REPORTS)
                .map(ListLayoutService::known)
                .orElse(ListLayout.USUAL);
    }

    private static ListLayout known(ListLayout kept) {
        List<String> fields = new ArrayList<>(List.of(kept.fields().split(",", -1)));
        fields.removeIf(name -> ReportFields.VOCABULARY.field(name).isEmpty());
        String sorted = kept.sort().replaceFirst(":.*", "");
        boolean sortable =
                ReportFields.VOCABULARY.field(sorted).filter(Listing::sortable).isPresent();
        return new ListLayout(String.join(",", fields), sortable ? kept.sort() : "", kept.pageSize());
    }

    /**
     * Keeps a layout.
     *
     * @throws ProblemException where a column or the order is none
     */
    public void keep(ListLayout wanted) {
        String fields =
                Listing.columns(wanted.fields()).stream().map(Field::name).collect(Collectors.joining(","));
        String sort = wanted.sort().isBlank() ? "" : Listing.sort(wanted.sort()).text();
        int size = Listing.limit(Integer.toString(wanted.pageSize()), ListLayout.USUAL_PAGE);
        layouts.keep(caller.signedIn(), RememberedList.REPORTS, new ListLayout(fields, sort, size), clock.instant());
    }

    /** Goes back to the usual layout. */
    public void reset() {
        layouts.forget(caller.signedIn(), RememberedList.REPORTS);
    }
}
