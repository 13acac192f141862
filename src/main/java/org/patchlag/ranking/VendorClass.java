package org.patchlag.ranking;

/** In which class a vendor is shown; never "best" or "worst". */
public enum VendorClass {
    SLOWER("slower than comparable devices"),
    NOT_DISTINGUISHABLE("not distinguishable"),
    FASTER("faster than comparable devices");

    private final String label;

    VendorClass(String label) {
        this.label = label;
    }

    /** For people: "not distinguishable". */
    public String label() {
        return label;
    }
}
