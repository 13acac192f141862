package org.patchlag.benchmark.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.patchlag.benchmark.entity.PublicTables.Cases;
import org.patchlag.benchmark.entity.PublicTables.Comparison;
import org.patchlag.benchmark.entity.PublicTables.Coverage;
import org.patchlag.platform.EnglishDay;

/** Days, countries, half-years and codes as readers are told of them. */
final class PublicWords {

    private PublicWords() {}

    static String day(LocalDate day) {
        return EnglishDay.of(day);
    }

    static String country(String code) {
        return new Locale("", code).getDisplayCountry(Locale.UK);
    }

    static String countries(List<String> codes) {
        return codes.stream().map(PublicWords::country).collect(Collectors.joining(", "));
    }

    /** "2026-H1" as "first half of 2026"; whatever else as it stands. */
    static String half(String label) {
        return label.matches("\\d{4}-H[12]")
                ? (label.endsWith("1") ? "first" : "second") + " half of " + label.substring(0, 4)
                : label;
    }

    /** A class of ranking: there is no best and no worst. */
    static String comparison(Comparison comparison) {
        return switch (comparison) {
            case SLOWER -> "slower than comparable devices";
            case NOT_DISTINGUISHABLE -> "not distinguishable from comparable devices";
            case FASTER -> "faster than comparable devices";
        };
    }

    static String cases(Cases cases) {
        return switch (cases) {
            case COMPLETE_REGISTERS -> "all cases of hospital groups that certify that they file every case";
            case PROSPECTIVE -> "cases that were filed while they were open, watched from then on";
        };
    }

    static List<String> coverage(Coverage coverage) {
        return List.of(
                about(coverage.certifiedGroups(), "of the hospital groups certify that they file every case"),
                about(coverage.filedAfterEnd(), "of the reports were filed only when their case was over"),
                about(coverage.unconfirmed(), "of the reports are open and were not confirmed for more than 90 days"),
                about(coverage.imprecise(), "of the reports have a duration that is known only within bounds"));
    }

    private static String about(int percent, String what) {
        return "about " + percent + " % " + what;
    }
}
