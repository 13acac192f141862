package org.patchlag.benchmark.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.control.OwnCase;
import org.patchlag.benchmark.control.OwnCasesService;
import org.patchlag.benchmark.entity.PublicTables.ClockTables;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.benchmark.entity.PublishedEdition;
import org.patchlag.chart.DotIntervals;
import org.patchlag.disclosure.PublicForm.GridPoint;
import org.patchlag.platform.EnglishDay;
import org.patchlag.timeline.DelayClock;

/** A hospital's own cases beside the published distribution. */
@Named("ownCasesPage")
@RequestScoped
public class OwnCasesPage {
    private static final int DRAWN_DAY = 90;

    @Inject
    private OwnCasesService own;

    private @Nullable List<OwnComparison> comparisons;
    private Optional<PublishedEdition> edition = Optional.empty();
    private boolean asked;

    private Optional<PublishedEdition> edition() {
        if (!asked) {
            edition = own.edition();
            asked = true;
        }
        return edition;
    }

    /** The clocks that have own cases, the headline first. */
    public List<OwnComparison> getClocks() {
        if (comparisons == null) {
            List<OwnCase> cases = own.cases();
            List<DelayClock> clocks = new ArrayList<>(List.of(DelayClock.TIME_TO_PATCH));
            Arrays.stream(DelayClock.values())
                    .filter(clock -> clock != DelayClock.TIME_TO_PATCH)
                    .forEach(clocks::add);
            comparisons = clocks.stream()
                    .map(clock -> new OwnComparison(
                            clock,
                            cases.stream().filter(one -> one.clock() == clock).toList(),
                            tables(clock)))
                    .filter(comparison -> comparison.getCount() > 0)
                    .toList();
        }
        return Objects.requireNonNull(comparisons);
    }

    private @Nullable ClockTables tables(DelayClock clock) {
        return edition().stream()
                .flatMap(found -> found.tables().clocks().stream())
                .filter(tables -> tables.clock().equals(clock.code()))
                .findFirst()
                .orElse(null);
    }

    /** The days in the tables. */
    public List<Integer> getDays() {
        return OwnComparison.DAYS;
    }

    /** Which edition stands beside the own cases, in words; empty before the first release. */
    public String getEdition() {
        return edition()
                .map(found -> "edition " + found.number() + " of "
                        + found.tables().regulator() + ", as of "
                        + EnglishDay.of(LocalDate.parse(found.tables().asOf())))
                .orElse("");
    }

    /** A day for people. */
    public String day(LocalDate day) {
        return EnglishDay.of(day);
    }

    /** Published shares by day 90 with own shares between them; empty where the headline has no own case. */
    public String getDrawing() {
        if (getClocks().isEmpty() || !getClocks().get(0).isHeadline() || tables(DelayClock.TIME_TO_PATCH) == null) {
            return "";
        }
        OwnComparison headline = getClocks().get(0);
        List<DotIntervals.Row> rows = new ArrayList<>();
        for (OwnComparison.Row row : Stream.concat(headline.getAll().stream(), headline.types().stream())
                .toList()) {
            OwnComparison.Beside beside = row.days().get(OwnComparison.DAYS.indexOf(DRAWN_DAY));
            if (row.cell() != null && beside.known() > 0) {
                rows.add(published(row.label(), Objects.requireNonNull(row.cell())));
                double share = 100.0 * beside.stopped() / beside.known();
                rows.add(new DotIntervals.Row("yours, " + beside.getOwn(), share, share, share));
            }
        }
        return DotIntervals.draw(
                "own",
                "Share fixed by day 90: published, and your own cases",
                "Bars are published 95 % intervals; a dot without a bar is the plain share of your own cases. The table"
                        + " below has the same figures.",
                rows,
                "share fixed by day 90");
    }

    private static DotIntervals.Row published(String label, PublicCell cell) {
        Optional<GridPoint> point = Optional.ofNullable(cell.form()).flatMap(form -> CellView.at(form, DRAWN_DAY));
        return new DotIntervals.Row(
                label,
                point.map(GridPoint::share).map(Double::valueOf).orElse(null),
                point.map(GridPoint::lower).map(Double::valueOf).orElse(null),
                point.map(GridPoint::upper).map(Double::valueOf).orElse(null));
    }
}
