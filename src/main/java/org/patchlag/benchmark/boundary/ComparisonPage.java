package org.patchlag.benchmark.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.boundary.BenchmarkPage.Choice;
import org.patchlag.benchmark.entity.PublicTables.Comparison;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.chart.ClassDots;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.disclosure.PublicForm.GridPoint;
import org.patchlag.ranking.RankInterval;
import org.patchlag.ranking.RankIntervals;

/** The vendors beside all reports, as far as the published figures tell. */
@Named("comparisonPage")
@RequestScoped
public class ComparisonPage {
    private static final int DAY = BenchmarkPage.MESSAGE_DAY;
    private static final String NOTHING = "–";

    @Inject
    private ShownEdition shown;

    @Inject
    private BenchmarkPage benchmark;

    /**
     * A vendor.
     *
     * @param row its row
     * @param rank the places at which it might stand; null where it has no interval
     * @param of among how many
     * @param tippingWords its tipping point in words; a dash where its share is not shown as one value
     */
    public record Line(CellView row, @Nullable RankInterval rank, int of, String tippingWords) {
        /** Its share by day 90. */
        public CellView.ShareText share() {
            return row.shares(List.of(DAY)).get(0);
        }

        /** Its class in words. */
        public String classWords() {
            return row.getComparison().isEmpty() ? "nothing is said" : row.getComparison();
        }

        /** Its places in words, such as "2 to 7 of 12". */
        public String rankWords() {
            if (rank == null) {
                return NOTHING;
            }
            String places = rank.ranks() == 1 ? Integer.toString(rank.lower()) : rank.lower() + " to " + rank.upper();
            return places + " of " + of;
        }

        /** The column of its class; null where nothing is said. */
        @Nullable
        Integer column() {
            Comparison comparison = row.cell().comparison();
            return comparison == null
                    ? null
                    : switch (comparison) {
                        case SLOWER -> 0;
                        case NOT_DISTINGUISHABLE -> 1;
                        case FASTER -> 2;
                    };
        }
    }

    private List<CellView> rows() {
        return TablePage.views(shown, Kind.VENDOR);
    }

    private static Optional<GridPoint> point(CellView row) {
        return row.at(DAY);
    }

    /** The vendors, by name, or by class where the reader wants it so. */
    public List<Line> getLines() {
        List<CellView> known =
                rows().stream().filter(row -> point(row).isPresent()).toList();
        List<RankInterval> ranks = ranks();
        PublicForm all = shown.tables().all().form();
        Optional<GridPoint> benchmarkPoint = Optional.ofNullable(all).flatMap(form -> CellView.at(form, DAY));
        List<Line> lines = new ArrayList<>();
        for (CellView row : rows()) {
            int place = known.indexOf(row);
            lines.add(new Line(
                    row,
                    place < 0 ? null : ranks.get(place),
                    known.size(),
                    point(row)
                            .flatMap(own -> benchmarkPoint.flatMap(point -> TippingWords.of(own, point)))
                            .orElse(NOTHING)));
        }
        if (shown.address().byClass()) {
            lines.sort(Comparator.comparing(Line::column, Comparator.nullsLast(Comparator.naturalOrder())));
        }
        return lines;
    }

    private List<RankInterval> ranks() {
        return RankIntervals.ofPublished(rows().stream()
                .flatMap(row -> point(row).stream())
                .map(point -> new RankIntervals.PublishedShare(point.lower() / 100.0, point.upper() / 100.0))
                .toList());
    }

    /** Whether the published intervals support a ranking. */
    public boolean isRanking() {
        return RankIntervals.supportRanking(ranks());
    }

    /** Whether anything is said of any vendor. */
    public boolean isClassed() {
        return rows().stream().anyMatch(row -> row.cell().comparison() != null);
    }

    /** How the vendors may be sorted. */
    public List<Choice> getSorts() {
        boolean byClass = shown.address().byClass();
        String clock = shown.address().clock();
        return List.of(
                new Choice("By name", benchmark.query(clock, ""), !byClass),
                new Choice("By class", benchmark.query(clock, "&sort=class"), byClass));
    }

    /** The benchmark's own share by day 90. */
    public CellView.ShareText getBenchmark() {
        return new CellView(shown.tables().all()).shares(List.of(DAY)).get(0);
    }

    /** The day by which shares are compared. */
    public int getDay() {
        return DAY;
    }

    /** The classes as a picture. */
    public String getClasses() {
        return ClassDots.draw(
                "classes",
                "How each vendor stands beside all reports",
                "A dot in one of three columns for each vendor. The table below says the same.",
                List.of("slower", "not distinguishable", "faster"),
                getLines().stream()
                        .map(line -> new ClassDots.Row(line.row().getLabel(), line.column()))
                        .toList());
    }
}
