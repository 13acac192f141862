package org.patchlag.reporting.entity;

import java.util.Arrays;
import java.util.Optional;

/** Who is answerable to the hospital for the fix. */
public enum Answerable {
    /** The manufacturer. */
    MANUFACTURER("manufacturer", "The manufacturer"),
    /** A service provider in between. */
    SERVICE_PROVIDER("service-provider", "A service provider in between");

    private final String code;
    private final String label;

    Answerable(String code, String label) {
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
    public static Optional<Answerable> ofCode(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
