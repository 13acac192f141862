package org.patchlag.sharing;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.entity.ReportState;

/**
 * A report of another regulator whose reading was granted.
 *
 * @param reference its reference
 * @param hospital the hospital's name
 * @param country where that is
 * @param state where it is in its editorial life
 * @param vendor the vendor's name or the free text
 * @param model the model's name or the free text
 * @param filedOn the day of its first submission, UTC
 */
public record SharedReport(
        String reference,
        String hospital,
        String country,
        ReportState state,
        @Nullable String vendor,
        @Nullable String model,
        LocalDate filedOn) {

    /** The device in words. */
    public String device() {
        return String.format(Locale.UK, "%s %s", vendor == null ? "" : vendor, model == null ? "" : model)
                .strip();
    }
}
