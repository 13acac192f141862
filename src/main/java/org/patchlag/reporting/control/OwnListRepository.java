package org.patchlag.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ListSort;
import org.patchlag.platform.ListStretch;
import org.patchlag.platform.SortedListRepository;
import org.patchlag.platform.SortedStatement;

/** The reports of one hospital, each in its latest version, as a list: which they are, in which order. */
@ApplicationScoped
class OwnListRepository {
    static final SortedStatement LIST = new SortedStatement(
            "own reports",
            """
            select report.id, report.reference, coalesce(revision.hospital_reference, '') as yours,
              concat_ws(' ', coalesce(vendor.name, revision.vendor_text), coalesce(model.name, revision.model_text))
                as device,
              report.state, coalesce(duration.lower_days, -1) as patch_days,
              revision.last_confirmed::timestamp at time zone 'UTC' as confirmed_at, report.changed_at
            from report
            join report_revision revision on revision.organisation_id = report.organisation_id
              and revision.report_id = report.id and revision.revision = report.current_revision
            left join report_duration duration on duration.organisation_id = report.organisation_id
              and duration.report_id = report.id and duration.revision = report.current_revision
              and duration.clock = 'TIME_TO_PATCH'
            left join vendor on vendor.id = revision.vendor_id
            left join device_model model on model.id = revision.model_id
            where report.organisation_id = :organisation""",
            "true",
            Map.of(
                    "reference", SortedStatement.Key.text("reference"),
                    "yours", SortedStatement.Key.text("yours"),
                    "device", SortedStatement.Key.text("device"),
                    "state", SortedStatement.Key.text("state"),
                    "time-to-patch", SortedStatement.Key.number("patch_days"),
                    "confirmed", SortedStatement.Key.moment("confirmed_at"),
                    "changed", SortedStatement.Key.moment("changed_at")));

    // Only a vendor can end what is asked of it: of other clocks the hospital itself knows.
    private static final String UNCONFIRMED = """
             from report
            join report_revision revision on revision.organisation_id = report.organisation_id
              and revision.report_id = report.id and revision.revision = report.current_revision
            where report.organisation_id = :organisation and report.state in ('SUBMITTED', 'ACCEPTED')
              and revision.last_confirmed < :before
              and exists (select from report_duration duration where duration.organisation_id = report.organisation_id
                and duration.report_id = report.id and duration.revision = report.current_revision
                and duration.clock in ('TIME_TO_PATCH', 'PERMISSION') and duration.ending = 'OPEN')""";

    @Inject
    private SortedListRepository lists;

    @Inject
    private Jdbi sql;

    /**
     * The ids of some of them.
     *
     * @param cursor where to read on; null or blank for the beginning
     */
    ListStretch<UUID> find(UUID organisation, ListSort sort, @Nullable String cursor, int most) {
        return lists.findIds(LIST, "", sort, cursor, most, Map.of("organisation", organisation));
    }

    /** How many there are. */
    long count(UUID organisation) {
        return sql.withHandle(
                handle -> handle.createQuery("select count(*) from report where organisation_id = :organisation")
                        .bind("organisation", organisation)
                        .mapTo(Long.class)
                        .one());
    }

    /** The ids of those that count as open and were last confirmed before a day, the longest first. */
    List<UUID> findUnconfirmed(UUID organisation, LocalDate before, int most) {
        return sql.withHandle(handle -> handle.createQuery("select report.id" + UNCONFIRMED
                        + " order by revision.last_confirmed, report.reference limit :most")
                .bind("organisation", organisation)
                .bind("before", before)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    /** How many of these there are. */
    long countUnconfirmed(UUID organisation, LocalDate before) {
        return sql.withHandle(handle -> handle.createQuery("select count(*)" + UNCONFIRMED)
                .bind("organisation", organisation)
                .bind("before", before)
                .mapTo(Long.class)
                .one());
    }
}
