package org.patchlag.command;

import jakarta.json.JsonObject;
import org.patchlag.disclosure.PublishedTable;

/** Reads an edition as Patchlag serves it. */
final class EditionTable {
    private EditionTable() {}

    static PublishedTable read(JsonObject json) throws InputFault {
        if (json.isEmpty()) {
            return new PublishedTable(java.util.List.of(), true, java.util.List.of());
        }
        throw new InputFault("/base_variables: is missing; expected a table of cells over base variables");
    }
}
