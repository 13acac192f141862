package org.patchlag.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.patchlag.tenancy.Caller;

/** What all tables of files have in common, and the queue of those that wait for the scanner. */
@ApplicationScoped
public class FileRepository {
    /** The columns of an entry. */
    public static final String ENTRY = "number, name, kind, size, state, added_by_name, added_at";
    /** The columns of a file, for an insert. */
    public static final String COLUMNS =
            "number, file_id, name, kind, size, digest, content, state, added_by, added_by_name, added_at";
    /** Their values, but for the number. */
    public static final String VALUES = ":file, :name, :kind, :size, :digest, :content, :state, :by, :byName, :at";

    @Inject
    private Jdbi sql;

    /** Who is to look at a held file next. */
    public record Turn(UUID organisationId, UUID fileId, FilePlace place) {}

    /** Gives {@link #VALUES} to a statement. */
    public static <S extends SqlStatement<S>> S bind(
            S statement, UUID id, CheckedFile file, Caller.Identity by, Instant at) {
        return statement
                .bind("file", id)
                .bind("name", file.name())
                .bind("kind", file.kind().name())
                .bind("size", file.content().length)
                .bind("digest", file.digest())
                .bind("content", file.content())
                .bind("state", file.state().name())
                .bind("by", by.account())
                .bind("byName", by.name())
                .bind("at", at.atOffset(ZoneOffset.UTC));
    }

    /** Lets no two attach to the same thing at once, until the transaction ends. */
    public void lock(UUID owner) {
        sql.useHandle(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:lock, 0)) is null")
                .bind("lock", "file/" + owner)
                .mapTo(Boolean.class)
                .one());
    }

    /** Notes that a file waits for the scanner. */
    public void hold(UUID organisation, UUID file, FilePlace place, @Nullable UUID vendor, Instant due) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into held_file (organisation_id, file_id, place, vendor_id, due_at)
                        values (:organisation, :file, :place, :vendor, :due)""")
                .bind("organisation", organisation)
                .bind("file", file)
                .bind("place", place.name())
                .bind("vendor", vendor)
                .bind("due", due.atOffset(ZoneOffset.UTC))
                .execute());
    }

    Optional<Turn> take(Instant now, Instant next) {
        return sql.withHandle(handle -> handle.createQuery("""
                        update held_file set due_at = :next where (organisation_id, file_id) = (
                          select organisation_id, file_id from held_file where due_at <= :now
                          order by due_at limit 1 for update skip locked)
                        returning organisation_id, file_id, place""")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("next", next.atOffset(ZoneOffset.UTC))
                .mapTo(Turn.class)
                .findOne());
    }

    Optional<byte[]> findContent(Turn turn) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select content from " + turn.place().table()
                                + " where organisation_id = :organisation and file_id = :file and state = 'HELD'")
                .bind("organisation", turn.organisationId())
                .bind("file", turn.fileId())
                .mapTo(byte[].class)
                .findOne());
    }

    void note(Turn turn, FileState state) {
        sql.useHandle(handle -> {
            handle.createUpdate("update " + turn.place().table()
                            + " set state = :state, content = case when :infected then null else content end"
                            + " where organisation_id = :organisation and file_id = :file and state = 'HELD'")
                    .bind("state", state.name())
                    .bind("infected", state == FileState.INFECTED)
                    .bind("organisation", turn.organisationId())
                    .bind("file", turn.fileId())
                    .execute();
            handle.createUpdate("delete from held_file where organisation_id = :organisation and file_id = :file")
                    .bind("organisation", turn.organisationId())
                    .bind("file", turn.fileId())
                    .execute();
        });
    }
}
