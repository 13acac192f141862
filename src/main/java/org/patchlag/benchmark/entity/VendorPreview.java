package org.patchlag.benchmark.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an edition will say of one vendor, for the vendor to read before its release: the rows that the public will read,
 * its own statement, and nothing else.
 *
 * @param vendor the vendor
 * @param regulator who publishes
 * @param asOf the edition's day, ISO 8601
 * @param statement its own words beside them; null for none
 * @param clocks its rows, clock by clock; those of all reports come with them to compare
 */
public record VendorPreview(
        String vendor,
        String regulator,
        String asOf,
        @Nullable String statement,
        List<PublicTables.ClockTables> clocks) {

    /** The rows of a vendor. */
    public static VendorPreview of(String vendor, PublicTables tables) {
        return new VendorPreview(
                vendor,
                tables.regulator(),
                tables.asOf(),
                tables.statementOf(vendor).orElse(null),
                tables.clocks().stream()
                        .map(clock -> new PublicTables.ClockTables(
                                clock.clock(),
                                clock.cases(),
                                clock.coverage(),
                                clock.cells().stream()
                                        .filter(cell ->
                                                cell.kind() == PublicTables.Kind.ALL || vendor.equals(cell.vendor()))
                                        .toList()))
                        .toList());
    }
}
