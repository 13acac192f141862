package org.patchlag.benchmark.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.entity.ExactTables;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.disclosure.Cell;
import org.patchlag.disclosure.Level;
import org.patchlag.disclosure.Policy;
import org.patchlag.disclosure.PrimaryRule;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.disclosure.Publication;
import org.patchlag.survival.CellEstimate;
import org.patchlag.tenancy.Caller;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;

/**
 * Computes an edition's tables, exact and public side by side, from counts. The same rows, catalogue and day give the
 * same tables.
 */
final class EditionTables {
    /** Changes whenever a figure would. */
    static final String METHOD = "1 (PP-1)";

    private final Policy policy = Policy.PP_1;
    private final Publication publication = new Publication(policy);
    private final PrimaryRule rule = new PrimaryRule(policy);
    private final List<CohortRow> rows;
    private final LocalDate asOf;
    private final Level namedLevel;
    private final Map<String, CohortRepository.Promise> promises;
    private final long notComputable;
    private final long tooYoung;
    private final List<PublicCell> publicCells = new ArrayList<>();
    private final List<ExactTables.ExactCell> exactCells = new ArrayList<>();

    /**
     * Prepares the tables.
     *
     * @param namedLevel how much is shown where a vendor is named
     */
    EditionTables(
            List<CohortRow> counted, Map<String, CohortRepository.Promise> promises, LocalDate asOf, Level namedLevel) {
        LocalDate youngest = asOf.minusDays(policy.maturityDays());
        this.rows = counted.stream()
                .filter(row -> row.ending() != Ending.NOT_COMPUTABLE
                        && row.lowerDays() != null
                        && !row.began().isAfter(youngest))
                .toList();
        this.notComputable = count(counted, row -> row.ending() == Ending.NOT_COMPUTABLE || row.lowerDays() == null);
        this.tooYoung = count(counted, row -> row.began().isAfter(youngest));
        this.promises = promises;
        this.asOf = asOf;
        this.namedLevel = namedLevel;
    }

    private static long count(List<CohortRow> rows, Predicate<CohortRow> which) {
        return rows.stream().filter(which).mapToLong(CohortRow::reports).sum();
    }

    /** Computes every cell of every table. */
    void compute(List<String> deviceTypes, List<CohortRepository.CatalogueModel> models) {
        add(Kind.ALL, "All reports", null, row -> true);
        for (String type : deviceTypes) {
            add(Kind.TYPE, type, null, row -> row.deviceType().equals(type));
        }
        TreeSet<String> vendors = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        models.forEach(model -> vendors.add(model.vendor()));
        for (String vendor : vendors) {
            add(Kind.VENDOR, vendor, vendor, row -> vendor.equals(row.vendor()));
        }
        for (CohortRepository.CatalogueModel model : models) {
            add(
                    Kind.MODEL,
                    model.model(),
                    model.vendor(),
                    row -> model.vendor().equals(row.vendor()) && model.model().equals(row.model()));
        }
    }

    private void add(Kind kind, String label, @Nullable String vendor, Predicate<CohortRow> which) {
        Cohort cohort = new Cohort(rows.stream().filter(which).toList(), asOf);
        CohortRepository.Promise promise = vendor == null ? null : promises.get(vendor);
        Optional<Cell> cell = Optional.empty();
        Optional<PublicForm> form = Optional.empty();
        long imprecise = 0;
        if (!cohort.rows().isEmpty()) {
            CellEstimate estimate = CellEstimate.of(cohort.observations());
            imprecise = estimate.intervals();
            cell = Optional.of(cohort.cell(estimate));
            form = publication.of(cell.get(), vendor == null ? Level.G : namedLevel);
        }
        PublicCell shown = new PublicCell(
                kind,
                label,
                null,
                vendor,
                asOf.toString(),
                promise == null ? null : promise.days(),
                promise == null ? null : promise.wording(),
                null,
                form.orElse(null));
        publicCells.add(shown);
        exactCells.add(exact(shown.key(), cohort, cell, imprecise));
    }

    private ExactTables.ExactCell exact(String key, Cohort cohort, Optional<Cell> cell, long imprecise) {
        TreeMap<String, ExactTables.ExactShare> shares = new TreeMap<>();
        cell.ifPresent(known -> known.shares()
                .forEach((day, share) -> shares.put(
                        String.format("%03d", day),
                        new ExactTables.ExactShare(share.low(), share.high(), share.lower(), share.upper()))));
        return new ExactTables.ExactCell(
                key,
                count(cohort.rows(), row -> true),
                cohort.groups(),
                cohort.open(),
                imprecise,
                shares,
                cell.map(Cell::influence).orElse(0.0),
                cell.map(known -> rule.against(known).stream().map(Enum::name).toList())
                        .orElse(List.of(PrimaryRule.Reason.EMPTY.name())));
    }

    PublicTables publicTables(Caller.Identity regulator) {
        return new PublicTables(
                regulator.organisationName(),
                List.copyOf(new TreeSet<>(regulator.countries())),
                asOf.toString(),
                METHOD,
                regulator.demonstration(),
                null,
                List.of(new PublicTables.ClockTables(
                        DelayClock.TIME_TO_PATCH.code(), PublicTables.Cases.COMPLETE_REGISTERS, null, publicCells)));
    }

    ExactTables exactTables() {
        return new ExactTables(notComputable, tooYoung, exactCells);
    }
}
