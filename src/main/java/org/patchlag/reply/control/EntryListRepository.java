package org.patchlag.reply.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ListSort;
import org.patchlag.platform.ListStretch;
import org.patchlag.platform.SortedListRepository;
import org.patchlag.platform.SortedStatement;
import org.patchlag.reply.entity.EntryFilter;
import org.patchlag.reply.entity.EntrySlice;

/** What vendors have entered, within the row scope, as one list: which entries they are, in which order. */
@ApplicationScoped
public class EntryListRepository {
    private static final String LINES = """
            select entry.id, entry.kind, vendor.name as vendor, entry.entered_at,
              case when entry.ended_at is not null then 'ended' when entry.confirmed is null then 'waits'
                when entry.confirmed then 'confirmed' else 'refused' end as state
            from (
              select id, 'statement' as kind, vendor_id, entered_at, confirmed, ended_at from vendor_statement
              union all
              select id, 'promise', vendor_id, entered_at, confirmed, null from entered_promise) entry
            join vendor on vendor.id = entry.vendor_id""";

    static final SortedStatement LIST = new SortedStatement(
            "entries",
            LINES,
            ":filter = 'ALL' or (:filter = 'WAITING' and line.state = 'waits')"
                    + " or (:filter = 'STATEMENTS' and line.kind = 'statement')"
                    + " or (:filter = 'PROMISES' and line.kind = 'promise')",
            Map.of(
                    "entered", SortedStatement.Key.moment("entered_at"),
                    "vendor", SortedStatement.Key.text("vendor"),
                    "kind", SortedStatement.Key.text("kind"),
                    "state", SortedStatement.Key.text("state")));

    @Inject
    private SortedListRepository lists;

    @Inject
    private Jdbi sql;

    /**
     * The ids of some of them.
     *
     * @param cursor where to read on; null or blank for the beginning
     */
    ListStretch<UUID> find(EntryFilter filter, ListSort sort, @Nullable String cursor, int most) {
        return lists.findIds(LIST, filter.name(), sort, cursor, most, Map.of());
    }

    /** How many each filter has. */
    EntrySlice.Counts count() {
        return sql.withHandle(handle -> handle.createQuery("""
                        select count(*) as "all", count(*) filter (where state = 'waits') as waiting,
                          count(*) filter (where kind = 'statement') as statements,
                          count(*) filter (where kind = 'promise') as promises from (""" + LINES + ") line")
                .mapTo(EntrySlice.Counts.class)
                .one());
    }
}
