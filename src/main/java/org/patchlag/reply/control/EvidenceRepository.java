package org.patchlag.reply.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.patchlag.attachment.CheckedFile;
import org.patchlag.attachment.FileEntry;
import org.patchlag.attachment.FileKind;
import org.patchlag.attachment.FilePlace;
import org.patchlag.attachment.FileRepository;
import org.patchlag.attachment.FileState;
import org.patchlag.attachment.ServedFile;
import org.patchlag.reply.entity.AnswerFile;
import org.patchlag.reply.entity.ReleasedCase;
import org.patchlag.tenancy.Caller;

/** Files that vendors attached to their answers; as the answers they are only ever added. */
@ApplicationScoped
public class EvidenceRepository {
    private static final String OF_CASE = " where organisation_id = :organisation and case_id = :case";

    @Inject
    private Jdbi sql;

    @Inject
    private FileRepository files;

    /** A row of {@code answer_file}, without its content. */
    public record Row(
            UUID caseId,
            int answer,
            int number,
            String name,
            FileKind kind,
            int size,
            FileState state,
            String addedByName,
            Instant addedAt) {
        AnswerFile toFile() {
            return new AnswerFile(new FileEntry(number, name, kind, size, state, addedByName, addedAt), answer);
        }
    }

    /** Those of these cases, by case, the first first. */
    Map<UUID, List<AnswerFile>> find(List<UUID> cases) {
        return sql.withHandle(handle -> handle
                .createQuery("select case_id, answer, " + FileRepository.ENTRY
                        + " from answer_file where case_id in (<cases>) order by number")
                .bindList("cases", cases)
                .mapTo(Row.class)
                .stream()
                .collect(Collectors.groupingBy(
                        Row::caseId, HashMap::new, Collectors.mapping(Row::toFile, Collectors.toList()))));
    }

    /** Whether these bytes were sent with an answer before. */
    boolean has(ReleasedCase released, int answer, byte[] digest) {
        return sql.withHandle(handle -> of(
                        released,
                        handle.createQuery("select exists (select from answer_file" + OF_CASE
                                + " and answer = :answer and digest = :digest)"))
                .bind("answer", answer)
                .bind("digest", digest)
                .mapTo(Boolean.class)
                .one());
    }

    Optional<ServedFile> findFile(ReleasedCase released, int number) {
        return sql.withHandle(handle -> of(
                        released,
                        handle.createQuery("select name, kind, content, state from answer_file" + OF_CASE
                                + " and number = :number"))
                .bind("number", number)
                .mapTo(ServedFile.class)
                .findOne());
    }

    /** Keeps a file; the case is locked. */
    void add(ReleasedCase released, int answer, CheckedFile file, Caller.Identity by, Instant at) {
        UUID id = UUID.randomUUID();
        sql.useHandle(handle -> FileRepository.bind(
                        of(
                                released,
                                handle.createUpdate("insert into answer_file (organisation_id, case_id, vendor_id,"
                                        + " answer, " + FileRepository.COLUMNS
                                        + ") values (:organisation, :case, :vendor,"
                                        + " :answer, (select coalesce(max(number), 0) + 1 from answer_file" + OF_CASE
                                        + "), "
                                        + FileRepository.VALUES + ")")),
                        id,
                        file,
                        by,
                        at)
                .bind("vendor", released.vendorId())
                .bind("answer", answer)
                .execute());
        if (file.state() == FileState.HELD) {
            files.hold(released.organisationId(), id, FilePlace.ANSWER, released.vendorId(), at);
        }
    }

    /** Carries the files of an answer to the case that follows. */
    void carry(ReleasedCase former, int answer, ReleasedCase next, int carried, Instant now) {
        sql.useHandle(handle -> of(former, handle.createUpdate("""
                        with carried as (
                          insert into answer_file (organisation_id, case_id, vendor_id, answer, number, file_id, name, kind,
                            size, digest, content, state, added_by, added_by_name, added_at)
                          select organisation_id, :next, vendor_id, :carried, number, gen_random_uuid(), name, kind, size,
                            digest, content, state, added_by, added_by_name, added_at
                          from answer_file""" + OF_CASE + """
                             and answer = :answer
                          returning organisation_id, file_id, state)
                        insert into held_file (organisation_id, file_id, place, due_at)
                        select organisation_id, file_id, :place, :now from carried where state = 'HELD'"""))
                .bind("next", next.id())
                .bind("carried", carried)
                .bind("answer", answer)
                .bind("place", FilePlace.ANSWER.name())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    private static <S extends SqlStatement<S>> S of(ReleasedCase released, S statement) {
        return statement.bind("organisation", released.organisationId()).bind("case", released.id());
    }
}
