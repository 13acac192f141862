package org.patchlag.timeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can happen in a case. */
public enum EventKind {
    FLAW_PUBLIC("Flaw public", "the flaw became public"),
    UPSTREAM_FIX_PUBLIC("Upstream fix public", "the upstream fix became public"),
    INCIDENT_START("Incident start", "the incident began"),
    HOSPITAL_AWARE("Hospital aware", "the hospital became aware"),
    VENDOR_NOTIFIED("Vendor notified", "the vendor was notified"),
    VENDOR_ACKNOWLEDGED("Vendor acknowledged", "the vendor acknowledged"),
    VENDOR_POSITION("Vendor position", "the vendor stated its position"),
    INTERIM_MEASURE("Interim measure", "an interim measure was offered"),
    PERMISSION_REQUESTED("Permission requested", "permission was requested"),
    PERMISSION_GRANTED("Permission granted", "permission was granted"),
    PERMISSION_REFUSED("Permission refused", "permission was refused"),
    FIX_APPROVED("Fix approved", "the fix was approved"),
    FIX_OFFERED("Fix offered", "the fix was offered"),
    FIX_INSTALLED("Fix installed", "the fix was installed"),
    DISCONNECTED("Disconnected", "the equipment was disconnected"),
    RETURNED_TO_SERVICE("Returned to service", "the equipment returned to service"),
    NO_FIX_DECLARED("No fix declared", "the vendor declared that there will be no fix"),
    END_OF_SUPPORT("End of support", "support ended"),
    SELF_PATCHED("Self-patched", "the hospital patched by itself"),
    RETIRED("Retired", "the equipment was retired");

    private final String label;
    private final String clause;

    EventKind(String label, String clause) {
        this.label = label;
        this.clause = clause;
    }

    /** As in the API and in files: {@code vendor-notified}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As a heading: "Vendor notified". */
    public String label() {
        return label;
    }

    /** As a clause: "the vendor was notified". */
    public String clause() {
        return clause;
    }

    /** The kind with this code. */
    public static Optional<EventKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
