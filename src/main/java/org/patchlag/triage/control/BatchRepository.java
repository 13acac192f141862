package org.patchlag.triage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchlag.tenancy.Caller;
import org.patchlag.triage.entity.BatchAction;

/** What curators did to many reports at once; what was undone is marked, nothing is taken away. */
@ApplicationScoped
public class BatchRepository {
    @Inject
    private Jdbi sql;

    /** A row of {@code triage_batch}. */
    public record Row(BatchAction action, @Nullable String detail, String doneByName, Instant doneAt) {}

    /** Begins one. */
    public void add(UUID id, BatchAction action, @Nullable String detail, Caller.Identity by, Instant at) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into triage_batch (organisation_id, id, action, detail, done_by, done_by_name, done_at)
                        values (:organisation, :id, :action, :detail, :by, :byName, :at)""")
                .bind("organisation", by.organisation())
                .bind("id", id)
                .bind("action", action.name())
                .bind("detail", detail)
                .bind("by", by.account())
                .bind("byName", by.name())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Adds what became of one report. */
    public void addItem(UUID organisation, UUID batch, Batch.Item item) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into triage_batch_item (organisation_id, batch_id, position, reference, problem, version,
                          before)
                        values (:organisation, :batch, :position, :reference, :problem, :version, :before)""")
                .bind("organisation", organisation)
                .bind("batch", batch)
                .bindMethods(item)
                .execute());
    }

    /** Marks one report's as undone. */
    public void markUndone(UUID organisation, UUID batch, int position, Instant at) {
        sql.useHandle(handle -> handle.createUpdate("""
                        update triage_batch_item set undone_at = :at
                        where organisation_id = :organisation and batch_id = :batch and position = :position""")
                .bind("organisation", organisation)
                .bind("batch", batch)
                .bind("position", position)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** The one with this id. */
    public Optional<Batch> find(UUID organisation, UUID id) {
        return sql.withHandle(handle -> {
            List<Batch.Item> items = handle.createQuery("""
                            select position, reference, problem, version, before, undone_at from triage_batch_item
                            where organisation_id = :organisation and batch_id = :batch order by position""")
                    .bind("organisation", organisation)
                    .bind("batch", id)
                    .mapTo(Batch.Item.class)
                    .list();
            return handle.createQuery("""
                            select action, detail, done_by_name, done_at from triage_batch
                            where organisation_id = :organisation and id = :batch""")
                    .bind("organisation", organisation)
                    .bind("batch", id)
                    .mapTo(Row.class)
                    .findFirst()
                    .map(row -> new Batch(id, row.action(), row.detail(), row.doneByName(), row.doneAt(), items));
        });
    }
}
