package org.patchlag.benchmark.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.control.ChangeRepository.Change;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.benchmark.entity.PublicTables.Cases;
import org.patchlag.benchmark.entity.PublicTables.ClockTables;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.disclosure.Policy;
import org.patchlag.disclosure.Refresh;
import org.patchlag.timeline.DelayClock;

/**
 * The published editions of a regulator before the one that is being made, and rule 5 of PP-1 about them: whether a cell
 * may be renewed, given what changed since each earlier version of it.
 */
final class EarlierVersions {
    private final List<Earlier> editions;
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final Refresh refresh;

    /**
     * An edition that was published.
     *
     * @param asOf its day
     * @param released whether everybody can read it; else only vendors were shown their rows
     * @param tables what it published
     * @param changes what counts differently now
     */
    record Earlier(LocalDate asOf, boolean released, PublicTables tables, List<Change> changes) {}

    EarlierVersions(List<Earlier> editions, CohortCatalogue catalogue, Policy policy) {
        this.editions = List.copyOf(editions);
        this.refresh = new Refresh(policy);
        number(catalogue.types().stream()
                .map(CohortCatalogue.DeviceTypeLine::code)
                .toList());
        number(catalogue.vendors().stream().map(CohortCatalogue.VendorLine::id).toList());
        number(catalogue.models().stream().map(CohortCatalogue.ModelLine::id).toList());
        number(catalogue.countries());
    }

    private void number(List<?> ids) {
        for (int i = 0; i < ids.size(); i++) {
            numbers.put(ids.get(i), i);
        }
    }

    /** Which cases the latest published figures of a clock are of; null where there are none. */
    @Nullable
    Cases cases(DelayClock clock) {
        for (int i = editions.size() - 1; i >= 0; i--) {
            if (editions.get(i).released()) {
                return editions.get(i).tables().of(clock.code()).cases();
            }
        }
        return null;
    }

    /** How the latest published reports of a clock came to be; null where that was not said. */
    PublicTables.@Nullable Coverage coverage(DelayClock clock) {
        for (int i = editions.size() - 1; i >= 0; i--) {
            if (editions.get(i).released()) {
                return editions.get(i).tables().of(clock.code()).coverage();
            }
        }
        return null;
    }

    /** The latest published version of a cell of these cases; null where there is none. */
    @Nullable
    PublicCell latest(DelayClock clock, Cases cases, CellPlan cell) {
        for (int i = editions.size() - 1; i >= 0; i--) {
            Earlier edition = editions.get(i);
            PublicCell shown = edition.released() ? shown(edition, clock, cell) : null;
            if (shown != null && edition.tables().of(clock.code()).cases() == cases) {
                return shown;
            }
        }
        return null;
    }

    /** Whether enough has changed since every earlier version of the cell. */
    boolean mayRenew(DelayClock clock, Cases cases, CellPlan cell) {
        for (Earlier edition : editions) {
            PublicCell shown = shown(edition, clock, cell);
            if (shown != null && shown.asOf().equals(edition.asOf().toString())) {
                Cases then = edition.tables().of(clock.code()).cases();
                // A vendor knows which changes its own answers made, and could make enough of them to see the others.
                if (!refresh.allowed(changes(edition, clock, then, cases, cell, change -> true))
                        || !refresh.allowed(changes(edition, clock, then, cases, cell, change -> !change.answered()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static @Nullable PublicCell shown(Earlier edition, DelayClock clock, CellPlan cell) {
        for (ClockTables tables : edition.tables().clocks()) {
            if (tables.clock().equals(clock.code())) {
                for (PublicCell shown : tables.cells()) {
                    if (shown.form() != null && shown.key().equals(cell.key())) {
                        return shown;
                    }
                }
            }
        }
        return null;
    }

    private Map<String, Long> changes(
            Earlier edition, DelayClock clock, Cases then, Cases now, CellPlan cell, Predicate<Change> which) {
        Map<String, Long> changes = new HashMap<>();
        for (Change change : edition.changes()) {
            if (change.clock().equals(clock.name()) && which.test(change) && changed(change, then, now, cell)) {
                changes.merge(change.groupId().toString(), change.reports(), Long::sum);
            }
        }
        return changes;
    }

    private boolean changed(Change change, Cases then, Cases now, CellPlan cell) {
        boolean before = counted(then, change.thenCertified(), change.thenProspective())
                && holds(
                        cell,
                        change.thenVendorId(),
                        change.thenModelId(),
                        change.thenType(),
                        change.thenHalf(),
                        change.thenCountry());
        boolean after = counted(now, change.nowCertified(), change.nowProspective())
                && holds(
                        cell,
                        change.nowVendorId(),
                        change.nowModelId(),
                        change.nowType(),
                        change.nowHalf(),
                        change.nowCountry());
        return before != after || (before && !change.sameLength());
    }

    private static boolean counted(Cases cases, @Nullable Boolean certified, @Nullable Boolean prospective) {
        return Boolean.TRUE.equals(cases == Cases.COMPLETE_REGISTERS ? certified : prospective);
    }

    private boolean holds(
            CellPlan cell,
            @Nullable UUID vendor,
            @Nullable UUID model,
            @Nullable String type,
            @Nullable Integer half,
            @Nullable String country) {
        Object id = cell.column() == null
                ? null
                : switch (cell.column()) {
                    case VENDOR -> vendor;
                    case MODEL -> model;
                    case TYPE -> type;
                    case COUNTRY -> country;
                    default -> throw new IllegalStateException("no cell is chosen by " + cell.column());
                };
        boolean column = cell.column() == null || (id != null && Objects.equals(numbers.get(id), cell.value()));
        return column && (cell.half() == null || cell.half().equals(half));
    }

    /** An empty past. */
    static EarlierVersions none(CohortCatalogue catalogue, Policy policy) {
        return new EarlierVersions(new ArrayList<>(), catalogue, policy);
    }
}
