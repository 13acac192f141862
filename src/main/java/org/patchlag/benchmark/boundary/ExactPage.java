package org.patchlag.benchmark.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.control.EditionService;
import org.patchlag.benchmark.entity.Edition;
import org.patchlag.benchmark.entity.ExactTables;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.disclosure.Level;
import org.patchlag.platform.ProblemException;
import org.patchlag.timeline.DelayClock;

/** An edition of the regulator's own, exact beside public, one table of one clock at a time. */
@Named("exactPage")
@RequestScoped
public class ExactPage {
    @Inject
    private EditionService editions;

    private @Nullable String id;
    private @Nullable String clock;
    private @Nullable String table;
    private EditionService.@Nullable Preview read;

    private EditionService.@Nullable Preview preview() {
        String asked = id;
        if (read == null && asked != null && !asked.isBlank()) {
            try {
                read = editions.preview(UUID.fromString(asked));
            } catch (IllegalArgumentException | ProblemException notThere) {
                return null;
            }
        }
        return read;
    }

    /** Whether there is such an edition, with figures. */
    public boolean isAvailable() {
        return preview() != null;
    }

    /** The edition. */
    public @Nullable Edition getEdition() {
        EditionService.Preview preview = preview();
        return preview == null ? null : preview.edition();
    }

    /** The clocks that can be chosen. */
    public List<DelayClock> getClocks() {
        return Arrays.asList(DelayClock.values());
    }

    /** The tables that can be chosen. */
    public List<PublicTables.Kind> getTables() {
        return Arrays.asList(PublicTables.Kind.values());
    }

    /** A table's name for people. */
    public String name(PublicTables.Kind kind) {
        return switch (kind) {
            case ALL -> "All reports";
            case TYPE -> "By device type";
            case TYPE_HALF -> "By device type and half-year";
            case COUNTRY -> "By country";
            case VENDOR -> "By vendor";
            case MODEL -> "By vendor and model";
        };
    }

    /** The clock that is looked at. */
    public DelayClock getChosenClock() {
        return getClocks().stream()
                .filter(one -> one.code().equals(clock))
                .findFirst()
                .orElse(DelayClock.TIME_TO_PATCH);
    }

    /** The table that is looked at. */
    public PublicTables.Kind getChosenTable() {
        return getTables().stream()
                .filter(one -> one.name().equals(table))
                .findFirst()
                .orElse(PublicTables.Kind.VENDOR);
    }

    /** What the clock's figures are of; null where there is no such edition. */
    public ExactTables.@Nullable ExactClock getFigures() {
        EditionService.Preview preview = preview();
        return preview == null
                ? null
                : preview.exact().clocks().stream()
                        .filter(one -> one.clock().equals(getChosenClock().code()))
                        .findFirst()
                        .orElse(null);
    }

    /** Which cases the figures are of, in words. */
    public String getCases() {
        ExactTables.ExactClock figures = getFigures();
        if (figures == null) {
            return "";
        }
        return figures.cases() == PublicTables.Cases.COMPLETE_REGISTERS
                ? "all cases of hospitals that certify complete registers"
                : "cases filed while they were open, under observation from then on";
    }

    /** Whether late filing goes with long durations, in words; empty where that cannot be told. */
    public String getLag() {
        ExactTables.ExactClock figures = getFigures();
        Double tau = figures == null ? null : figures.lagTau();
        Double p = figures == null ? null : figures.lagP();
        return tau == null || p == null
                ? ""
                : String.format(
                        Locale.UK,
                        "Filing lag against duration: conditional Kendall tau %.2f, p %s. Where p is small, figures of cases "
                                + "filed while open depend on when they were filed.",
                        tau,
                        p < 0.001 ? "below 0.001" : String.format(Locale.UK, "%.3f", p));
    }

    /** The share by day 90 of all reports from their start, those set aside with them; empty where it cannot be told. */
    public String getAllReports() {
        ExactTables.ExactClock figures = getFigures();
        ExactTables.ExactShare share =
                figures == null ? null : figures.allReports().get("090");
        return share == null
                ? ""
                : String.format(
                        Locale.UK,
                        "Of all reports from their start, those set aside with them, it would be %.1f %% by day 90.",
                        50 * (share.low() + share.high()));
    }

    /** The table's cells. */
    public List<ExactRow> getRows() {
        EditionService.Preview preview = preview();
        ExactTables.ExactClock figures = getFigures();
        List<ExactRow> rows = new ArrayList<>();
        if (preview != null && figures != null) {
            List<PublicTables.PublicCell> shown =
                    preview.tables().of(figures.clock()).cells();
            for (int i = 0; i < shown.size(); i++) {
                if (shown.get(i).kind() == getChosenTable()) {
                    rows.add(new ExactRow(figures.cells().get(i), shown.get(i)));
                }
            }
        }
        return rows;
    }

    /** The days of the shares. */
    public List<Integer> getDays() {
        return Level.G.days();
    }

    /** Which edition is looked at. */
    public @Nullable String getId() {
        return id;
    }

    /** Takes which edition is looked at. */
    public void setId(@Nullable String id) {
        this.id = id;
    }

    /** The clock's code, as it was asked for. */
    public @Nullable String getClock() {
        return clock;
    }

    /** Takes the clock's code. */
    public void setClock(@Nullable String clock) {
        this.clock = clock;
    }

    /** The table's name, as it was asked for. */
    public @Nullable String getTable() {
        return table;
    }

    /** Takes the table's name. */
    public void setTable(@Nullable String table) {
        this.table = table;
    }
}
