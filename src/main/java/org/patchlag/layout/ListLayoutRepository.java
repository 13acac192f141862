package org.patchlag.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.patchlag.tenancy.Caller;

/** How people want their lists. */
@ApplicationScoped
public class ListLayoutRepository {
    private static final String KEY = " where organisation_id = :organisation and account_id = :me and list = :list";

    @Inject
    private Jdbi sql;

    /** What somebody chose for a list. */
    public Optional<ListLayout> find(Caller.Identity me, RememberedList list) {
        return sql.withHandle(handle -> handle.createQuery("select fields, sort, page_size from list_layout" + KEY)
                .bind("organisation", me.organisation())
                .bind("me", me.account())
                .bind("list", list.code())
                .mapTo(ListLayout.class)
                .findOne());
    }

    /** Keeps it, instead of what was chosen before. */
    public void keep(Caller.Identity me, RememberedList list, ListLayout layout, Instant now) {
        sql.useHandle(handle -> handle.createUpdate("""
                        insert into list_layout (organisation_id, account_id, list, fields, sort, page_size, changed_at)
                        values (:organisation, :me, :list, :fields, :sort, :size, :now)
                        on conflict (organisation_id, account_id, list) do update
                        set fields = :fields, sort = :sort, page_size = :size, changed_at = :now""")
                .bind("organisation", me.organisation())
                .bind("me", me.account())
                .bind("list", list.code())
                .bind("fields", layout.fields())
                .bind("sort", layout.sort())
                .bind("size", layout.pageSize())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Forgets it. */
    public void forget(Caller.Identity me, RememberedList list) {
        sql.useHandle(handle -> handle.createUpdate("delete from list_layout" + KEY)
                .bind("organisation", me.organisation())
                .bind("me", me.account())
                .bind("list", list.code())
                .execute());
    }
}
