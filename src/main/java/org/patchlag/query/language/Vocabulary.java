package org.patchlag.query.language;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fields and things that a query may name, in their order. */
public final class Vocabulary {
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Thing> things = new LinkedHashMap<>();

    /** The words of a language. */
    public Vocabulary(List<Field> fields, List<Thing> things) {
        fields.forEach(field -> this.fields.put(field.name(), field));
        things.forEach(thing -> this.things.put(thing.name(), thing));
    }

    /** All fields. */
    public Collection<Field> fields() {
        return fields.values();
    }

    /** All things. */
    public Collection<Thing> things() {
        return things.values();
    }

    /** The field of this name; capitals do not count. */
    public Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The thing of this name; capitals do not count. */
    public Optional<Thing> thing(String name) {
        return Optional.ofNullable(things.get(name.toLowerCase(Locale.ROOT)));
    }

    /** What somebody who wrote this may have meant; empty where nothing is like it. */
    public Optional<String> nearest(String name) {
        LinkedHashMap<String, String> names = new LinkedHashMap<>();
        fields.keySet().forEach(known -> names.put(known, known));
        things.keySet().forEach(known -> names.put(known, known));
        return NearestName.of(name, names.keySet());
    }
}
