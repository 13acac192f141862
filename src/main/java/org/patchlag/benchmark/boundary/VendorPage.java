package org.patchlag.benchmark.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.entity.PublicTables.ClockTables;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.chart.ShareCurve;
import org.patchlag.disclosure.PublicForm;

/** All that an edition says of one vendor. */
@Named("vendorPage")
@RequestScoped
public class VendorPage {
    @Inject
    private ShownEdition shown;

    /**
     * The vendor's row of one clock.
     *
     * @param clock the clock in words
     * @param row the row
     */
    public record ClockRow(ClockWords clock, CellView row) {}

    /** Whether the edition knows the vendor. */
    public boolean isKnown() {
        return shown.find().isPresent() && !getName().isEmpty();
    }

    /** The vendor. */
    public String getName() {
        return shown.address().vendor();
    }

    /** The vendor as it stands in addresses. */
    public String getEncodedName() {
        return BenchmarkPage.encoded(getName());
    }

    private Optional<CellView> row(ClockTables tables) {
        return tables.of(Kind.VENDOR).stream()
                .filter(cell -> cell.label().equals(getName()))
                .map(cell -> new CellView(cell, shown.edition().tables().asOf()))
                .findFirst();
    }

    /** Its row of the clock that is shown; null where that clock has none. */
    public @Nullable CellView getRow() {
        return row(shown.tables()).orElse(null);
    }

    private @Nullable PublicForm form() {
        return row(shown.tables()).map(row -> row.cell().form()).orElse(null);
    }

    /** The message in words. */
    public String getMessage() {
        PublicForm form = form();
        return form == null
                ? "There is not enough data to say by when " + shown.words().getDone() + " in cases of " + getName()
                        + "."
                : "Of the reports received about " + getName() + ": "
                        + lowerFirst(shown.words().sentence(BenchmarkPage.point(form)));
    }

    private static String lowerFirst(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** Whether it has a curve. */
    public boolean isPublished() {
        return form() != null;
    }

    /** Its curve, with its promise as a mark. */
    public String getCurve() {
        Integer promised =
                row(shown.tables()).map(row -> row.cell().promisedDays()).orElse(null);
        return Drawings.curve(
                "curve",
                getName(),
                getMessage(),
                form(),
                shown.words(),
                promised == null ? List.of() : List.of(new ShareCurve.Mark(promised, "promised")));
    }

    /** Its promise for the clock that is shown, in a sentence; empty where none is known. */
    public String getPromise() {
        return row(shown.tables())
                .map(CellView::cell)
                .filter(cell -> cell.promisedDays() != null)
                .map(VendorPage::promise)
                .orElse("");
    }

    private static String promise(PublicCell cell) {
        return "Within " + cell.promisedDays() + " days"
                + (cell.promise() == null || cell.promise().isEmpty() ? "." : ": “" + cell.promise() + "”.");
    }

    /** What it wanted said beside its rows; empty for nothing. */
    public String getStatement() {
        return shown.edition().tables().statementOf(getName()).orElse("");
    }

    /** Its rows, clock by clock. */
    public List<ClockRow> getClocks() {
        List<ClockRow> rows = new ArrayList<>();
        for (ClockTables tables : shown.edition().tables().clocks()) {
            ClockWords.of(tables.clock())
                    .ifPresent(words -> row(tables).ifPresent(row -> rows.add(new ClockRow(words, row))));
        }
        return rows;
    }

    /** The days on which any of its clocks has shares. */
    public List<Integer> getClockDays() {
        return TablePage.days(getClocks().stream().map(ClockRow::row).toList(), true);
    }

    /** Its models. */
    public List<CellView> getModels() {
        return TablePage.views(shown, Kind.MODEL).stream()
                .filter(row -> row.getVendor().equals(getName()))
                .toList();
    }

    /** The days on which its models have shares. */
    public List<Integer> getModelDays() {
        return TablePage.days(getModels(), true);
    }
}
