package org.patchlag.query.language;

import java.util.List;

/**
 * Something that can be asked about.
 *
 * @param name as it is written in a query
 * @param label for people
 * @param type what it holds
 * @param codes the codes of a field of codes, else empty
 */
public record Field(String name, String label, FieldType type, List<String> codes) {
    /** Keeps its own list. */
    public Field {
        codes = List.copyOf(codes);
    }

    /** A field that holds no codes. */
    public Field(String name, String label, FieldType type) {
        this(name, label, type, List.of());
    }
}
