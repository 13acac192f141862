package org.patchlag.benchmark.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.disclosure.SnapshotAudit;

/**
 * What the cells of a snapshot are sums of, as an attacker knows from the catalogue: models, half-years of a device type,
 * countries. Reports without a model of the catalogue, and those of half-years without a cell, are units that no cell
 * shows alone.
 */
final class SnapshotUnits {
    private final Map<String, Set<String>> ofCell = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final List<Partition> partitions = new ArrayList<>();
    private final Set<String> all = new LinkedHashSet<>();

    private record Partition(Set<String> one, Set<String> other) {}

    SnapshotUnits(List<CellPlan> lattice) {
        Set<String> models = new LinkedHashSet<>();
        Set<String> countries = new LinkedHashSet<>();
        for (CellPlan cell : lattice) {
            if (cell.kind() == Kind.TYPE) {
                Set<String> ofType = modelsOf(cell, lattice);
                models.addAll(ofType);
                ofCell.put(cell.key(), ofType);
                same(ofType, halvesOf(cell, lattice));
            } else if (cell.kind() == Kind.VENDOR) {
                Set<String> ofVendor = new LinkedHashSet<>();
                lattice.stream()
                        .filter(model ->
                                model.kind() == Kind.MODEL && cell.label().equals(model.vendor()))
                        .forEach(model -> ofVendor.add(model.key()));
                ofVendor.add(cell.key() + " without a model");
                ofCell.put(cell.key(), ofVendor);
            } else if (cell.kind() == Kind.COUNTRY) {
                countries.add(cell.key());
            }
        }
        same(models, countries);
        for (CellPlan cell : lattice) {
            ofCell.putIfAbsent(cell.key(), cell.kind() == Kind.ALL ? models : Set.of(cell.key()));
        }
        ofCell.values().forEach(all::addAll);
        lattice.stream().filter(cell -> cell.kind() != Kind.ALL).forEach(cell -> parents.put(cell.key(), parent(cell)));
    }

    private static String parent(CellPlan cell) {
        return switch (cell.kind()) {
            case MODEL -> "vendor:" + cell.vendor();
            case TYPE_HALF -> "type:" + cell.type();
            default -> "all";
        };
    }

    private static Set<String> modelsOf(CellPlan type, List<CellPlan> lattice) {
        Set<String> models = new LinkedHashSet<>();
        lattice.stream()
                .filter(cell -> cell.kind() == Kind.MODEL && type.label().equals(cell.type()))
                .forEach(cell -> models.add(cell.key()));
        models.add(type.key() + " without a model");
        return models;
    }

    private static Set<String> halvesOf(CellPlan type, List<CellPlan> lattice) {
        Set<String> halves = new LinkedHashSet<>();
        lattice.stream()
                .filter(cell -> cell.kind() == Kind.TYPE_HALF && type.label().equals(cell.type()))
                .forEach(cell -> halves.add(cell.key()));
        halves.add(type.key() + " in another half-year");
        return halves;
    }

    private void same(Set<String> one, Set<String> other) {
        all.addAll(one);
        all.addAll(other);
        partitions.add(new Partition(one, other));
    }

    Set<String> all() {
        return all;
    }

    /** Sets that have the same reports, and, if that is assumed, as many of them fixed by each day. */
    List<SnapshotAudit.SameReports> partitions(boolean sharesAddUp) {
        return partitions.stream()
                .map(same -> new SnapshotAudit.SameReports(same.one(), same.other(), sharesAddUp))
                .toList();
    }

    /** The cell that each is a part of, by their keys. */
    Map<String, String> parents() {
        return parents;
    }

    Set<String> of(CellPlan cell) {
        return ofCell.getOrDefault(cell.key(), Set.of());
    }
}
