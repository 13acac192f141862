package org.patchlag.benchmark.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.control.PublishedEditions;
import org.patchlag.benchmark.entity.EditionLine;
import org.patchlag.benchmark.entity.PublicTables.ClockTables;
import org.patchlag.benchmark.entity.PublicTables.Erratum;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.benchmark.entity.PublishedEdition;

/** All editions, their errata, and what became of the cells of one in another. */
@Named("editionsPage")
@RequestScoped
public class EditionsPage {
    @Inject
    private ShownEdition shown;

    @Inject
    private PublishedEditions editions;

    /**
     * An edition in the list.
     *
     * @param number its number
     * @param regulator who published it
     * @param asOf up to which day reports count
     * @param method the version of its method
     * @param erratum what it corrects; null where nothing
     */
    public record Line(
            int number,
            String regulator,
            String asOf,
            String method,
            @Nullable Erratum erratum) {}

    /**
     * What became of cells.
     *
     * @param heading what: "renewed"
     * @param cells which
     */
    public record Changes(String heading, List<Changed> cells) {}

    /**
     * A cell in both editions.
     *
     * @param kind its table
     * @param label what it is about
     * @param before its shares in the first
     * @param after its shares in the second
     * @param older the day of its figures in the second where that is an earlier one
     */
    public record Changed(String kind, String label, String before, String after, String older) {}

    /** All editions, the latest first. */
    public List<Line> getEditions() {
        return editions.list().stream()
                .map(EditionLine::number)
                .flatMap(number -> editions.find(number).stream())
                .map(EditionsPage::line)
                .toList();
    }

    private static Line line(PublishedEdition edition) {
        return new Line(
                edition.number(),
                edition.tables().regulator(),
                PublicWords.day(LocalDate.parse(edition.tables().asOf())),
                edition.tables().method(),
                edition.tables().erratum());
    }

    private Optional<PublishedEdition> first() {
        // Edition 0 is no edition that anybody released; a reader who names none compares nothing.
        return shown.address().from() == 0
                ? Optional.empty()
                : editions.find(shown.address().from());
    }

    /** Whether two editions are compared. */
    public boolean isCompared() {
        return first().isPresent() && shown.find().isPresent();
    }

    /** The number of the first edition. */
    public int getFrom() {
        return shown.address().from();
    }

    /** The number of the second edition. */
    public int getTo() {
        return shown.address().edition();
    }

    /** What a reader must know before reading a difference as a change over time; empty where nothing. */
    public String getCaution() {
        PublishedEdition before = first().orElseThrow();
        PublishedEdition after = shown.edition();
        if (!before.tables().regulator().equals(after.tables().regulator())) {
            return "These editions are of different regulators: they are of different hospitals, and their differences "
                    + "are no change over time.";
        }
        return before.tables().method().equals(after.tables().method())
                ? ""
                : "These editions were made by different versions of the method: some differences may come from that.";
    }

    /** What became of the cells. */
    public List<Changes> getChanges() {
        List<EditionDifference.Line> lines =
                EditionDifference.between(tables(first().orElseThrow()), tables(shown.edition()));
        return Arrays.stream(EditionDifference.Change.values())
                .map(change -> new Changes(
                        change.words(),
                        lines.stream()
                                .filter(line -> line.change() == change)
                                .map(this::changed)
                                .toList()))
                .toList();
    }

    private @Nullable ClockTables tables(PublishedEdition edition) {
        return edition.tables().clocks().stream()
                .filter(tables -> tables.clock().equals(shown.address().clock()))
                .findFirst()
                .orElse(null);
    }

    private Changed changed(EditionDifference.Line line) {
        CellView cell = new CellView(line.cell());
        PublicCell after = line.after();
        return new Changed(
                TableWords.of(line.cell().kind()).heading(),
                cell.getWholeLabel(),
                shares(line.before()),
                shares(after),
                after == null
                        ? ""
                        : new CellView(after, shown.edition().tables().asOf()).getOlder());
    }

    private static String shares(@Nullable PublicCell cell) {
        return cell == null ? "not enough data" : new CellView(cell).getAllShares();
    }
}
