package org.patchlag.query.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.query.control.ListLayoutService;
import org.patchlag.query.control.Listing;
import org.patchlag.query.control.ReportFields;
import org.patchlag.query.entity.ListLayout;
import org.patchlag.query.language.Field;

/** The columns of the list of reports, their order, and how many lines it has, as the reader wants them from now on. */
@Named("listLayoutPage")
@ViewScoped
@SuppressWarnings("serial") // the service is a proxy, which can be serialised
public class ListLayoutPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String FIRST = "reference"; // it leads to the report, and cannot be taken away
    private static final List<Integer> PAGE_SIZES = List.of(25, 50, 100, 200);

    @Inject
    private ReportsPage asked;

    @Inject
    private ListLayoutService layouts;

    private final ArrayList<String> chosen = new ArrayList<>();
    private String sortField = "";
    private String direction = "asc";
    private int pageSize;
    private @Nullable String added;
    private String moved = "";
    private String back = "";
    private String error = "";

    /** Begins with the columns that are seen. */
    @PostConstruct
    void begin() {
        Listing listing = asked.listing();
        listing.columns().forEach(field -> chosen.add(field.name()));
        chosen.remove(FIRST);
        sortField = listing.sort().field().name();
        direction = listing.sort().descending() ? "desc" : "asc";
        pageSize = layouts.get().pageSize();
        back = new PageAddress()
                .with("query", asked.getText())
                .with("version", asked.isAccepted() ? "accepted" : null)
                .with("saved", asked.saved() == null ? null : asked.saved().reference())
                .text();
    }

    /** The columns after the reference, in their order. */
    public List<Field> getChosen() {
        return chosen.stream().map(ReportFields::field).toList();
    }

    /** The columns that could be added. */
    public List<Field> getOthers() {
        return ReportFields.VOCABULARY.fields().stream()
                .filter(field -> !field.name().equals(FIRST) && !chosen.contains(field.name()))
                .toList();
    }

    /** The fields by which reports can be sorted. */
    public List<Field> getSortable() {
        return ReportFields.VOCABULARY.fields().stream()
                .filter(Listing::sortable)
                .toList();
    }

    /** How many lines can be had at once. */
    public List<Integer> getPageSizes() {
        return PAGE_SIZES;
    }

    /** Adds the column that was chosen, as the last one. */
    public void add() {
        error = "";
        String name = added;
        if (name != null
                && !chosen.contains(name)
                && ReportFields.VOCABULARY.field(name).isPresent()) {
            chosen.add(name);
        }
        added = null;
        moved = "";
    }

    /** Takes a column away. */
    public void remove(String name) {
        error = "";
        chosen.remove(name);
        moved = "";
    }

    /** Moves a column to the left. */
    public void earlier(String name) {
        move(name, -1);
        moved = "earlier " + name;
    }

    /** Moves a column to the right. */
    public void later(String name) {
        move(name, 1);
        moved = "later " + name;
    }

    private void move(String name, int by) {
        error = "";
        int from = chosen.indexOf(name);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < chosen.size()) {
            Collections.swap(chosen, from, to);
        }
    }

    /** Whether a button was just used: whoever moves a column by keyboard goes on with the same button. */
    public boolean wasUsed(String button, String name) {
        return moved.equals(button + " " + name);
    }

    /** Keeps all this, and shows the list. */
    public @Nullable String keep() {
        List<String> all = new ArrayList<>(List.of(FIRST));
        all.addAll(chosen);
        try {
            layouts.keep(new ListLayout(String.join(",", all), sortField + ":" + direction, pageSize));
            return list();
        } catch (ProblemException e) {
            error = e.inOneSentence();
            return null;
        }
    }

    /** Goes back to the usual columns, and shows the list. */
    public String reset() {
        layouts.reset();
        return list();
    }

    private String list() {
        return "/query/reports?faces-redirect=true" + (back.isEmpty() ? "" : "&" + back);
    }

    /** Leads back to the list. */
    public String getBack() {
        return back;
    }

    /** What could not be kept. */
    public String getError() {
        return error;
    }

    /** The column to add. */
    public @Nullable String getAdded() {
        return added;
    }

    /** Takes the column to add. */
    public void setAdded(@Nullable String added) {
        this.added = added;
    }

    /** By which field the list is sorted. */
    public String getSortField() {
        return sortField;
    }

    /** Takes by which field the list is sorted. */
    public void setSortField(String sortField) {
        this.sortField = sortField;
    }

    /** {@code asc} or {@code desc}. */
    public String getDirection() {
        return direction;
    }

    /** Takes the direction. */
    public void setDirection(String direction) {
        this.direction = direction;
    }

    /** How many lines at once. */
    public int getPageSize() {
        return pageSize;
    }

    /** Takes how many lines at once. */
    public void setPageSize(int pageSize) {
        this.pageSize = pageSize;
    }
}
