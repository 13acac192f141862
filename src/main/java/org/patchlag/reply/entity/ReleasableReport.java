package org.patchlag.reply.entity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that can be released to its vendor.
 *
 * @param reference the report's reference
 * @param hospitalId the hospital
 * @param reportId the report's id
 * @param revision the accepted revision
 * @param vendorId the vendor of the catalogue
 * @param vendor its name
 * @param model the model of the catalogue; null for none
 * @param deviceType the device type's label
 * @param hospital the hospital's name, for the curator
 * @param lastConfirmed the day up to which the report speaks
 * @param formerCase the case in which it was released before it was amended; null for none
 */
public record ReleasableReport(
        String reference,
        UUID hospitalId,
        UUID reportId,
        int revision,
        UUID vendorId,
        String vendor,
        @Nullable String model,
        @Nullable String deviceType,
        String hospital,
        LocalDate lastConfirmed,
        @Nullable UUID formerCase) {}
