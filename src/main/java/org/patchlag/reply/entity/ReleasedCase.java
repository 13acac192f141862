package org.patchlag.reply.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as it was released to its vendor: all that the vendor sees of the report, and nothing that leads to the hospital
 * unless that agreed.
 *
 * @param organisationId the regulator
 * @param id its id
 * @param vendorId the vendor
 * @param regulator the regulator's name
 * @param reference how both sides call it, drawn at random
 * @param model the model, by the catalogue's name; null where the report names none of the catalogue
 * @param deviceType the device type's label; null where none was given
 * @param threats the threats, by the catalogue's names or identifiers, in one line; empty for none
 * @param hospital the hospital's name; null unless it agreed
 * @param lastConfirmed the day up to which the facts are told
 * @param releasedBy who released it
 * @param releasedByName that person's name
 * @param releasedAt when
 * @param deliveredAt when the notice was delivered; null before, or where it came back
 * @param undeliverableAt when the notice was found undeliverable; null where it was not
 * @param extended whether the time to answer was extended
 * @param endedAt when it was taken back or released anew; null while it stands
 */
public record ReleasedCase(
        UUID organisationId,
        UUID id,
        UUID vendorId,
        String regulator,
        String reference,
        @Nullable String model,
        @Nullable String deviceType,
        String threats,
        @Nullable String hospital,
        LocalDate lastConfirmed,
        UUID releasedBy,
        String releasedByName,
        Instant releasedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant undeliverableAt,
        boolean extended,
        @Nullable Instant endedAt) {

    /** The vendor's time to answer. */
    public AnswerWindow window() {
        return new AnswerWindow(deliveredAt, extended);
    }

    /** Whether it stands. */
    public boolean stands() {
        return endedAt == null;
    }
}
