package org.patchlag.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leave to read another regulator's reports.
 *
 * @param id its id
 * @param grantor the regulator that gave it
 * @param grantee the regulator that may read
 * @param given whether the caller's regulator gave it; else the caller's was given it
 * @param countries the countries whose reports may be read; empty where it is for a vendor issue
 * @param issue the reference of the vendor issue whose reports may be read; null where it is for countries, or where the
 *     issue is not to be seen any more
 * @param untilDay the last day on which it holds, UTC
 * @param reason why it was given
 * @param grantedByName who gave it
 * @param grantedAt when
 * @param revokedByName who took it back; null for nobody
 * @param revokedAt when
 * @param inForce whether it holds today
 */
public record ReadingGrant(
        UUID id,
        String grantor,
        String grantee,
        boolean given,
        List<String> countries,
        @Nullable String issue,
        LocalDate untilDay,
        String reason,
        String grantedByName,
        Instant grantedAt,
        @Nullable String revokedByName,
        @Nullable Instant revokedAt,
        boolean inForce) {

    /** What may be read, in words. */
    public String extent() {
        return countries.isEmpty() ? "Vendor issue " + (issue == null ? "" : issue) : String.join(", ", countries);
    }

    /** How it stands, in words. */
    public String state() {
        return revokedAt != null ? "revoked" : inForce ? "in force" : "expired";
    }
}
