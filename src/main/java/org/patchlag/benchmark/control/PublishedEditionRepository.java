package org.patchlag.benchmark.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.patchlag.benchmark.entity.EditionLine;
import org.patchlag.platform.PublicReader;

/** The released editions, read by a role that can read nothing else. */
@ApplicationScoped
public class PublishedEditionRepository {
    @Inject
    @PublicReader
    private Jdbi sql;

    /** A released edition's document. */
    public record Document(int number, Instant releasedAt, String publicDocument) {}

    /** All released editions, the latest first. */
    public List<EditionLine> findAll() {
        return sql.withHandle(handle -> handle.createQuery(
                        "select number, regulator, as_of, released_at from published_edition order by number desc")
                .mapTo(EditionLine.class)
                .list());
    }

    /** The number of the latest one. */
    public Optional<Integer> findLatestNumber() {
        return sql.withHandle(handle -> handle.createQuery("select max(number) from published_edition")
                .mapTo(Integer.class)
                .findOne());
    }

    /** The one with this number. */
    public Optional<Document> find(int number) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select number, released_at, public_document from published_edition where number = :number")
                .bind("number", number)
                .mapTo(Document.class)
                .findOne());
    }
}
