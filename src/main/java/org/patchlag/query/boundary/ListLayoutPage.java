package org.patchlag.query.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.layout.Column;
import org.patchlag.layout.ColumnsPage;
import org.patchlag.layout.ListLayout;
import org.patchlag.query.control.ListLayoutService;
import org.patchlag.query.control.Listing;
import org.patchlag.query.control.ReportFields;
import org.patchlag.query.language.Field;

/** The columns of the list of reports, their order, and how many lines it has, as the reader wants them from now on. */
@Named("listLayoutPage")
@ViewScoped
@SuppressWarnings("serial") // the service is a proxy, which can be serialised
public class ListLayoutPage extends ColumnsPage {
    private static final long serialVersionUID = 1L;
    private static final String FIRST = "reference"; // it leads to the report, and cannot be taken away

    @Inject
    private ReportsPage asked;

    @Inject
    private ListLayoutService layouts;

    private String sortField = "";
    private String direction = "asc";
    private String back = "";

    /** Begins with the columns that are seen. */
    @PostConstruct
    void begin() {
        Listing listing = asked.listing();
        beginWith(
                listing.columns().stream()
                        .map(Field::name)
                        .filter(name -> !name.equals(FIRST))
                        .toList(),
                layouts.get().pageSize());
        sortField = listing.sort().field().name();
        direction = listing.sort().descending() ? "desc" : "asc";
        back = new PageAddress()
                .with("query", asked.getText())
                .with("version", asked.isAccepted() ? "accepted" : null)
                .with("saved", asked.saved() == null ? null : asked.saved().reference())
                .text();
    }

    @Override
    protected List<Column> known() {
        return ReportFields.VOCABULARY.fields().stream()
                .filter(field -> !field.name().equals(FIRST))
                .map(field -> new Column(field.name(), field.label()))
                .toList();
    }

    /** The fields by which reports can be sorted. */
    public List<Field> getSortable() {
        return ReportFields.VOCABULARY.fields().stream()
                .filter(Listing::sortable)
                .toList();
    }

    /** Keeps all this, and shows the list. */
    public @Nullable String keep() {
        List<String> all = new ArrayList<>(List.of(FIRST));
        all.addAll(names());
        return attempt(
                () -> layouts.keep(new ListLayout(String.join(",", all), sortField + ":" + direction, getPageSize())),
                list());
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
}
