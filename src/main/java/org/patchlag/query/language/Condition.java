package org.patchlag.query.language;

import java.util.List;
import java.util.stream.Stream;

/** What must be true of a report, or within a {@link Thing} of one of its things. */
public sealed interface Condition {

    /** Nothing: all reports. */
    record Everything() implements Condition {}

    /**
     * All of them.
     *
     * @param conditions two or more
     */
    record All(List<Condition> conditions) implements Condition {
        /** Keeps its own list. */
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * At least one of them.
     *
     * @param conditions two or more
     */
    record Any(List<Condition> conditions) implements Condition {
        /** Keeps its own list. */
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * Not this; true also where nothing is known.
     *
     * @param condition what must not be true
     */
    record Not(Condition condition) implements Condition {}

    /**
     * A field's value passes a test; where there are several, one of them.
     *
     * @param field the field
     * @param test the test
     */
    record Compare(Field field, Test test) implements Condition {}

    /**
     * A field has a value, or has none.
     *
     * @param field the field
     * @param known whether it has one
     */
    record Known(Field field, boolean known) implements Condition {}

    /**
     * One and the same thing fulfils the condition.
     *
     * @param thing the kind of thing
     * @param condition what must be true of it
     */
    record Within(Thing thing, Condition condition) implements Condition {}

    /**
     * The running text has these words one after another.
     *
     * @param text the words
     * @param beginning whether the last is only a word's beginning
     */
    record Words(String text, boolean beginning) implements Condition {}

    /** The fields of a report that it tests; those of its things are not among them. */
    default Stream<Field> fields() {
        if (this instanceof All all) {
            return all.conditions().stream().flatMap(Condition::fields);
        }
        if (this instanceof Any any) {
            return any.conditions().stream().flatMap(Condition::fields);
        }
        if (this instanceof Not not) {
            return not.condition().fields();
        }
        if (this instanceof Compare compare) {
            return Stream.of(compare.field());
        }
        return this instanceof Known known ? Stream.of(known.field()) : Stream.empty();
    }

    /** Both this and another; either may be {@link Everything}. */
    default Condition and(Condition other) {
        if (this instanceof Everything) {
            return other;
        }
        return other instanceof Everything ? this : new All(List.of(this, other));
    }
}
