package org.patchlag.query.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.query.control.Listing;
import org.patchlag.query.control.ReportListService;
import org.patchlag.query.control.ReportRow;
import org.patchlag.query.control.ReportSlice;
import org.patchlag.query.entity.View;
import org.patchlag.query.language.Field;
import org.patchlag.query.language.FieldType;
import org.patchlag.timeline.Reading;

/** The list of the reports that a query finds, a stretch at a time. */
@Named("reportTable")
@RequestScoped
public class ReportTable {
    @Inject
    private ReportsPage page;

    @Inject
    private ReportListService reports;

    @Inject
    private TakenFromList takenOut;

    private @Nullable ReportSlice slice;
    private @Nullable Long count;
    private @Nullable String complaint;

    /**
     * A column's head.
     *
     * @param label for people
     * @param address leads to the list sorted by it; empty where that cannot be
     * @param sorted {@code ascending}, {@code descending} or {@code none}
     * @param css its class
     */
    public record Head(String label, String address, String sorted, String css) {}

    /**
     * A report's line.
     *
     * @param reference its reference
     * @param cells the columns' values in words
     */
    public record Line(String reference, List<String> cells) {}

    private ReportSlice slice() {
        ReportSlice known = slice == null ? find() : slice;
        slice = known;
        return known;
    }

    private ReportSlice find() {
        takenOut.note(page.listing());
        try {
            return reports.find(page.listing(), page.cursor());
        } catch (ProblemException e) {
            complaint = e.detail();
            return reports.find(page.listing(), null);
        }
    }

    /** What is wrong with the place in the list; empty where nothing is. */
    public String getComplaint() {
        slice();
        return complaint == null ? "" : complaint;
    }

    /** How many reports there are. */
    public long getCount() {
        long known = count == null ? reports.count(page.query(), page.version()) : count;
        count = known;
        return known;
    }

    /** The columns' heads. */
    public List<Head> getHeads() {
        List<Head> heads = new ArrayList<>();
        Listing.Sort sort = page.listing().sort();
        for (Field field : page.listing().columns()) {
            boolean sorted = sort.field().equals(field);
            String next = field.name() + (sorted && !sort.descending() ? ":desc" : ":asc");
            heads.add(new Head(
                    field.label(),
                    Listing.sortable(field)
                            ? page.address(View.LIST).with("sort", next).text()
                            : "",
                    !sorted ? "none" : sort.descending() ? "descending" : "ascending",
                    css(field)));
        }
        return heads;
    }

    private static String css(Field field) {
        return field.type() == FieldType.NUMBER ? "number" : field.type() == FieldType.DAY ? "day" : "";
    }

    /** The class of a column. */
    public String css(int column) {
        return css(page.listing().columns().get(column));
    }

    /** This stretch of the list. */
    public List<Line> getLines() {
        return slice().rows().stream().map(ReportTable::line).toList();
    }

    private static Line line(ReportRow row) {
        return new Line(
                row.reference(), row.values().stream().map(ReportTable::words).toList());
    }

    /** A value in words; empty for what is not known or not given. */
    static String words(@Nullable Object value) {
        if (value instanceof Reading reading) {
            return reading.inWords();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return value == null ? "" : value.toString();
    }

    /** Leads to the stretch before; empty at the beginning. */
    public String getPrevious() {
        return slice().previous()
                .map(cursor -> page.address(View.LIST).with("cursor", cursor).text())
                .orElse("");
    }

    /** Leads to the stretch after; empty at the end. */
    public String getNext() {
        return slice().next()
                .map(cursor -> page.address(View.LIST).with("cursor", cursor).text())
                .orElse("");
    }
}
