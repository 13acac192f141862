package org.patchlag.reply.control;

import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ListSort;
import org.patchlag.reply.entity.EntryFilter;
import org.patchlag.reply.entity.EntryLine;
import org.patchlag.reply.entity.EntrySlice;
import org.patchlag.tenancy.UseCase;

/** What vendors have entered for the caller's regulator, as a list of any length. */
@UseCase
@RolesAllowed({CURATOR, PUBLISHER})
public class EntryListService {
    /** The last entered first. */
    public static final ListSort USUAL = new ListSort("entered", true);

    @Inject
    private EntryListRepository list;

    @Inject
    private EntryRepository entries;

    /**
     * A stretch of it.
     *
     * @param cursor where to read on; null or blank for the beginning
     * @throws org.patchlag.platform.ProblemException where the cursor is none of this list, filter and order
     */
    public EntrySlice find(EntryFilter filter, ListSort sort, @Nullable String cursor, int most) {
        return new EntrySlice(list.find(filter, sort, cursor, most).map(this::lines), list.count());
    }

    private List<EntryLine> lines(List<UUID> ids) {
        Map<UUID, EntryLine> found = new HashMap<>();
        entries.findStatements(ids).forEach(one -> found.put(one.id(), EntryLine.of(one)));
        entries.findPromises(ids).forEach(one -> found.put(one.id(), EntryLine.of(one)));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
