package org.patchlag.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.patchlag.survival.CellEstimate;
import org.patchlag.survival.Observation;

/** An invented portal of a given seed: hospital groups of very different size, vendors, models, half-years, countries. */
final class InventedPortal {
    private static final String[] TYPES = {"imaging", "lab", "monitor", "pump", "ventilator"};
    private static final int HALVES = 4;
    private static final int COUNTRIES = 3;

    private final List<Report> reports = new ArrayList<>();

    /** One report; its model names its vendor and type. */
    record Report(String group, String country, String vendor, String model, String type, String half, Case content) {}

    InventedPortal(long seed, int size, int groups, int vendors) {
        SplittableRandom random = new SplittableRandom(seed).split();
        for (int i = 0; i < size; i++) {
            int group = (int) (groups * Math.pow(random.nextDouble(), 1.5));
            int vendor = (int) (vendors * Math.pow(random.nextDouble(), 1.7));
            int model = (int) (4 * Math.pow(random.nextDouble(), 1.5));
            String modelName = "V" + vendor + "-m" + model;
            String type = TYPES[(vendor + model) % TYPES.length];
            int duration = (int) (-30.0 * (1 + vendor % 3) * Math.log(1 - random.nextDouble()));
            int seen = 30 + random.nextInt(500);
            Case content = duration <= seen
                    ? new Case("H" + group, duration, duration, 1)
                    : new Case("H" + group, Case.OPEN, seen, 1);
            reports.add(new Report(
                    "H" + group,
                    "C" + group % COUNTRIES,
                    "V" + vendor,
                    modelName,
                    type,
                    "H" + random.nextInt(HALVES),
                    content));
        }
    }

    List<Report> reports() {
        return reports;
    }

    /** Every cell of the lattice, by name; those that name a vendor or model begin with that word. */
    Map<String, List<Case>> lattice() {
        Map<String, List<Case>> cells = new LinkedHashMap<>();
        cells.put("all", cases(any -> true));
        for (Report report : reports) {
            for (String name : List.of(
                    "vendor:" + report.vendor(),
                    "model:" + report.model(),
                    "type:" + report.type(),
                    "type:" + report.type() + "|half:" + report.half(),
                    "jur:" + report.country())) {
                cells.computeIfAbsent(name, key -> new ArrayList<>()).add(report.content());
            }
        }
        return cells;
    }

    List<Case> cases(Predicate<Report> which) {
        return reports.stream().filter(which).map(Report::content).toList();
    }

    /** The cell with its estimate; there is at least one report. */
    static Cell cell(List<Case> cases) {
        List<Observation> observations = cases.stream()
                .map(one -> new Observation(
                        one.group(),
                        one.openThrough(),
                        one.fixedBy() == Case.OPEN ? Observation.OPEN : one.fixedBy(),
                        one.count()))
                .toList();
        CellEstimate estimate = CellEstimate.of(observations);
        TreeMap<Integer, Cell.Share> shares = new TreeMap<>();
        for (int day : Level.G.days()) {
            if (estimate.estimable(day)) {
                CellEstimate.Share share = estimate.fixedBy(day);
                shares.put(day, new Cell.Share(share.low(), share.high(), share.lower(), share.upper()));
            }
        }
        double influence = Policy.INFLUENCE_DAYS.stream()
                .mapToDouble(estimate::influence)
                .max()
                .orElseThrow();
        return new Cell(cases, shares, influence);
    }
}
