package org.patchlag.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened when: a dot for a known day, a bar for a range of days, words where no day is known. */
public final class TimelineDrawing {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final int WIDTH = 640;
    private static final int ROW = 40;
    private static final int LEFT = 212;
    private static final int RIGHT = 30;
    private static final int TOP = 10;
    private static final int BOTTOM = 34;

    // A generous guess: which letters the reader has is not known here.
    private static final double LETTER = 7.4;
    private static final int SHORT_WORDS = 36;

    private TimelineDrawing() {}

    /**
     * A row.
     *
     * @param label what happened
     * @param earliest the first day on which it can have; null where nothing says
     * @param latest the last day; null where nothing says
     * @param words when, in words
     */
    public record Row(
            String label,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            String words) {}

    /**
     * Draws it.
     *
     * @param id unique on the page
     */
    public static String draw(String id, String title, String description, List<Row> rows) {
        int height = TOP + ROW * Math.max(1, rows.size()) + BOTTOM;
        Svg svg = new Svg(id, WIDTH, height, title, description);
        List<LocalDate> days = rows.stream()
                .flatMap(row -> Stream.of(row.earliest(), row.latest()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted()
                .toList();
        Scale scale = days.isEmpty() ? null : new Scale(days.get(0), days.get(days.size() - 1));
        svg.line("chart-axis", LEFT, height - BOTTOM, WIDTH - RIGHT, height - BOTTOM);
        if (scale != null) {
            svg.text("chart-text", LEFT, height - 12, "start", DAY.format(scale.first));
            if (!scale.first.equals(scale.last)) {
                svg.text("chart-text", WIDTH - RIGHT, height - 12, "end", DAY.format(scale.last));
            }
        } else {
            svg.text("chart-text", (LEFT + WIDTH - RIGHT) / 2.0, height - 12, "middle", "no calendar day is known");
        }
        for (int i = 0; i < rows.size(); i++) {
            row(svg, rows.get(i), TOP + ROW * i, scale);
        }
        return svg.finish();
    }

    private static void row(Svg svg, Row row, double top, @Nullable Scale scale) {
        double y = top + ROW - 12;
        svg.line("chart-grid", LEFT, y, WIDTH - RIGHT, y);
        svg.label(LEFT - 12, y + 4.5, row.label());
        LocalDate earliest = row.earliest();
        LocalDate latest = row.latest();
        if (scale == null || (earliest == null && latest == null)) {
            boolean fits = row.words().length() <= SHORT_WORDS;
            words(svg, LEFT + 4, y, fits ? "chart-text" : "chart-text chart-wide", row.words());
            return;
        }
        double from = earliest == null ? LEFT : scale.x(earliest);
        double to = latest == null ? WIDTH - RIGHT : scale.x(latest);
        if (earliest != null && earliest.equals(latest)) {
            svg.circle("chart-dot", from, y, 5);
        } else {
            svg.rectangle("chart-range", from, y - 5, Math.max(6, to - from), 10);
        }
        words(svg, from, y, "chart-text chart-wide", row.words());
    }

    // Where they would leave the picture they begin further left. A narrow screen has them in the table only.
    private static void words(Svg svg, double from, double y, String css, String words) {
        svg.text(css, Math.min(from, WIDTH - 6 - LETTER * words.length()), y - 9, "start", words);
    }

    private static final class Scale {
        private final LocalDate first;
        private final LocalDate last;

        Scale(LocalDate first, LocalDate last) {
            this.first = first;
            this.last = last;
        }

        double x(LocalDate day) {
            double span = Math.max(1, ChronoUnit.DAYS.between(first, last));
            return LEFT + 6 + (WIDTH - LEFT - RIGHT - 12) * ChronoUnit.DAYS.between(first, day) / span;
        }
    }
}
