package org.patchlag.query.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.control.Counts;
import org.patchlag.query.control.DrillDown;
import org.patchlag.query.control.Grouping;
import org.patchlag.query.control.ReportListService;
import org.patchlag.query.language.FieldType;

/** How many reports there are of each value of a field or two, as a table with bars. */
@Named("reportCounts")
@RequestScoped
public class ReportCounts {
    private static final int MOST = 200;

    @Inject
    private ReportsPage page;

    @Inject
    private ReportListService reports;

    @Inject
    private TakenFromList takenOut;

    private @Nullable Counts counts;

    /**
     * A line of the table.
     *
     * @param values the values in words
     * @param reports how many reports
     * @param percent of the longest bar
     * @param address leads to these reports; empty where no query finds just them
     */
    public record Line(List<String> values, long reports, String percent, String address) {}

    private Counts counts() {
        Counts known = counts == null ? count() : counts;
        counts = known;
        return known;
    }

    private Counts count() {
        takenOut.note(page.query(), page.version(), page.by());
        return reports.countBy(page.query(), page.version(), page.by(), page.ranges(), MOST);
    }

    /** What is counted by. */
    public List<Grouping> getBy() {
        return page.by();
    }

    /** All that can be counted by: the fields, of dates with their units. */
    public List<Grouping> getChoices() {
        List<Grouping> choices = new ArrayList<>();
        page.getFields().forEach(field -> {
            if (field.type().dated()) {
                choices.add(new Grouping(field, Grouping.Unit.QUARTER));
                choices.add(new Grouping(field, Grouping.Unit.YEAR));
            } else if (field.type() != FieldType.WORDS) {
                choices.add(new Grouping(field, null));
            }
        });
        return choices;
    }

    /** Whether the first, or the second, is this choice. */
    public boolean isChosen(int place, Grouping choice) {
        return page.by().size() > place && page.by().get(place).equals(choice);
    }

    /** How many reports were counted. */
    public long getReports() {
        return counts().reports();
    }

    /** How many values more there are. */
    public long getFurther() {
        return counts().further();
    }

    /** The ranges of lengths, with commas. */
    public String getRanges() {
        return String.join(",", page.ranges().stream().map(String::valueOf).toList());
    }

    /** The table. */
    public List<Line> getLines() {
        long most =
                counts().rows().stream().mapToLong(Counts.Row::reports).max().orElse(1);
        return counts().rows().stream().map(row -> line(row, most)).toList();
    }

    private Line line(Counts.Row row, long most) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < row.values().size(); i++) {
            words.add(words(page.by().get(i), row.values().get(i)));
        }
        return new Line(
                words,
                row.reports(),
                String.format(Locale.ROOT, "%.1f", 100.0 * row.reports() / most),
                DrillDown.of(page.query(), page.by(), row)
                        .map(query -> new PageAddress()
                                .with("query", query.text())
                                .with("version", page.isAccepted() ? "accepted" : null)
                                .text())
                        .orElse(""));
    }

    /** A value in words. */
    static String words(Grouping by, @Nullable String value) {
        if (value == null) {
            return "not given";
        }
        boolean code = by.field().type() == FieldType.CODE || by.field().type() == FieldType.LENGTH;
        return code ? value.replace('-', ' ') : value;
    }
}
