package org.patchlag.reply.entity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.EnglishDay;
import org.patchlag.timeline.DelayClock;

/**
 * What a vendor says that it promises; one of its yardsticks once a regulator has confirmed it.
 *
 * @param organisationId the regulator
 * @param id its id, in the catalogue too once it is confirmed
 * @param vendorId the vendor
 * @param vendor its name
 * @param regulator the regulator's name
 * @param clock the clock
 * @param days within how many days it ends
 * @param share of how many cases, 0 to 1; null where only a deadline is promised
 * @param wording the vendor's words
 * @param validFrom the first day on which a clock may start under it
 * @param enteredByName who entered it
 * @param enteredAt when
 * @param confirmed whether it was confirmed; null before that is decided
 * @param reason why not; null where nothing was said
 */
public record EnteredPromise(
        UUID organisationId,
        UUID id,
        UUID vendorId,
        String vendor,
        String regulator,
        DelayClock clock,
        int days,
        @Nullable BigDecimal share,
        String wording,
        LocalDate validFrom,
        String enteredByName,
        Instant enteredAt,
        @Nullable Boolean confirmed,
        @Nullable String reason) {
    /** How it stands, in words. */
    public String state() {
        return confirmed == null ? "waits for the regulator" : confirmed ? "confirmed" : "refused";
    }

    /** In how many of 100 cases; null where only a deadline is promised. */
    public @Nullable Integer percent() {
        return share == null ? null : share.movePointRight(2).intValue();
    }

    /** What is promised, in words. */
    public String inWords() {
        return clock.label() + " within " + days + " days"
                + (share == null ? "" : " in " + percent() + " of 100 cases")
                + ", from " + EnglishDay.of(validFrom);
    }
}
