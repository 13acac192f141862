package org.patchlag.benchmark.boundary;

import java.util.List;
import java.util.Optional;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.disclosure.PublicForm.GridPoint;

/** A cell of an edition as a row of a table for people: every text follows from what is published. */
public final class CellView {
    private static final String NOT_ENOUGH = "not enough data";

    private final PublicCell cell;

    CellView(PublicCell cell) {
        this.cell = cell;
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

    /** What the row is about. */
    public String getLabel() {
        return cell.label();
    }

    /** The vendor, empty where none is named. */
    public String getVendor() {
        return cell.vendor() == null ? "" : cell.vendor();
    }

    /** Whether anything is published. */
    public boolean isPublished() {
        return cell.form() != null;
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
                .orElse(new ShareText("not yet known", ""));
    }

    static Optional<GridPoint> at(PublicForm form, int day) {
        return form.grid().stream().filter(point -> point.day() == day).findFirst();
    }

    static String text(GridPoint point) {
        Integer share = point.share();
        if (share == null) {
            return "between";
        }
        String shown = share.equals(point.shareUpTo()) ? share + " %" : share + " to " + point.shareUpTo() + " %";
        return point.atLeast() ? "at least " + shown : shown;
    }

    /** By when half were fixed: the days between which the published share crosses 50 %. */
    public String getHalf() {
        PublicForm form = cell.form();
        return form == null ? NOT_ENOUGH : half(form);
    }

    static String half(PublicForm form) {
        int before = 0;
        for (GridPoint point : form.grid()) {
            if (point.share() == null) {
                return "not shown";
            }
            if (point.share() >= 50) {
                return before == 0
                        ? "within " + point.day() + " days"
                        : "after " + before + " to " + point.day() + " days";
            }
            before = point.day();
        }
        return "after more than " + before + " days";
    }

    /** How many reports, as a band. */
    public String getReports() {
        return cell.form() == null || cell.form().reportsAtLeast() == null
                ? "–"
                : String.format(java.util.Locale.UK, "at least %,d", cell.form().reportsAtLeast());
    }

    /** The vendor's promise in short. */
    public String getPromise() {
        return cell.promisedDays() == null ? "no promise known" : cell.promisedDays() + " days";
    }
}
