package org.patchlag.reporting.entity;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a year.
 *
 * @param firstDay the first day of January, April, July or October
 */
public record Quarter(LocalDate firstDay) implements Serializable {
    private static final Pattern TEXT = Pattern.compile("((?:19|20)\\d\\d)-[Qq]([1-4])");
    private static final int MONTHS = 3;

    /** The quarter in which a day lies. */
    public static Quarter of(LocalDate day) {
        return new Quarter(LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / MONTHS * MONTHS + 1, 1));
    }

    /** Reads {@code 2026-Q1}; empty where it is none. */
    public static Optional<Quarter> parse(String typed) {
        Matcher matcher = TEXT.matcher(typed.strip());
        return matcher.matches()
                ? Optional.of(new Quarter(LocalDate.of(
                        Integer.parseInt(matcher.group(1)), (Integer.parseInt(matcher.group(2)) - 1) * MONTHS + 1, 1)))
                : Optional.empty();
    }

    /** The last day. */
    public LocalDate lastDay() {
        return firstDay.plusMonths(MONTHS).minusDays(1);
    }

    /** The quarter before. */
    public Quarter before() {
        return new Quarter(firstDay.minusMonths(MONTHS));
    }

    /** As in the API: {@code 2026-Q1}. */
    public String code() {
        return firstDay.getYear() + "-Q" + (firstDay.getMonthValue() / MONTHS + 1);
    }
}
