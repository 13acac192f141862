package org.patchlag.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor itself promises: the end of a clock within so many days.
 *
 * @param id its id
 * @param vendorId whose promise
 * @param clock the code of the clock
 * @param days within how many days
 * @param share of how many cases, 0 to 1; null where only a deadline was stated
 * @param wording the vendor's own words
 * @param validFrom the first day on which a clock may start under it
 * @param validTo the first day on which it holds no longer; null while it does
 */
public record VendorPromise(
        UUID id,
        UUID vendorId,
        String clock,
        int days,
        @Nullable BigDecimal share,
        String wording,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
