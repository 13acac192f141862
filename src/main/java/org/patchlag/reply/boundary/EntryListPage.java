package org.patchlag.reply.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.layout.FilteredListPage;
import org.patchlag.layout.RememberedList;
import org.patchlag.platform.ListSort;
import org.patchlag.platform.ListStretch;
import org.patchlag.reply.control.EntryListService;
import org.patchlag.reply.entity.EntryFilter;
import org.patchlag.reply.entity.EntryLine;
import org.patchlag.reply.entity.EntrySlice;

/** The regulator's list of what vendors have entered; what is done with its lines is the business of {@link EntriesPage}. */
@Named("entryListPage")
@RequestScoped
public class EntryListPage extends FilteredListPage<EntryFilter, EntrySlice> {
    private static final List<Listed> COLUMNS = List.of(
            new Listed("entered", "Entered", ""),
            new Listed("vendor", "Vendor", ""),
            new Listed("kind", "Kind", ""),
            new Listed("state", "State", ""));

    @Inject
    private EntryListService entries;

    @Override
    protected String page() {
        return "/reply/entries";
    }

    @Override
    protected RememberedList list() {
        return RememberedList.ENTRIES;
    }

    @Override
    protected List<Listed> columns() {
        return COLUMNS;
    }

    @Override
    protected ListSort usual() {
        return EntryListService.USUAL;
    }

    @Override
    protected EntrySlice read(EntryFilter filter, ListSort order, @Nullable String place, int most) {
        return entries.find(filter, order, place, most);
    }

    @Override
    protected ListStretch<?> stretch(EntrySlice read) {
        return read.entries();
    }

    /** The entries of this stretch as they are now. */
    List<EntryLine> entries() {
        return shown().entries().lines();
    }

    /** Reads the list anew when it is next asked for: something was done with a line of it. */
    void readAnew() {
        forget();
    }

    @Override
    public List<EntryFilter> getFilters() {
        return List.of(EntryFilter.values());
    }

    @Override
    public long count(EntryFilter of) {
        return shown().counts().of(of);
    }
}
