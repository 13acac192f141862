package org.patchlag.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one clock's tables (rule 1 of PP-1), and how they hang together: models within vendors and types, types
 * by half-year, everything by country. Add every cell, whether published or not; then ask for the audit.
 */
public final class AuditedLattice {
    private final List<Place> places = new ArrayList<>();

    private enum Kind {
        ALL,
        TYPE,
        TYPE_HALF,
        COUNTRY,
        VENDOR,
        MODEL
    }

    private record Place(
            Kind kind,
            String id,
            @Nullable String vendor,
            @Nullable String type,
            @Nullable PublicForm form,
            long reports) {
        boolean is(Kind other) {
            return kind == other;
        }
    }

    /** The cell of everything. Here and below: its name, what is published of it, and its number of reports. */
    public void all(String id, @Nullable PublicForm form, long reports) {
        places.add(new Place(Kind.ALL, id, null, null, form, reports));
    }

    /** A device type. */
    public void type(String id, String type, @Nullable PublicForm form, long reports) {
        places.add(new Place(Kind.TYPE, id, null, type, form, reports));
    }

    /** A half-year of a device type. */
    public void typeHalf(String id, String type, @Nullable PublicForm form, long reports) {
        places.add(new Place(Kind.TYPE_HALF, id, null, type, form, reports));
    }

    /** A country. */
    public void country(String id, @Nullable PublicForm form, long reports) {
        places.add(new Place(Kind.COUNTRY, id, null, null, form, reports));
    }

    /** A vendor. */
    public void vendor(String id, String vendor, @Nullable PublicForm form, long reports) {
        places.add(new Place(Kind.VENDOR, id, vendor, null, form, reports));
    }

    /** A model of a vendor and a device type. */
    public void model(String id, String vendor, String type, @Nullable PublicForm form, long reports) {
        places.add(new Place(Kind.MODEL, id, vendor, type, form, reports));
    }

    /**
     * The audit of these cells.
     *
     * @param complete whether every report names a model and began in one of the half-years. An attacker who supposes so
     *     learns more, if it is true; where it is not, the published figures may contradict it.
     */
    public SnapshotAudit audit(Policy policy, boolean complete) {
        Map<String, String> typeOf = new LinkedHashMap<>();
        Map<String, String> vendorOf = new HashMap<>();
        places.stream().filter(place -> place.is(Kind.MODEL)).forEach(model -> {
            typeOf.put(model.id(), String.valueOf(model.type()));
            vendorOf.put(model.id(), String.valueOf(model.vendor()));
        });
        Set<String> types = new LinkedHashSet<>(typeOf.values());
        places.stream().filter(place -> place.is(Kind.TYPE)).forEach(place -> types.add(String.valueOf(place.type())));
        if (!complete) {
            Set<String> vendors = new LinkedHashSet<>(vendorOf.values());
            vendors.add("no vendor");
            vendors.forEach(vendor -> types.forEach(type -> {
                String unnamed = "no model of " + vendor + ", " + type;
                typeOf.put(unnamed, type);
                vendorOf.put(unnamed, vendor);
            }));
        }
        return new SnapshotAudit(
                units(typeOf.keySet(), types, complete),
                partitions(typeOf, types, complete),
                places.stream()
                        .map(place -> new SnapshotAudit.AuditedCell(
                                place.id(), units(place, typeOf, vendorOf), place.form(), place.reports()))
                        .toList(),
                policy);
    }

    private Set<String> units(Set<String> models, Set<String> types, boolean complete) {
        Set<String> units = new LinkedHashSet<>(models);
        units.addAll(ids(place -> place.is(Kind.COUNTRY) || place.is(Kind.TYPE_HALF)));
        if (!complete) {
            types.forEach(type -> units.add(otherHalves(type)));
        }
        return units;
    }

    private static String otherHalves(String type) {
        return "other half-years of " + type;
    }

    private List<SnapshotAudit.SameReports> partitions(
            Map<String, String> typeOf, Set<String> types, boolean complete) {
        List<SnapshotAudit.SameReports> partitions = new ArrayList<>();
        Set<String> countries = ids(place -> place.is(Kind.COUNTRY));
        if (!countries.isEmpty()) {
            partitions.add(new SnapshotAudit.SameReports(typeOf.keySet(), countries, false));
        }
        for (String type : types) {
            Set<String> halves = ids(place -> place.is(Kind.TYPE_HALF) && type.equals(place.type()));
            if (!halves.isEmpty()) {
                if (!complete) {
                    halves.add(otherHalves(type));
                }
                partitions.add(new SnapshotAudit.SameReports(with(typeOf, type), halves, true));
            }
        }
        return partitions;
    }

    private static Set<String> units(Place place, Map<String, String> typeOf, Map<String, String> vendorOf) {
        return switch (place.kind()) {
            case ALL -> typeOf.keySet();
            case TYPE -> with(typeOf, place.type());
            case VENDOR -> with(vendorOf, place.vendor());
            case TYPE_HALF, COUNTRY, MODEL -> Set.of(place.id());
        };
    }

    private static Set<String> with(Map<String, String> valueOf, @Nullable String value) {
        Set<String> keys = new LinkedHashSet<>();
        valueOf.forEach((key, own) -> {
            if (own.equals(value)) {
                keys.add(key);
            }
        });
        return keys;
    }

    private Set<String> ids(Predicate<Place> which) {
        Set<String> ids = new LinkedHashSet<>();
        places.stream().filter(which).forEach(place -> ids.add(place.id()));
        return ids;
    }

    /** The parent of each cell, for {@link ComplementarySuppression}: siblings stand in the same table. */
    public Map<String, String> parents() {
        Map<String, String> parents = new HashMap<>();
        for (Place place : places) {
            switch (place.kind()) {
                case MODEL -> parents.put(place.id(), parent(Kind.VENDOR, place));
                case TYPE_HALF -> parents.put(place.id(), parent(Kind.TYPE, place));
                case TYPE, VENDOR, COUNTRY -> parents.put(place.id(), "all, by " + place.kind());
                case ALL -> {}
            }
        }
        return parents;
    }

    private String parent(Kind kind, Place child) {
        return places.stream()
                .filter(place -> place.is(kind)
                        && String.valueOf(place.vendor())
                                .equals(String.valueOf(kind == Kind.VENDOR ? child.vendor() : null))
                        && String.valueOf(place.type()).equals(String.valueOf(kind == Kind.TYPE ? child.type() : null)))
                .map(Place::id)
                .findFirst()
                .orElse(kind + " of " + child.vendor() + child.type());
    }
}
