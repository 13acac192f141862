package org.patchlag.benchmark.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.disclosure.PublicForm.GridPoint;

/** A cell of an edition as a row of a table for people: every text follows from what is published. */
public final class CellView {
    private static final String PERCENT = "\u00a0%"; // a sign alone on a line would be lost
    private static final String NOT_ENOUGH = "not enough data";

    private final PublicCell cell;
    private final String editionAsOf;

    CellView(PublicCell cell) {
        this(cell, cell.asOf());
    }

    /**
     * A row.
     *
     * @param editionAsOf the edition's own day, ISO 8601: a cell of another day says so
     */
    CellView(PublicCell cell, String editionAsOf) {
        this.cell = cell;
        this.editionAsOf = editionAsOf;
    }

    /**
     * A share as it is written.
     *
     * @param text the share, such as "25 %"
     * @param interval its 95 % interval; empty where there is none
     */
    public record ShareText(String text, String interval) {
        /** For pages. */
        public String getText() {
            return text;
        }

        /** For pages. */
        public String getInterval() {
            return interval;
        }
    }

    PublicCell cell() {
        return cell;
    }

    /** What the row is about within its table: a country by its name, a half-year in words. */
    public String getLabel() {
        return switch (cell.kind()) {
            case COUNTRY -> PublicWords.country(cell.label());
            case TYPE_HALF -> PublicWords.half(cell.label());
            default -> cell.label();
        };
    }

    /** What the row is about where tables are mixed: "Halo 64 of Aurelia Imaging". */
    public String getWholeLabel() {
        return switch (cell.kind()) {
            case TYPE_HALF -> cell.type() + ", " + getLabel();
            case MODEL -> cell.label() + " of " + cell.vendor();
            default -> getLabel();
        };
    }

    /** The vendor, empty where none is named. */
    public String getVendor() {
        return cell.vendor() == null ? "" : cell.vendor();
    }

    /** The vendor as it stands in addresses. */
    public String getEncodedVendor() {
        return BenchmarkPage.encoded(getVendor());
    }

    /** The device type of a model or half-year, empty elsewhere. */
    public String getType() {
        return cell.type() == null ? "" : cell.type();
    }

    /** Whether anything is published. */
    public boolean isPublished() {
        return cell.form() != null;
    }

    /** The day of its figures where it is not the edition's, such as "as of 3 March 2026"; else empty. */
    public String getOlder() {
        return cell.form() == null || cell.asOf().equals(editionAsOf)
                ? ""
                : "as of " + PublicWords.day(LocalDate.parse(cell.asOf()));
    }

    /** The shares fixed by these days. */
    public List<ShareText> shares(List<Integer> days) {
        return days.stream().map(this::share).toList();
    }

    private ShareText share(int day) {
        PublicForm form = cell.form();
        if (form == null) {
            return new ShareText(NOT_ENOUGH, "");
        }
        return at(form, day)
                .map(point -> new ShareText(text(point), point.lower() + " to " + point.upper()))
                .orElseGet(() -> new ShareText(form.level().days().contains(day) ? "not yet known" : "not shown", ""));
    }

    /** All that is published of it in one line: "30 days 20 % (10 to 40); 90 days ...". */
    public String getAllShares() {
        PublicForm form = cell.form();
        return form == null
                ? NOT_ENOUGH
                : form.grid().stream()
                        .map(point -> point.day() + " days " + text(point) + " (" + point.lower() + " to "
                                + point.upper() + ")")
                        .reduce((a, b) -> a + "; " + b)
                        .orElse(NOT_ENOUGH);
    }

    /** The point at a day. */
    Optional<GridPoint> at(int day) {
        return Optional.ofNullable(cell.form()).flatMap(form -> at(form, day));
    }

    static Optional<GridPoint> at(PublicForm form, int day) {
        return form.grid().stream().filter(point -> point.day() == day).findFirst();
    }

    static String text(GridPoint point) {
        Integer share = point.share();
        if (share == null) {
            return "between";
        }
        String shown = share.equals(point.shareUpTo()) ? share + PERCENT : share + " to " + point.shareUpTo() + PERCENT;
        return point.atLeast() ? "at least " + shown : shown;
    }

    /** By when half were fixed: the days between which the published share crosses 50 %. */
    public String getHalf() {
        PublicForm form = cell.form();
        return form == null ? NOT_ENOUGH : HalfTime.of(form).words();
    }

    /** How many reports, as a band. */
    public String getReports() {
        return cell.form() == null || cell.form().reportsAtLeast() == null
                ? "–"
                : String.format(Locale.UK, "at least %,d", cell.form().reportsAtLeast());
    }

    /** How many hospital groups, as a band. */
    public String getGroups() {
        return cell.form() == null || cell.form().groupsAtLeast() == null
                ? "–"
                : "at least " + cell.form().groupsAtLeast();
    }

    /** The vendor's promise in short. */
    public String getPromise() {
        return cell.promisedDays() == null ? "no promise known" : cell.promisedDays() + " days";
    }

    /** How the vendor stands beside all, in words; empty where nothing is said. */
    public String getComparison() {
        return cell.comparison() == null ? "" : PublicWords.comparison(cell.comparison());
    }
}
