package org.patchlag.reporting.entity;

import java.util.Arrays;
import java.util.Optional;

/** A reason that the vendor gave for the delay. */
public enum ReasonGiven {
    /** Waiting for headquarters' clearance. */
    HEADQUARTERS_CLEARANCE("headquarters-clearance", "Waiting for headquarters' clearance"),
    /** Regulator's approval said to be needed. */
    REGULATORY_APPROVAL("regulatory-approval", "Regulator's approval said to be needed"),
    /** Validation running. */
    VALIDATION_RUNNING("validation-running", "Validation running"),
    /** No answer. */
    NO_ANSWER("no-answer", "No answer"),
    /** Asks for payment. */
    ASKS_FOR_PAYMENT("asks-for-payment", "Asks for payment"),
    /** End of support. */
    END_OF_SUPPORT("end-of-support", "End of support"),
    /** Software of a third party. */
    THIRD_PARTY_SOFTWARE("third-party-software", "Software of a third party"),
    /** Not our problem. */
    NOT_OUR_PROBLEM("not-our-problem", "Not our problem"),
    /** Performance worry. */
    PERFORMANCE_WORRY("performance-worry", "Performance worry"),
    /** Other. */
    OTHER("other", "Other");

    private final String code;
    private final String label;

    ReasonGiven(String code, String label) {
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
    public static Optional<ReasonGiven> ofCode(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
