package org.patchlag.query.language;

/** What a field holds, and so what can be asked of it. */
public enum FieldType {
    /** A name: the whole of it, its beginning or a part of it; capitals do not count. */
    NAME("a name"),
    /** One of a few codes. */
    CODE("a code"),
    /** A whole number. */
    NUMBER("a whole number"),
    /** True or false. */
    YES_NO("true or false"),
    /** A date known to the day. */
    DAY("a date"),
    /** A date that may be known only within bounds: a condition holds where it holds for every day of them. */
    SPAN("a date, perhaps known only within bounds"),
    /** A number of days that may be known only within bounds: a condition holds where it holds for all of them. */
    LENGTH("a number of days, perhaps known only within bounds"),
    /** Running text, searched by words. */
    WORDS("words");

    private final String description;

    FieldType(String description) {
        this.description = description;
    }

    /** For people: "a whole number". */
    public String description() {
        return description;
    }

    /** Whether there is an order, so that ranges can be asked for. */
    public boolean ordered() {
        return dated() || this == NUMBER || this == LENGTH;
    }

    /** Whether its values are dates. */
    public boolean dated() {
        return this == DAY || this == SPAN;
    }
}
