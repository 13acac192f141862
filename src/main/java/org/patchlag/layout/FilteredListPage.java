package org.patchlag.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ListSort;
import org.patchlag.platform.ProblemException;

/**
 * A page with a long list of which some lines can be chosen by a filter. Which one it is stands in the address; one that it does
 * not know is taken for the first.
 *
 * @param <F> the filters
 * @param <T> what is read at once
 */
public abstract class FilteredListPage<F extends ListFilter, T> extends SortedListPage<T> {
    private @Nullable String show;

    /** The filters, of which the first wants all lines. */
    public abstract List<F> getFilters();

    /** How many lines a filter has. */
    public abstract long count(F of);

    /**
     * Reads the list.
     *
     * @throws ProblemException where the place is none of this list
     */
    protected abstract T read(F filter, ListSort order, @Nullable String place, int most);

    @Override
    protected T read(ListSort order, @Nullable String place, int most) {
        return read(filter(), order, place, most);
    }

    @Override
    protected String choice() {
        return isShown(all()) ? "" : "show=" + filter().code() + "&";
    }

    private F all() {
        return getFilters().get(0);
    }

    private F filter() {
        return getFilters().stream()
                .filter(filter -> filter.code().equals(show))
                .findFirst()
                .orElseGet(this::all);
    }

    /** How many lines there are. */
    public long getAll() {
        return count(all());
    }

    /** Whether a filter is the present one. */
    public boolean isShown(F of) {
        return of.equals(filter());
    }

    /** The present filter's code, if the address names one. */
    public @Nullable String getShow() {
        return show;
    }

    /** Takes the filter's code. */
    public void setShow(@Nullable String show) {
        this.show = show;
    }
}
