package org.patchlag.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads stretches of long lists, within the row scope. */
@ApplicationScoped
public class SortedListRepository {
    @Inject
    private Jdbi sql;

    /**
     * A row of a stretch: a record that has {@code id} and {@code sortKey}, and what else of the lines it wants.
     *
     * @param <T> what a line is
     */
    public interface Row<T> {
        /** The line, and its place. */
        ListStretch.Found<T> found();
    }

    /** A line of which no more is read than its place: the rest is looked up by its id. */
    public record Place(UUID id, String sortKey) implements Row<UUID> {
        @Override
        public ListStretch.Found<UUID> found() {
            return new ListStretch.Found<>(id, sortKey, id);
        }
    }

    /** The ids of a stretch; the rest is as in {@link #find}. */
    public ListStretch<UUID> findIds(
            SortedStatement list,
            String filter,
            ListSort sort,
            @Nullable String cursor,
            int most,
            Map<String, ?> parameters) {
        return find(list, filter, sort, cursor, most, parameters, Place.class);
    }

    /**
     * A stretch.
     *
     * @param filter what of the list is wanted; the statement has it as {@code :filter}
     * @param cursor where to read on; null or blank for the beginning, which is read too where nothing is left from there on
     * @param most how many lines at most
     * @param parameters what else the statement takes
     * @throws ProblemException where the cursor is none of this list, filter and order
     */
    public <T> ListStretch<T> find(
            SortedStatement list,
            String filter,
            ListSort sort,
            @Nullable String cursor,
            int most,
            Map<String, ?> parameters,
            Class<? extends Row<T>> row) {
        ListPlace from = list.place(cursor, filter, sort);
        List<ListStretch.Found<T>> found = sql.withHandle(handle -> {
            var query = handle.createQuery(list.sql(sort, from))
                    .bindMap(parameters)
                    .bind("filter", filter)
                    .bind("most", most + 1); // whether there are further ones
            if (from != null) {
                query.bind("placeKey", from.key()).bind("placeId", from.id());
            }
            return query.mapTo(row).map(Row::found).list();
        });
        // Where all lines from there on are gone, those before them are still there.
        return found.isEmpty() && from != null
                ? find(list, filter, sort, null, most, parameters, row)
                : ListStretch.of(found, from, list.of(filter, sort), most);
    }
}
