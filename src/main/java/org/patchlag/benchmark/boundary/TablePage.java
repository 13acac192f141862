package org.patchlag.benchmark.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.patchlag.benchmark.boundary.BenchmarkPage.Choice;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.disclosure.Level;

/** One table of an edition's clock. */
@Named("tablePage")
@RequestScoped
public class TablePage {
    @Inject
    private ShownEdition shown;

    @Inject
    private BenchmarkPage benchmark;

    /**
     * Rows under one heading.
     *
     * @param heading the heading; empty where all rows stand under the table's own
     * @param rows the rows
     */
    public record Section(String heading, List<CellView> rows) {}

    private Kind kind() {
        return shown.address().table();
    }

    /** The table's words. */
    public TableWords getTable() {
        return TableWords.of(kind());
    }

    /** Whether its rows name a vendor. */
    public boolean isNamed() {
        return kind() == Kind.VENDOR || kind() == Kind.MODEL;
    }

    /** Whether it is the table of vendors, whose rows lead to pages of their own. */
    public boolean isOfVendors() {
        return kind() == Kind.VENDOR;
    }

    /** Whether the curve of all reports stands above it. */
    public boolean isWithAll() {
        return kind() == Kind.ALL || kind() == Kind.TYPE;
    }

    /** The tables that may be chosen: those that the edition has for the clock. */
    public List<Choice> getTables() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.ALL && !shown.tables().of(kind).isEmpty())
                .map(kind -> new Choice(
                        TableWords.of(kind).heading(),
                        benchmark.query(
                                shown.address().clock(),
                                "&by=" + TableWords.of(kind).code()),
                        kind == kind()))
                .toList();
    }

    /** Its rows. */
    public List<CellView> getRows() {
        return views(shown, kind());
    }

    static List<CellView> views(ShownEdition shown, Kind kind) {
        String asOf = shown.edition().tables().asOf();
        return shown.tables().of(kind).stream()
                .map(cell -> new CellView(cell, asOf))
                .toList();
    }

    /** Its rows by vendor, by device type, or all in one. */
    public List<Section> getSections() {
        Map<String, List<CellView>> sections = getRows().stream()
                .collect(Collectors.groupingBy(this::heading, LinkedHashMap::new, Collectors.toList()));
        return sections.entrySet().stream()
                .map(entry -> new Section(entry.getKey(), entry.getValue()))
                .toList();
    }

    private String heading(CellView row) {
        return switch (kind()) {
            case MODEL -> row.getVendor();
            case TYPE_HALF -> row.getType();
            default -> "";
        };
    }

    /** The days on which its cells have shares. */
    public List<Integer> getDays() {
        return days(getRows(), isNamed());
    }

    /** The days on which cells of a table have shares: those of the level that shows most. */
    static List<Integer> days(List<CellView> rows, boolean named) {
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(row.cell().form()).stream())
                .map(form -> form.level().days())
                .max(Comparator.comparingInt(List::size))
                .orElse(named ? Level.V3.days() : Level.G.days());
    }

    /** The days on which the cell of all reports has shares. */
    public List<Integer> getAllDays() {
        return Level.G.days();
    }

    /** Dots and intervals of its rows by day 90; empty where a picture would only repeat a long table. */
    public String getDots() {
        return kind() == Kind.VENDOR || kind() == Kind.TYPE || kind() == Kind.COUNTRY
                ? Drawings.dots("dots", getRows(), BenchmarkPage.MESSAGE_DAY, shown.words())
                : "";
    }

    /** By when half had ended, beside the vendors' promises; empty where no vendor is named. */
    public String getHalves() {
        return kind() == Kind.VENDOR ? Drawings.halves("halves", getRows(), shown.words()) : "";
    }
}
