package org.patchlag.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between which days half of something had happened, a bar for each of several rows, beside what was promised. */
public final class HalfTimes {
    private static final int WIDTH = 640;
    private static final int ROW = 34;
    private static final int LEFT = 212;
    private static final int RIGHT = 24;
    private static final int TOP = 46;
    private static final int BOTTOM = 40;
    private static final List<Integer> TICKS = List.of(0, 14, 30, 60, 90, 180, 365);

    private HalfTimes() {}

    /**
     * A row, in days.
     *
     * @param label its name
     * @param after the day after which it was; null where nothing is known
     * @param by the day by which it was; null where it had not happened on the last day known
     * @param promised what was promised; null where nothing was
     * @param words the same in words, shown where there is no bar
     */
    public record Row(
            String label,
            @Nullable Integer after,
            @Nullable Integer by,
            @Nullable Integer promised,
            String words) {}

    /**
     * Draws them.
     *
     * @param id unique on the page
     * @param lastDay where the axis ends
     * @param axis what the axis counts
     */
    public static String draw(
            String id,
            String title,
            String description,
            List<Row> rows,
            List<ShareCurve.Mark> marks,
            int lastDay,
            String axis) {
        int height = TOP + ROW * Math.max(1, rows.size()) + BOTTOM;
        int bottom = height - BOTTOM;
        Svg svg = new Svg(id, WIDTH, height, title, description);
        for (int day : TICKS) {
            if (day <= lastDay) {
                svg.line(day == 0 ? "chart-axis" : "chart-grid", x(day, lastDay), TOP, x(day, lastDay), bottom);
                svg.text("chart-text", x(day, lastDay), bottom + 16, "middle", Integer.toString(day));
            }
        }
        svg.text("chart-text", (LEFT + WIDTH - RIGHT) / 2.0, height - 4, "middle", axis);
        DayMarks.draw(svg, marks, day -> x(day, lastDay), TOP - 12.0, bottom);
        for (int i = 0; i < rows.size(); i++) {
            row(svg, rows.get(i), TOP + ROW * i + ROW / 2.0, lastDay);
        }
        return svg.finish();
    }

    private static void row(Svg svg, Row row, double y, int lastDay) {
        svg.label(LEFT - 12, y + 4.5, row.label());
        Integer after = row.after();
        Integer by = row.by();
        if (after == null) {
            svg.text("chart-text", LEFT + 10, y + 4.5, "start", row.words());
        } else if (by == null) {
            svg.rectangle("chart-range chart-endless", x(after, lastDay), y - 6, WIDTH - RIGHT - x(after, lastDay), 12);
            svg.text("chart-label", WIDTH - RIGHT - 6, y + 4.5, "end", "later →");
        } else {
            svg.rectangle("chart-range", x(after, lastDay), y - 6, x(by, lastDay) - x(after, lastDay), 12);
        }
        if (row.promised() != null) {
            diamond(svg, x(row.promised(), lastDay), y);
        }
    }

    private static void diamond(Svg svg, double x, double y) {
        svg.path(
                "chart-promise",
                "M" + at(x, y - 8) + " L" + at(x + 6, y) + " L" + at(x, y + 8) + " L" + at(x - 6, y) + " Z");
    }

    private static String at(double x, double y) {
        return Svg.number(x) + "," + Svg.number(y);
    }

    // As in the curve: early days are given room.
    private static double x(int day, int lastDay) {
        return LEFT + (WIDTH - LEFT - RIGHT) * Math.sqrt(Math.min(1, day / (double) lastDay));
    }
}
