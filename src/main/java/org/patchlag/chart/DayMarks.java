package org.patchlag.chart;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Marked days as dashed lines with words over them; where two lie close together, their words stand at two heights. */
final class DayMarks {
    private static final int CLOSE = 74; // in the drawing's units, at the large letters of narrow screens
    private static final int HIGHER = 17;

    private DayMarks() {}

    /**
     * Draws them.
     *
     * @param x where a day stands
     * @param words where the words stand, from the top
     * @param bottom where the lines end
     */
    static void draw(Svg svg, List<ShareCurve.Mark> marks, IntToDoubleFunction x, double words, double bottom) {
        double last = Double.NEGATIVE_INFINITY;
        boolean higher = true;
        for (ShareCurve.Mark mark : marks.stream()
                .sorted(Comparator.comparingInt(ShareCurve.Mark::day))
                .toList()) {
            double at = x.applyAsDouble(mark.day());
            higher = at - last < CLOSE && !higher;
            double height = higher ? words - HIGHER : words;
            svg.line("chart-mark", at, height + 4, at, bottom);
            svg.text("chart-text chart-mark-text", at, height, "middle", mark.label());
            last = at;
        }
    }
}
