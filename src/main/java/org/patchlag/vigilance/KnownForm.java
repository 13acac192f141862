package org.patchlag.vigilance;

import java.util.Arrays;
import java.util.Optional;

/** The forms that a report can be written on. */
public enum KnownForm {
    FDA_3500A("fda-3500a", "FDA 3500A"),
    YELLOW_CARD("yellow-card", "Yellow Card");

    private final String code;
    private final String label;

    KnownForm(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As in addresses: {@code fda-3500a}. */
    public String code() {
        return code;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** The form with this code. */
    public static Optional<KnownForm> ofCode(String code) {
        return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
    }

    AuthorityForm fill(CaseFacts facts) {
        return switch (this) {
            case FDA_3500A -> Fda3500A.of(facts);
            case YELLOW_CARD -> YellowCard.of(facts);
        };
    }
}
