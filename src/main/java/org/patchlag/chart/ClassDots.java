package org.patchlag.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of a few classes each of several rows belongs to: a dot in one of the columns, none darker than another. */
public final class ClassDots {
    private static final int WIDTH = 640;
    private static final int ROW = 30;
    private static final int LEFT = 212;
    private static final int RIGHT = 16;
    private static final int TOP = 34;
    private static final int BOTTOM = 10;

    private ClassDots() {}

    /**
     * A row.
     *
     * @param label its name
     * @param column the column it belongs to, from 0; null where nothing is said
     */
    public record Row(String label, @Nullable Integer column) {}

    /**
     * Draws them.
     *
     * @param id unique on the page
     * @param columns the classes' names
     */
    public static String draw(String id, String title, String description, List<String> columns, List<Row> rows) {
        int height = TOP + ROW * Math.max(1, rows.size()) + BOTTOM;
        Svg svg = new Svg(id, WIDTH, height, title, description);
        double width = (WIDTH - LEFT - RIGHT) / (double) columns.size();
        for (int column = 0; column < columns.size(); column++) {
            double middle = LEFT + width * (column + 0.5);
            svg.line("chart-grid", middle, TOP - 6, middle, height - BOTTOM);
            svg.text("chart-text", middle, TOP - 14, "middle", columns.get(column));
        }
        for (int i = 0; i < rows.size(); i++) {
            double y = TOP + ROW * i + ROW / 2.0;
            Integer column = rows.get(i).column();
            svg.label(LEFT - 12, y + 4.5, rows.get(i).label());
            if (column == null) {
                svg.text("chart-text", LEFT + 4, y + 4.5, "start", "nothing is said");
            } else {
                svg.circle("chart-dot", LEFT + width * (column + 0.5), y, 6);
            }
        }
        return svg.finish();
    }
}
