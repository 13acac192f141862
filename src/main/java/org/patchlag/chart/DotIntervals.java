package org.patchlag.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row for each of several shares: its name, a dot, its interval. */
public final class DotIntervals {
    private static final int WIDTH = 640;
    private static final int ROW = 34;
    private static final int LEFT = 212;
    private static final int RIGHT = 32;
    private static final int TOP = 12;
    private static final int BOTTOM = 40;

    private DotIntervals() {}

    /**
     * A row, in percent.
     *
     * @param label its name
     * @param share the share; null where it is not shown
     * @param lower the interval's lower end; null where there is not enough data
     * @param upper the interval's upper end; null where there is not enough data
     * @param atLeast whether the share may be higher
     * @param missing what is said where there is no interval
     */
    public record Row(
            String label,
            @Nullable Double share,
            @Nullable Double lower,
            @Nullable Double upper,
            boolean atLeast,
            String missing) {
        /** A row whose share is exact, or that has not enough data. */
        public Row(String label, @Nullable Double share, @Nullable Double lower, @Nullable Double upper) {
            this(label, share, lower, upper, false, "not enough data");
        }
    }

    /**
     * Draws them.
     *
     * @param id unique on the page
     * @param axis what the axis shows
     */
    public static String draw(String id, String title, String description, List<Row> rows, String axis) {
        int height = TOP + ROW * Math.max(1, rows.size()) + BOTTOM;
        Svg svg = new Svg(id, WIDTH, height, title, description);
        int bottom = height - BOTTOM;
        for (int percent = 0; percent <= 100; percent += 25) {
            svg.line(percent == 0 ? "chart-axis" : "chart-grid", x(percent), TOP, x(percent), bottom);
            svg.text("chart-text", x(percent), bottom + 16, "middle", percent + " %");
        }
        svg.text("chart-text", (LEFT + WIDTH - RIGHT) / 2.0, height - 4, "middle", axis);
        for (int i = 0; i < rows.size(); i++) {
            row(svg, rows.get(i), TOP + ROW * i + ROW / 2.0);
        }
        return svg.finish();
    }

    private static void row(Svg svg, Row row, double y) {
        svg.label(LEFT - 12, y + 4.5, row.label());
        Double lower = row.lower();
        Double upper = row.upper();
        if (lower == null || upper == null) {
            svg.text("chart-text", LEFT + 10, y + 4.5, "start", row.missing());
            return;
        }
        svg.rectangle("chart-band", x(lower), y - 6, x(upper) - x(lower), 12);
        if (row.share() != null) {
            svg.circle(row.atLeast() ? "chart-dot chart-open" : "chart-dot", x(row.share()), y, 5);
        }
    }

    private static double x(double percent) {
        return LEFT + (WIDTH - LEFT - RIGHT) * percent / 100;
    }
}
