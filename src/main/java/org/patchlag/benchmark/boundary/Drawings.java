package org.patchlag.benchmark.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.chart.DotIntervals;
import org.patchlag.chart.HalfTimes;
import org.patchlag.chart.ShareCurve;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.disclosure.PublicForm.GridPoint;

/** Published figures as pictures. Each stands above a table with the same figures. */
final class Drawings {
    private static final int LAST_DAY = 365;
    private static final List<ShareCurve.Mark> FDA =
            List.of(new ShareCurve.Mark(30, "FDA 30"), new ShareCurve.Mark(60, "FDA 60"));
    private static final String SAME_FIGURES = " The table below has the same figures.";

    private Drawings() {}

    /** The curve of one cell. */
    static String curve(
            String id,
            String what,
            String message,
            @Nullable PublicForm form,
            ClockWords words,
            List<ShareCurve.Mark> more) {
        List<ShareCurve.Mark> marks = new ArrayList<>(words.isFda() ? FDA : List.of());
        marks.addAll(more);
        return ShareCurve.draw(
                id,
                what + ": share " + words.getStopped() + ", by " + words.getAxis(),
                message + SAME_FIGURES,
                form == null
                        ? List.of()
                        : form.grid().stream().map(Drawings::point).toList(),
                marks,
                List.of(),
                LAST_DAY,
                words.getAxis());
    }

    private static ShareCurve.Point point(GridPoint point) {
        return new ShareCurve.Point(
                point.day(),
                point.share() == null ? null : Double.valueOf(point.share()),
                point.lower(),
                point.upper(),
                point.atLeast());
    }

    /** A dot and an interval for each row, by a day. */
    static String dots(String id, List<CellView> rows, int day, ClockWords words) {
        return DotIntervals.draw(
                id,
                "Share " + words.getStopped() + " by day " + day + ", in alphabetical order",
                "Each dot is a share, each bar its 95 % interval." + SAME_FIGURES,
                rows.stream().map(row -> dot(row, day)).toList(),
                "share " + words.getStopped() + " by day " + day);
    }

    private static DotIntervals.Row dot(CellView row, int day) {
        Optional<GridPoint> point = row.at(day);
        return new DotIntervals.Row(
                row.getWholeLabel(),
                point.map(GridPoint::share).map(Double::valueOf).orElse(null),
                point.map(GridPoint::lower).map(Double::valueOf).orElse(null),
                point.map(GridPoint::upper).map(Double::valueOf).orElse(null),
                point.map(GridPoint::atLeast).orElse(false),
                row.isPublished() && point.isEmpty() ? "not yet known" : "not enough data");
    }

    /** The days between which half had ended, with each vendor's promise and the FDA's days. */
    static String halves(String id, List<CellView> rows, ClockWords words) {
        return HalfTimes.draw(
                id,
                "By when half were " + words.getStopped() + ", beside what each vendor promises",
                "Each bar lies between two published days; a diamond is the vendor's own promise." + SAME_FIGURES,
                rows.stream().map(Drawings::half).toList(),
                words.isFda() ? FDA : List.of(),
                LAST_DAY,
                words.getAxis());
    }

    private static HalfTimes.Row half(CellView row) {
        PublicForm form = row.cell().form();
        HalfTime half = form == null ? null : HalfTime.of(form);
        Integer promised = row.cell().promisedDays();
        return half == null || !half.isKnown()
                ? new HalfTimes.Row(row.getWholeLabel(), null, null, promised, row.getHalf())
                : new HalfTimes.Row(row.getWholeLabel(), half.after(), half.by(), promised, half.words());
    }
}
