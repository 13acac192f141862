package org.patchlag.benchmark.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;

/** Writes and reads an edition's tables as JSON; the same tables give the same bytes. */
@ApplicationScoped
public class EditionDocuments {
    private final Jsonb jsonb =
            JsonbBuilder.create(new JsonbConfig().withPropertyOrderStrategy(PropertyOrderStrategy.LEXICOGRAPHICAL));

    /** The tables as JSON. */
    public String write(Object tables) {
        return jsonb.toJson(tables);
    }

    /** The tables that were written. */
    public <T> T read(String document, Class<T> type) {
        return jsonb.fromJson(document, type);
    }
}
