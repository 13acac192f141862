package org.patchlag.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.patchlag.attachment.CheckedFile;
import org.patchlag.attachment.FileEntry;
import org.patchlag.attachment.FileKind;
import org.patchlag.attachment.FilePlace;
import org.patchlag.attachment.FileRepository;
import org.patchlag.attachment.FileState;
import org.patchlag.attachment.ServedFile;
import org.patchlag.reporting.entity.Attachment;
import org.patchlag.reporting.entity.Report;
import org.patchlag.tenancy.Caller;

/** Files attached to reports; one that was handed over is neither changed nor removed. */
@ApplicationScoped
public class AttachmentRepository {
    private static final String OF_REPORT = " where organisation_id = :hospital and report_id = :report";

    @Inject
    private Jdbi sql;

    @Inject
    private FileRepository files;

    /** A row of {@code report_attachment}, without its content. */
    public record Row(
            int number,
            String name,
            FileKind kind,
            int size,
            FileState state,
            String addedByName,
            Instant addedAt,
            boolean submitted) {
        Attachment toAttachment() {
            return new Attachment(new FileEntry(number, name, kind, size, state, addedByName, addedAt), submitted);
        }
    }

    /** Those of a report, the first first. */
    List<Attachment> find(Report report) {
        return sql.withHandle(handle -> of(
                        report,
                        handle.createQuery("select " + FileRepository.ENTRY + ", submitted from report_attachment"
                                + OF_REPORT + " order by number"))
                .mapTo(Row.class)
                .map(Row::toAttachment)
                .list());
    }

    /** The number of the one that was sent as these bytes; empty where none was. */
    Optional<Integer> findNumber(Report report, byte[] digest) {
        return sql.withHandle(handle -> of(
                        report,
                        handle.createQuery(
                                "select number from report_attachment" + OF_REPORT + " and digest = :digest"))
                .bind("digest", digest)
                .mapTo(Integer.class)
                .findOne());
    }

    Optional<ServedFile> findFile(Report report, int number) {
        return sql.withHandle(handle -> of(
                        report,
                        handle.createQuery("select name, kind, content, state from report_attachment" + OF_REPORT
                                + " and number = :number"))
                .bind("number", number)
                .mapTo(ServedFile.class)
                .findOne());
    }

    /** Lets no two files be attached to a report at once, nor one while the report is submitted. */
    void lock(Report report) {
        files.lock(report.id());
    }

    /** Keeps a file, and gives its number. */
    int add(Report report, CheckedFile file, Caller.Identity by, Instant at) {
        UUID id = UUID.randomUUID();
        int number = sql.withHandle(handle -> FileRepository.bind(
                        of(
                                report,
                                handle.createQuery("insert into report_attachment (organisation_id, report_id, country,"
                                        + " submitted, " + FileRepository.COLUMNS
                                        + ") values (:hospital, :report, :country,"
                                        + " (select submitted_revision is not distinct from current_revision from report"
                                        + " where organisation_id = :hospital and id = :report),"
                                        + " (select coalesce(max(number), 0) + 1 from report_attachment"
                                        + OF_REPORT
                                        + "), " + FileRepository.VALUES + ") returning number")),
                        id,
                        file,
                        by,
                        at)
                .bind("country", report.country())
                .mapTo(Integer.class)
                .one());
        if (file.state() == FileState.HELD) {
            files.hold(report.organisationId(), id, FilePlace.REPORT, null, at);
        }
        return number;
    }

    /** Removes one that was not handed over; false where there is none. */
    boolean remove(Report report, int number) {
        return sql.withHandle(handle -> of(
                                report,
                                handle.createUpdate("delete from report_attachment" + OF_REPORT
                                        + " and number = :number and not submitted"))
                        .bind("number", number)
                        .execute())
                == 1;
    }

    /** Hands all over to the regulator. */
    void handOver(Report report) {
        sql.useHandle(handle -> of(
                        report,
                        handle.createUpdate(
                                "update report_attachment set submitted = true" + OF_REPORT + " and not submitted"))
                .execute());
    }

    private static <S extends SqlStatement<S>> S of(Report report, S statement) {
        return statement.bind("hospital", report.organisationId()).bind("report", report.id());
    }
}
