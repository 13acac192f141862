package org.patchlag.query.language;

import org.jspecify.annotations.Nullable;

/** What a field's value must be. */
public sealed interface Test {

    /**
     * Just this; of a date, a day within it.
     *
     * @param value the value
     */
    record Equal(Value value) implements Test {}

    /**
     * A name that begins with this, or has it anywhere.
     *
     * @param part a part of the name
     * @param anywhere whether it may stand anywhere
     */
    record Like(String part, boolean anywhere) implements Test {}

    /**
     * Between two ends, of which one may be missing.
     *
     * @param low the lower end
     * @param high the upper end
     */
    record Between(@Nullable Bound low, @Nullable Bound high) implements Test {}

    /**
     * An end of a range.
     *
     * @param value where
     * @param included whether the value itself belongs to the range
     */
    record Bound(Value value, boolean included) {}
}
