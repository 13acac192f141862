package org.patchlag.layout;

import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ListSort;
import org.patchlag.platform.ListStretch;
import org.patchlag.platform.ProblemException;

/**
 * A page with a long list that is sorted by the heads of its columns and read in stretches. What is seen has an address; how
 * many lines there are, and the order where the address names none, are the reader's.
 *
 * @param <T> what is read at once
 */
public abstract class SortedListPage<T> {
    private static final List<Integer> LINES = List.of(25, 50, 100, 200);

    @Inject
    private OrderService orders;

    private @Nullable T read;
    private @Nullable ListLayout layout;
    private @Nullable String sort;
    private @Nullable String cursor;
    private @Nullable String order;
    private @Nullable Integer lines;
    private String complaint = "";

    /**
     * A column.
     *
     * @param code by which the list is sorted by it; empty where it cannot be
     * @param label its head
     * @param style how it is set
     */
    public record Listed(String code, String label, String style) {}

    /** The page's address. */
    protected abstract String page();

    /** Which list. */
    protected abstract RememberedList list();

    /** Its columns, from left to right. */
    protected abstract List<Listed> columns();

    /** Its order where nobody chose another. */
    protected abstract ListSort usual();

    /** The query of the address that chooses among the lines, ending with an ampersand; empty for none. */
    protected abstract String choice();

    /**
     * Reads it.
     *
     * @throws ProblemException where the place is none of this list
     */
    protected abstract T read(ListSort order, @Nullable String place, int most);

    /** The stretch of what was read. */
    protected abstract ListStretch<?> stretch(T read);

    /** What is seen. */
    protected T shown() {
        T known = read;
        if (known == null) {
            try {
                known = read(sorted(), cursor, getLines());
            } catch (ProblemException notOurs) {
                complaint = notOurs.inOneSentence();
                known = read(sorted(), null, getLines());
            }
            read = known;
        }
        return known;
    }

    /** Reads the list anew when it is next asked for. */
    protected void forget() {
        read = null;
        complaint = "";
    }

    private ListLayout layout() {
        ListLayout known = layout == null ? orders.get(list()) : layout;
        layout = known;
        return known;
    }

    private ListSort sorted() {
        ListSort usual = kept();
        try {
            return ListSort.read(sort, codes(), usual);
        } catch (ProblemException unknown) {
            return usual;
        }
    }

    private ListSort kept() {
        try {
            return ListSort.read(layout().sort(), codes(), usual());
        } catch (ProblemException columnThatLeft) {
            return usual();
        }
    }

    /** The heads of the columns. */
    public List<ListHead> getHeads() {
        ListSort now = sorted();
        return columns().stream()
                .map(column -> {
                    boolean here = column.code().equals(now.column());
                    ListSort other = new ListSort(column.code(), here && !now.descending());
                    return new ListHead(
                            column.label(),
                            column.style(),
                            column.code().isEmpty() ? "" : choice() + "sort=" + other.text(),
                            here ? (now.descending() ? "descending" : "ascending") : "none");
                })
                .toList();
    }

    /** The query of the address of the lines before; empty at the beginning. */
    public String getPrevious() {
        return further(stretch(shown()).previous());
    }

    /** The query of the address of the lines after; empty at the end. */
    public String getNext() {
        return further(stretch(shown()).next());
    }

    private String further(Optional<String> place) {
        return place.map(text -> choice() + "sort=" + sorted().text() + "&cursor="
                        + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** Why the beginning is shown instead of the place that was asked for; empty where it is not. */
    public String getComplaint() {
        shown();
        return complaint;
    }

    /** Keeps what the reader chose from now on, and shows the list so. */
    public String keep() {
        orders.keep(list(), ListSort.read(order, codes(), sorted()), getLines());
        return page() + "?faces-redirect=true&" + choice();
    }

    private List<String> codes() {
        return columns().stream()
                .map(Listed::code)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** The orders to choose from, by what the address calls them. */
    public List<ListHead> getOrders() {
        return columns().stream()
                .filter(column -> !column.code().isEmpty())
                .flatMap(column -> Stream.of(false, true)
                        .map(down -> new ListHead(
                                column.label() + (down ? ", descending" : ", ascending"),
                                "",
                                new ListSort(column.code(), down).text(),
                                "")))
                .toList();
    }

    /** How many lines can be had at once. */
    public List<Integer> getLineNumbers() {
        return LINES;
    }

    /** How many lines at once. */
    public int getLines() {
        Integer chosen = lines;
        return chosen == null ? layout().pageSize() : chosen;
    }

    /** Takes how many lines at once. */
    public void setLines(int lines) {
        this.lines = lines;
    }

    /** The order to keep. */
    public String getOrder() {
        return order == null ? sorted().text() : order;
    }

    /** Takes the order to keep. */
    public void setOrder(@Nullable String order) {
        this.order = order;
    }

    /** The order that the address names. */
    public @Nullable String getSort() {
        return sort;
    }

    /** Takes the order that the address names. */
    public void setSort(@Nullable String sort) {
        this.sort = sort;
    }

    /** The place that the address names. */
    public @Nullable String getCursor() {
        return cursor;
    }

    /** Takes the place that the address names. */
    public void setCursor(@Nullable String cursor) {
        this.cursor = cursor;
    }
}
