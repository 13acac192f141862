package org.patchlag.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The share fixed over the days since the start, on the days for which it is known, with its 95 % intervals. */
public final class ShareCurve {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 336;
    private static final int LEFT = 66;
    private static final int RIGHT = 22;
    private static final int TOP = 44;
    private static final int BOTTOM = 48;

    // Between the days on the axis, for the larger letters of a narrow screen and of a wide one.
    private static final int NARROW_STEP = 40;
    private static final int STEP = 26;

    private ShareCurve() {}

    /**
     * A point of the curve, in percent.
     *
     * @param day days since the start
     * @param share the share; null where only its interval is known
     * @param lower the interval's lower end
     * @param upper the interval's upper end
     * @param atLeast whether the share may be higher
     */
    public record Point(int day, @Nullable Double share, double lower, double upper, boolean atLeast) {}

    /**
     * A day that is marked, such as a deadline.
     *
     * @param day days since the start
     * @param label what it is
     */
    public record Mark(int day, String label) {}

    /** Draws it as days since the vendor was notified; see the other. */
    public static String draw(
            String id, String title, String description, List<Point> points, List<Mark> marks, int lastDay) {
        return draw(id, title, description, points, marks, List.of(), lastDay, "days since the vendor was notified");
    }

    /**
     * Draws it.
     *
     * @param id unique on the page
     * @param ticks days on which something is marked on the curve itself, such as the last that is known of a case
     * @param lastDay where the axis ends
     * @param axis what the axis counts
     */
    public static String draw(
            String id,
            String title,
            String description,
            List<Point> points,
            List<Mark> marks,
            List<Integer> ticks,
            int lastDay,
            String axis) {
        Svg svg = new Svg(id, WIDTH, HEIGHT, title, description);
        axes(svg, points, lastDay, axis);
        DayMarks.draw(svg, marks, day -> x(day, lastDay), TOP - 12.0, (double) HEIGHT - BOTTOM);
        if (points.isEmpty()) {
            svg.text("chart-text", WIDTH / 2.0, HEIGHT / 2.0, "middle", "not enough data");
            return svg.finish();
        }
        svg.path("chart-band", band(points, lastDay));
        svg.path("chart-line", line(points, lastDay));
        ticks.forEach(day -> tick(svg, points, day, lastDay));
        for (Point point : points) {
            double x = x(point.day(), lastDay);
            svg.line("chart-interval", x, y(point.lower()), x, y(point.upper()));
            if (point.share() != null) {
                dot(svg, x, y(point.share()), point.atLeast());
            }
        }
        return svg.finish();
    }

    // On the straight line between the points around it; beyond the last one there is no curve.
    private static void tick(Svg svg, List<Point> points, int day, int lastDay) {
        double fromX = x(0, lastDay);
        double fromY = y(0);
        for (Point point : points) {
            Double share = point.share();
            if (share == null) {
                continue;
            }
            double toX = x(point.day(), lastDay);
            double toY = y(share);
            if (day <= point.day()) {
                double x = x(day, lastDay);
                double y = toX > fromX ? fromY + (toY - fromY) * (x - fromX) / (toX - fromX) : toY;
                svg.line("chart-tick", x, y - 5, x, y + 5);
                return;
            }
            fromX = toX;
            fromY = toY;
        }
    }

    // "At least" is an open dot with an arrow that points to where the share may be.
    private static void dot(Svg svg, double x, double y, boolean atLeast) {
        if (atLeast) {
            svg.path(
                    "chart-arrow",
                    "M" + at(x, y - 5) + " L" + at(x, y - 19) + " M" + at(x - 4, y - 14) + " L" + at(x, y - 19) + " L"
                            + at(x + 4, y - 14));
        }
        svg.circle(atLeast ? "chart-dot chart-open" : "chart-dot", x, y, 4.5);
    }

    private static void axes(Svg svg, List<Point> points, int lastDay, String axis) {
        for (int percent = 0; percent <= 100; percent += 25) {
            svg.line(percent == 0 ? "chart-axis" : "chart-grid", LEFT, y(percent), WIDTH - RIGHT, y(percent));
            svg.text("chart-text", LEFT - 8, y(percent) + 4, "end", percent + " %");
        }
        double last = Double.NEGATIVE_INFINITY;
        double lastNarrow = Double.NEGATIVE_INFINITY;
        for (int day : points.isEmpty()
                ? List.of(0, lastDay)
                : points.stream().map(Point::day).toList()) {
            svg.line("chart-axis", x(day, lastDay), HEIGHT - BOTTOM, x(day, lastDay), HEIGHT - BOTTOM + 5);
            if (x(day, lastDay) - last > STEP) {
                last = x(day, lastDay);
                boolean narrow = last - lastNarrow > NARROW_STEP;
                svg.text(
                        narrow ? "chart-text" : "chart-text chart-wide",
                        last,
                        HEIGHT - BOTTOM + 19,
                        "middle",
                        Integer.toString(day));
                lastNarrow = narrow ? last : lastNarrow;
            }
        }
        svg.text("chart-text", (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", axis);
    }

    private static String band(List<Point> points, int lastDay) {
        StringBuilder path = new StringBuilder("M" + at(0, 0, lastDay));
        points.forEach(point -> path.append(" L").append(at(point.day(), point.upper(), lastDay)));
        for (int i = points.size() - 1; i >= 0; i--) {
            path.append(" L").append(at(points.get(i).day(), points.get(i).lower(), lastDay));
        }
        return path.append(" Z").toString();
    }

    private static String line(List<Point> points, int lastDay) {
        StringBuilder path = new StringBuilder("M" + at(0, 0, lastDay));
        for (Point point : points) {
            Double share = point.share();
            if (share != null) {
                path.append(" L").append(at(point.day(), share, lastDay));
            }
        }
        return path.toString();
    }

    private static String at(int day, double percent, int lastDay) {
        return at(x(day, lastDay), y(percent));
    }

    private static String at(double x, double y) {
        return Svg.number(x) + "," + Svg.number(y);
    }

    // Early days matter most and lie close together: a square-root scale gives them room.
    private static double x(int day, int lastDay) {
        return LEFT + (WIDTH - LEFT - RIGHT) * Math.sqrt(Math.min(1, day / (double) lastDay));
    }

    private static double y(double percent) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - percent / 100);
    }
}
