package org.patchlag.benchmark.boundary;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.benchmark.entity.PublicTables.Cases;
import org.patchlag.benchmark.entity.PublicTables.ClockTables;
import org.patchlag.benchmark.entity.PublicTables.Comparison;
import org.patchlag.benchmark.entity.PublicTables.Coverage;
import org.patchlag.benchmark.entity.PublicTables.Erratum;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.disclosure.Level;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.disclosure.PublicForm.GridPoint;
import org.patchlag.testing.PortalClient;
import org.patchlag.timeline.DelayClock;

/**
 * An edition in which everything occurs that an edition may hold: all clocks and tables, every level, "at least", shares
 * between two values, days that are cut, old cells, gaps, classes, an erratum, and names that must be escaped. It has the
 * number 0, so that it is never the latest.
 */
public final class RichEdition {
    /** Its number. */
    public static final int NUMBER = 0;

    /** A vendor whose name must be escaped. */
    public static final String AWKWARD = "Ångström & Söhne <Röntgen> 100% \"Care\"";

    private static final String AS_OF = "2026-11-01";
    private static final String OLDER = "2026-05-01";
    private static final List<String> VENDORS = List.of(
            AWKWARD,
            "Bellweather",
            "Corvid Devices",
            "Dunmere",
            "Eskdale",
            "Fenwick",
            "Garth",
            "Hexham",
            "Irwell",
            "Jarrow");
    private static final List<String> TYPES = List.of(
            "CT scanner",
            "Infusion pump",
            "Laboratory analyser",
            "MRI scanner",
            "Patient monitor",
            "PACS archive",
            "Other");
    private static final List<String> HALVES = List.of("2024-H1", "2024-H2", "2025-H1", "2025-H2", "2026-H1");

    private static boolean published;

    private RichEdition() {}

    /** Publishes it in the running portal, once. */
    public static synchronized void publish() {
        if (published) {
            return;
        }
        published = true;
        PortalClient.asOwner(
                "insert into published_edition (number, regulator, as_of, method_version, released_at, demonstration, "
                        + "public_document) values (0, 'Authority of Test', '" + AS_OF
                        + "', 'test', '2026-11-05T10:00:00Z', true, $json$"
                        + json(tables()) + "$json$) on conflict do nothing");
    }

    /** What it says. */
    public static PublicTables tables() {
        List<ClockTables> clocks = new ArrayList<>();
        clocks.add(clock(DelayClock.TIME_TO_PATCH, 0));
        for (DelayClock clock : DelayClock.values()) {
            if (clock != DelayClock.TIME_TO_PATCH) {
                clocks.add(clock(clock, clocks.size()));
            }
        }
        return new PublicTables(
                "Authority of Test",
                List.of("GB", "IE", "US"),
                AS_OF,
                "test",
                true,
                new Erratum(1, "The row of Fenwick counted three reports twice."),
                List.of(new PublicTables.Statement(
                        "Bellweather", "We validate each fix on every model before we offer it.")),
                clocks);
    }

    private static ClockTables clock(DelayClock clock, int salt) {
        List<PublicCell> cells = new ArrayList<>();
        cells.add(cell(
                Kind.ALL,
                "All reports",
                null,
                null,
                clock == DelayClock.PERMISSION ? null : form(Level.G, salt + 1),
                salt));
        TYPES.forEach(type -> cells.add(cell(
                Kind.TYPE, type, null, null, gap(cells) ? null : form(Level.G, cells.size() + salt), cells.size())));
        for (String type : TYPES) {
            HALVES.forEach(half -> cells.add(cell(
                    Kind.TYPE_HALF, half, type, null, gap(cells) ? null : form(Level.G, cells.size()), cells.size())));
        }
        if (clock != DelayClock.RESPONSE) { // a clock may lack a table
            List.of("GB", "IE", "US")
                    .forEach(country -> cells.add(
                            cell(Kind.COUNTRY, country, null, null, form(Level.G, cells.size()), cells.size())));
        }
        for (int i = 0; i < VENDORS.size(); i++) {
            Level level = List.of(Level.V1, Level.V1, Level.V2, Level.V3).get(i % 4);
            cells.add(
                    cell(Kind.VENDOR, VENDORS.get(i), null, VENDORS.get(i), i == 6 ? null : form(level, i + salt), i));
        }
        for (String vendor : VENDORS) {
            for (int i = 1; i <= 4; i++) {
                cells.add(cell(
                        Kind.MODEL,
                        "Model " + i,
                        TYPES.get(i),
                        vendor,
                        i == 3 ? null : form(Level.V1, cells.size()),
                        i));
            }
        }
        return new ClockTables(
                clock.code(),
                salt % 2 == 0 ? Cases.COMPLETE_REGISTERS : Cases.PROSPECTIVE,
                clock == DelayClock.EXPOSURE ? null : new Coverage(40, 20, 10, 30),
                cells);
    }

    private static boolean gap(List<PublicCell> before) {
        return before.size() % 6 == 5;
    }

    private static PublicCell cell(Kind kind, String label, String type, String vendor, PublicForm form, int salt) {
        boolean promised = vendor != null && salt % 3 == 0;
        return new PublicCell(
                kind,
                label,
                type,
                vendor,
                form != null && salt % 5 == 2 ? OLDER : AS_OF,
                promised ? 14 + 15 * (salt % 4) : null,
                promised ? "A tested fix within " + (14 + 15 * (salt % 4)) + " days" : null,
                kind == Kind.VENDOR && form != null && form.level() != Level.V3 ? Comparison.values()[salt % 3] : null,
                form);
    }

    /** A form in which shares rise from day to day, with the marks that its salt calls for. */
    static PublicForm form(Level level, int salt) {
        List<GridPoint> grid = new ArrayList<>();
        int points = level.points();
        int days = level.days().size() - (salt % 7 == 6 ? 1 : 0);
        int share = points * (1 + salt % 3);
        for (int i = 0; i < days; i++) {
            boolean atLeast = i == 1 && salt % 5 == 1;
            share = Math.min(100 - points, share + (atLeast || i == 0 ? 0 : points * (1 + (salt + i) % 3)));
            int upTo = i == days - 1 && salt % 4 == 2 ? Math.min(100 - points, share + points) : share;
            grid.add(new GridPoint(
                    level.days().get(i),
                    level.showsShare() ? share : null,
                    level.showsShare() ? upTo : null,
                    atLeast,
                    Math.max(0, share - (1 + salt % 2) * points),
                    Math.min(100, upTo + (1 + salt % 3) * points)));
        }
        return new PublicForm(level, grid, level.showsCounts() ? 1000 : null, level.showsCounts() ? 20 : null);
    }

    /** A record as JSON in the way of a published document: absent is left out. */
    static JsonValue json(Object value) {
        if (value instanceof List<?> list) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            list.forEach(item -> array.add(json(item)));
            return array.build();
        }
        if (value instanceof Integer number) {
            return Json.createValue(number);
        }
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Record) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object part = read(component, value);
                if (part != null) {
                    object.add(component.getName(), json(part));
                }
            }
            return object.build();
        }
        return Json.createValue(value.toString());
    }

    private static Object read(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The vendors, in their order. */
    static List<String> vendors() {
        return VENDORS;
    }

    /** All clocks' codes. */
    public static List<String> clocks() {
        return Arrays.stream(DelayClock.values()).map(DelayClock::code).toList();
    }
}
