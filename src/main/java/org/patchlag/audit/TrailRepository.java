package org.patchlag.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.patchlag.reporting.control.ReportRead;
import org.patchlag.reporting.control.ReportsTakenOut;
import org.patchlag.tenancy.Caller;

/** The rows of the trail; they are only ever added. */
@ApplicationScoped
public class TrailRepository {
    @Inject
    private Jdbi sql;

    /** Adds a reading. */
    public void add(ReportRead read, Caller.Identity by, String roles, Instant at) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into report_reading (organisation_id, id, report_id, reader_organisation, reader_name,
                          reader_account, reader_roles, granted, read_at)
                        values (:hospital, :id, :report, :reader, :readerName, :account, :roles, :granted, :at)""")
                .bind("hospital", read.organisationId())
                .bind("id", UUID.randomUUID())
                .bind("report", read.reportId())
                .bind("reader", by.organisation())
                .bind("readerName", by.organisationName())
                .bind("account", by.account())
                .bind("roles", roles)
                .bind("granted", read.granted())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Adds an export. */
    public void add(ReportsTakenOut out, Caller.Identity by, Instant at) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into export_log (organisation_id, id, account_id, account_name, format, content, exported_at)
                        values (:organisation, :id, :account, :name, :format, :content, :at)""")
                .bind("organisation", by.organisation())
                .bind("id", UUID.randomUUID())
                .bind("account", by.account())
                .bind("name", by.name())
                .bind("format", out.format())
                .bind("content", out.content())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Who read a report, by day, the last first. */
    public List<Readers> findReaders(String reference) {
        return sql.withHandle(handle -> handle.createQuery("""
                        select reading.reader_name as organisation, reading.reader_roles as roles, reading.granted,
                          (reading.read_at at time zone 'UTC')::date as day, count(*) as readings
                        from report
                        join report_reading reading on reading.organisation_id = report.organisation_id
                          and reading.report_id = report.id
                        where report.reference = :reference
                        group by 1, 2, 3, 4 order by 4 desc, 1, 2""")
                .bind("reference", reference)
                .mapTo(Readers.class)
                .list());
    }
}
