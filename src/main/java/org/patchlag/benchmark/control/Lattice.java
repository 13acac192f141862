package org.patchlag.benchmark.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.patchlag.benchmark.control.ClockCounts.Column;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.disclosure.Policy;

/**
 * Rule 1 of PP-1: the fixed tables that an edition has, and no others. Every device type, vendor and model of the
 * catalogue has its cell, so that a gap says nothing.
 */
final class Lattice {
    /** Half-years before the edition's day that have cells of their own. */
    static final int HALF_YEARS = 8;

    private Lattice() {}

    /** All cells, table by table. */
    static List<CellPlan> of(CohortCatalogue catalogue, LocalDate asOf) {
        List<CellPlan> cells = new ArrayList<>();
        cells.add(new CellPlan(Kind.ALL, "All reports", null, null, null, 0, null));
        for (int type = 0; type < catalogue.types().size(); type++) {
            String label = catalogue.types().get(type).label();
            cells.add(new CellPlan(Kind.TYPE, label, null, null, Column.TYPE, type, null));
        }
        for (int type = 0; type < catalogue.types().size(); type++) {
            String label = catalogue.types().get(type).label();
            for (int half : halves(asOf)) {
                cells.add(new CellPlan(Kind.TYPE_HALF, name(half), label, null, Column.TYPE, type, half));
            }
        }
        for (int country = 0; country < catalogue.countries().size(); country++) {
            String code = catalogue.countries().get(country);
            cells.add(new CellPlan(Kind.COUNTRY, code, null, null, Column.COUNTRY, country, null));
        }
        for (int vendor = 0; vendor < catalogue.vendors().size(); vendor++) {
            String name = catalogue.vendors().get(vendor).name();
            cells.add(new CellPlan(Kind.VENDOR, name, null, name, Column.VENDOR, vendor, null));
        }
        for (int model = 0; model < catalogue.models().size(); model++) {
            CohortCatalogue.ModelLine line = catalogue.models().get(model);
            cells.add(
                    new CellPlan(Kind.MODEL, line.name(), line.deviceType(), line.vendor(), Column.MODEL, model, null));
        }
        return cells;
    }

    /** The half-years with cells, the earliest first: 2 year + (0 or 1), the last one whose cases are all mature. */
    static List<Integer> halves(LocalDate asOf) {
        int next = of(asOf.minusDays(Policy.PP_1.maturityDays() - 1L));
        List<Integer> halves = new ArrayList<>();
        for (int half = next - HALF_YEARS; half < next; half++) {
            halves.add(half);
        }
        return halves;
    }

    static int of(LocalDate day) {
        return 2 * day.getYear() + (day.getMonthValue() > 6 ? 1 : 0);
    }

    /** The last day of a half-year. */
    static LocalDate lastDay(int half) {
        return half % 2 == 0 ? LocalDate.of(half / 2, 6, 30) : LocalDate.of(half / 2, 12, 31);
    }

    static String name(int half) {
        return half / 2 + "-H" + (half % 2 + 1);
    }
}
