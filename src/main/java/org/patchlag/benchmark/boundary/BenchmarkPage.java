package org.patchlag.benchmark.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.control.PublishedEditions;
import org.patchlag.benchmark.entity.EditionLine;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.benchmark.entity.PublishedEdition;
import org.patchlag.chart.DotIntervals;
import org.patchlag.chart.ShareCurve;
import org.patchlag.disclosure.Level;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.disclosure.PublicForm.GridPoint;

/** An edition on the public pages: everything shown here follows from its published form. */
@Named("benchmarkPage")
@RequestScoped
public class BenchmarkPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int LAST_DAY = 365;
    private static final List<ShareCurve.Mark> FDA =
            List.of(new ShareCurve.Mark(30, "FDA 30"), new ShareCurve.Mark(60, "FDA 60"));

    @Inject
    private PublishedEditions editions;

    private @Nullable String asked;

    /** The number asked for, as it was typed. */
    public @Nullable String getAsked() {
        return asked;
    }

    /** Takes the number asked for; what is no edition means the latest. */
    public void setAsked(@Nullable String asked) {
        this.asked = asked;
    }

    private Optional<PublishedEdition> edition() {
        String number = asked;
        Optional<PublishedEdition> chosen = number != null && number.matches("\\d{1,9}")
                ? editions.find(Integer.parseInt(number))
                : Optional.empty();
        return chosen.or(editions::latest);
    }

    private PublishedEdition published() {
        return edition().orElseThrow();
    }

    /** Whether any edition has been released. */
    public boolean isAvailable() {
        return edition().isPresent();
    }

    /** The edition's number. */
    public int getNumber() {
        return published().number();
    }

    /** The day up to which its reports were accepted. */
    public String getAsOf() {
        return DAY.format(LocalDate.parse(published().tables().asOf()));
    }

    /** Who published it. */
    public String getRegulator() {
        return published().tables().regulator();
    }

    /** Its countries. */
    public String getJurisdiction() {
        return published().tables().jurisdiction().stream()
                .map(country -> new Locale("", country).getDisplayCountry(Locale.UK))
                .collect(Collectors.joining(", "));
    }

    /** The version of its method. */
    public String getMethod() {
        return published().tables().method();
    }

    /** Whether it is invented. */
    public boolean isDemonstration() {
        return edition().map(found -> found.tables().demonstration()).orElse(false);
    }

    /** All editions, the latest first. */
    public List<EditionLine> getEditions() {
        return editions.list();
    }

    /** The message in words. */
    public String getMessage() {
        PublicForm form = published().tables().headline().all().form();
        if (form == null) {
            return "There is not enough data yet to say how long vendors take.";
        }
        GridPoint point =
                CellView.at(form, 90).orElse(form.grid().get(form.grid().size() - 1));
        return "By day " + point.day() + " a fix was offered in " + (point.atLeast() ? "at least " : "") + point.share()
                + " of 100 cases (95\u00a0% interval " + point.lower() + " to " + point.upper() + ").";
    }

    /** By when half were fixed. */
    public String getHalf() {
        PublicForm form = published().tables().headline().all().form();
        return form == null ? "not enough data" : CellView.half(form);
    }

    /** The curve of everything. */
    public String getCurve() {
        PublicForm form = published().tables().headline().all().form();
        List<ShareCurve.Point> points = new ArrayList<>();
        if (form != null) {
            form.grid()
                    .forEach(point -> points.add(new ShareCurve.Point(
                            point.day(),
                            point.share() == null ? null : Double.valueOf(point.share()),
                            point.lower(),
                            point.upper(),
                            point.atLeast())));
        }
        return ShareCurve.draw(
                "curve",
                "Share of reports fixed, by days since the vendor was notified",
                getMessage() + " The table below has the same figures.",
                points,
                FDA,
                LAST_DAY);
    }

    /** Dots and intervals of the vendors by day 90. */
    public String getVendorDots() {
        List<DotIntervals.Row> rows = published().tables().headline().of(Kind.VENDOR).stream()
                .map(cell -> dots(cell, 90))
                .toList();
        return DotIntervals.draw(
                "vendors",
                "Share of reports fixed by day 90, by vendor, in alphabetical order",
                "Each dot is a share, each bar its 95 % interval; the table below has the same figures.",
                rows,
                "share fixed by day 90");
    }

    private static DotIntervals.Row dots(PublicCell cell, int day) {
        PublicForm form = cell.form();
        Optional<GridPoint> point = form == null ? Optional.empty() : CellView.at(form, day);
        return new DotIntervals.Row(
                cell.label(),
                point.map(GridPoint::share).map(Double::valueOf).orElse(null),
                point.map(GridPoint::lower).map(Double::valueOf).orElse(null),
                point.map(GridPoint::upper).map(Double::valueOf).orElse(null));
    }

    /** The one row of everything. */
    public List<CellView> getAll() {
        return views(Kind.ALL);
    }

    /** A row for each device type. */
    public List<CellView> getTypes() {
        return views(Kind.TYPE);
    }

    /** A row for each vendor. */
    public List<CellView> getVendors() {
        return views(Kind.VENDOR);
    }

    /** The models by vendor. */
    public List<VendorModels> getModels() {
        Map<String, List<CellView>> byVendor = views(Kind.MODEL).stream()
                .collect(Collectors.groupingBy(CellView::getVendor, java.util.LinkedHashMap::new, Collectors.toList()));
        return byVendor.entrySet().stream()
                .map(entry -> new VendorModels(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * A vendor's models.
     *
     * @param vendor the vendor
     * @param models its models
     */
    public record VendorModels(String vendor, List<CellView> models) {
        /** For pages. */
        public String getVendor() {
            return vendor;
        }

        /** For pages. */
        public List<CellView> getModels() {
            return models;
        }
    }

    private List<CellView> views(Kind kind) {
        return published().tables().headline().of(kind).stream()
                .map(CellView::new)
                .toList();
    }

    /** The days on which cells without a vendor have shares. */
    public List<Integer> getDays() {
        return Level.G.days();
    }

    /** The days on which cells with a vendor have shares. */
    public List<Integer> getNamedDays() {
        return published().tables().headline().of(Kind.VENDOR).stream()
                .map(PublicCell::form)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(form -> java.util.Objects.requireNonNull(form).level().days())
                .orElse(Level.V3.days());
    }
}
