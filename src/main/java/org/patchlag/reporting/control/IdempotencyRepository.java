package org.patchlag.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The keys of requests that created something, so that the same request sent twice creates it once. */
@ApplicationScoped
public class IdempotencyRepository {
    @Inject
    private Jdbi sql;

    /**
     * A key that was used.
     *
     * @param requestDigest the SHA-256, in hexadecimal, of the request that it came with
     * @param reportId the report that the request created
     */
    public record Used(String requestDigest, UUID reportId) {}

    /** The use of this key, after any other request with the same key has finished: they wait for each other here. */
    public Optional<Used> awaitAndFind(UUID organisation, String key) {
        return sql.withHandle(handle -> {
            handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:lock, 0)) is null")
                    .bind("lock", organisation + "/" + key)
                    .mapTo(Boolean.class)
                    .one();
            return handle.createQuery("""
                            select request_digest, report_id from idempotency_key
                            where organisation_id = :organisation and key = :key""")
                    .bind("organisation", organisation)
                    .bind("key", key)
                    .mapTo(Used.class)
                    .findOne();
        });
    }

    /** Keeps the use of a key. */
    public void add(UUID organisation, String key, Used use, Instant at) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into idempotency_key (organisation_id, key, request_digest, report_id, created_at)
                        values (:organisation, :key, :digest, :report, :at)""")
                .bind("organisation", organisation)
                .bind("key", key)
                .bind("digest", use.requestDigest())
                .bind("report", use.reportId())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute());
    }
}
