package org.patchlag.query.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What vendors promise, and have promised, of a clock. */
final class Promises {
    private final Map<UUID, List<Version>> ofVendors = new HashMap<>();

    /**
     * A version, in force from its first day until the day before another one's.
     *
     * @param vendorId whose
     * @param from the first day
     * @param to the day after the last; null where none is set
     * @param promised what
     */
    record Version(UUID vendorId, LocalDate from, @Nullable LocalDate to, CountedDuration.Promised promised) {
        private boolean inForce(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    Promises(List<Version> versions) {
        versions.forEach(version -> ofVendors
                .computeIfAbsent(version.vendorId(), first -> new ArrayList<>())
                .add(version));
    }

    /** What a vendor promised on a day; null for nothing. */
    CountedDuration.@Nullable Promised inForce(@Nullable UUID vendor, LocalDate day) {
        for (Version version : ofVendors.getOrDefault(vendor, List.of())) {
            if (version.inForce(day)) {
                return version.promised();
            }
        }
        return null;
    }
}
