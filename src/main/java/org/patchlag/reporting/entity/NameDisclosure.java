package org.patchlag.reporting.entity;

import java.util.Arrays;
import java.util.Optional;

/** How far the hospital's name may go. */
public enum NameDisclosure {
    /** Regulator only. */
    REGULATOR("regulator", "Regulator only"),
    /** Regulator and manufacturer. */
    REGULATOR_AND_MANUFACTURER("regulator-and-manufacturer", "Regulator and manufacturer");

    private final String code;
    private final String label;

    NameDisclosure(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As in the API and in files. */
    public String code() {
        return code;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** The one with this code. */
    public static Optional<NameDisclosure> ofCode(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
