package org.patchlag.benchmark.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an edition has cells for, whether anybody reports of it or not.
 *
 * @param types device types, in the order of their tables
 * @param vendors vendors that have models, by name
 * @param models models, by vendor and name
 * @param countries the regulator's countries, in alphabetical order
 * @param promises what vendors promise and have promised
 */
public record CohortCatalogue(
        List<DeviceTypeLine> types,
        List<VendorLine> vendors,
        List<ModelLine> models,
        List<String> countries,
        List<Promise> promises) {

    /** A device type. */
    public record DeviceTypeLine(String code, String label) {}

    /** A vendor. */
    public record VendorLine(UUID id, String name) {}

    /** A model. */
    public record ModelLine(UUID id, String name, String vendor, String deviceType) {}

    /**
     * What a vendor promises of a clock.
     *
     * @param share of its cases; null where it only names the days
     * @param validTo the first day on which it no longer holds; null while it does
     */
    public record Promise(
            UUID id,
            UUID vendorId,
            String clock,
            int days,
            @Nullable BigDecimal share,
            String wording,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        boolean inForce(LocalDate day) {
            return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
        }
    }
}
