package org.patchlag.benchmark.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.timeline.DelayClock;

/**
 * The accepted reports within the row scope, counted in the database by a statement for each clock: no report is
 * loaded. Its lines come as a stream, sorted by hospital group and length.
 */
@ApplicationScoped
public class CohortRepository {
    static final String VENDORS = """
            select id, name from vendor v
            where exists (select from device_model m where m.vendor_id = v.id) order by lower(name), name""";

    private static final int LINES_AT_ONCE = 5_000;

    @Inject
    private Jdbi sql;

    /** Holds the present transaction to one view of the database, for all its statements; asked for before the first. */
    public void holdStill() {
        sql.useHandle(handle -> handle.execute("set transaction isolation level repeatable read"));
    }

    /**
     * Gives every line of a clock.
     *
     * @param asOf the edition's day
     * @param maturityDays that must have passed since a case began
     * @param timelyDays within which a filing counts as from the start
     */
    public void count(DelayClock clock, LocalDate asOf, int maturityDays, int timelyDays, Consumer<CohortRow> line) {
        sql.useHandle(handle -> handle
                .createQuery(CohortStatement.COUNT)
                .bind("clock", clock.name())
                .bind("asOf", asOf)
                .bind("maturity", maturityDays)
                .bind("timely", timelyDays)
                .setFetchSize(LINES_AT_ONCE)
                .map((row, context) -> {
                    line.accept(CohortStatement.line(row));
                    return true;
                })
                .stream()
                .forEach(done -> {}));
    }

    /** What vendors want said beside their rows, as the regulator has confirmed it. */
    public List<PublicTables.Statement> statements() {
        return sql.withHandle(handle ->
                handle.createQuery("""
                        select vendor.name as vendor, said.statement as words
                        from vendor_statement said join vendor on vendor.id = said.vendor_id
                        where said.confirmed and said.ended_at is null order by lower(vendor.name), vendor.name""").mapTo(PublicTables.Statement.class).list());
    }

    /** The hospital groups with an accepted report, by the keys of the cells of vendors and models. */
    public Map<String, Set<String>> contributors() {
        Map<String, Set<String>> groups = new HashMap<>();
        sql.useHandle(handle -> handle.createQuery("""
                        select distinct v.name as vendor, m.name as model, report.group_id
                        from report
                        join report_revision revision on revision.organisation_id = report.organisation_id
                          and revision.report_id = report.id and revision.revision = report.accepted_revision
                        left join device_model m on m.id = revision.model_id
                        join vendor v on v.id = coalesce(m.vendor_id, revision.vendor_id)""").mapTo(Contributor.class).forEach(found -> {
            groups.computeIfAbsent("vendor:" + found.vendor(), key -> new TreeSet<>())
                    .add(found.groupId().toString());
            if (found.model() != null) {
                groups.computeIfAbsent("model:" + found.vendor() + "/" + found.model(), key -> new TreeSet<>())
                        .add(found.groupId().toString());
            }
        }));
        return groups;
    }

    /** A hospital group that reported of a vendor. */
    public record Contributor(String vendor, @Nullable String model, UUID groupId) {}

    /** What an edition of a regulator of these countries has cells for. */
    public CohortCatalogue catalogue(Set<String> countries) {
        return sql.withHandle(handle -> new CohortCatalogue(
                types(handle),
                vendors(handle),
                models(handle),
                List.copyOf(new TreeSet<>(countries)),
                promises(handle)));
    }

    private static List<CohortCatalogue.DeviceTypeLine> types(Handle handle) {
        return handle.createQuery("select code, label from device_type order by code = 'other', label")
                .mapTo(CohortCatalogue.DeviceTypeLine.class)
                .list();
    }

    private static List<CohortCatalogue.VendorLine> vendors(Handle handle) {
        return handle.createQuery(VENDORS)
                .mapTo(CohortCatalogue.VendorLine.class)
                .list();
    }

    private static List<CohortCatalogue.ModelLine> models(Handle handle) {
        return handle.createQuery("""
                        select m.id, m.name, v.name as vendor, t.label as device_type
                        from vendor v join device_model m on m.vendor_id = v.id join device_type t on t.code = m.device_type
                        order by lower(v.name), v.name, lower(m.name), m.name""").mapTo(CohortCatalogue.ModelLine.class).list();
    }

    private static List<CohortCatalogue.Promise> promises(Handle handle) {
        return handle.createQuery("""
                        select id, vendor_id, code as clock, days, share, wording, valid_from,
                          valid_to
                        from promise_version() order by vendor_id, clock, valid_from, id""").mapTo(CohortCatalogue.Promise.class).list();
    }
}
