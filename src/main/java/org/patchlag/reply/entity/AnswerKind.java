package org.patchlag.reply.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a vendor can say to a fact. */
public enum AnswerKind {
    /** It was so. */
    AGREE("Agrees"),
    /** It happened, but at another time. */
    OTHER_DATE("Gives another date"),
    /** It did not happen. */
    CONTEST("Contests that it happened"),
    /** Something happened that the hospital does not tell. */
    OWN_FACT("Adds a fact");

    private final String label;

    AnswerKind(String label) {
        this.label = label;
    }

    /** For people, of a vendor: "Gives another date". */
    public String label() {
        return label;
    }

    /** As in the API: {@code other-date}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it says something else than the hospital, which somebody must decide. */
    public boolean contests() {
        return this != AGREE;
    }

    /** The one with this code. */
    public static Optional<AnswerKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
