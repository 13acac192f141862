package org.patchlag.benchmark.boundary;

import org.patchlag.benchmark.entity.PublicTables.Kind;

/**
 * A table of an edition as readers are told of it.
 *
 * @param code as in addresses: {@code vendor}
 * @param heading over the table: "By vendor"
 * @param first over its first column: "Vendor"
 */
public record TableWords(String code, String heading, String first) {
    /** The words for a table. */
    public static TableWords of(Kind kind) {
        return switch (kind) {
            case ALL -> new TableWords("all", "All reports", "Reports");
            case TYPE -> new TableWords("type", "By device type", "Device type");
            case TYPE_HALF -> new TableWords("half", "By device type and half-year", "Half-year of the start");
            case COUNTRY -> new TableWords("country", "By country", "Country");
            case VENDOR -> new TableWords("vendor", "By vendor", "Vendor");
            case MODEL -> new TableWords("model", "By vendor and model", "Model");
        };
    }
}
