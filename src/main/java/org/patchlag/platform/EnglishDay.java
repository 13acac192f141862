package org.patchlag.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as pages write it: 25 November 2026. */
public final class EnglishDay {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private EnglishDay() {}

    /** The day in words. */
    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** The day of a moment, in UTC. */
    public static String of(Instant moment) {
        return of(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }
}
