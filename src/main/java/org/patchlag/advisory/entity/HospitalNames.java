package org.patchlag.advisory.entity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchlag.reporting.entity.NamesInWords;

/** Finds hospitals that the regulator's own words name: such words become no advisory. */
public final class HospitalNames {
    private HospitalNames() {}

    /**
     * Which field of an issue has the name of a linked hospital or its group, or the reference of a report: {@code title} or
     * {@code threats}; empty where none has.
     */
    public static Optional<String> naming(AdvisorySource source) {
        if (named(List.of(source.title()), source.hospitals())) {
            return Optional.of("title");
        }
        return named(source.threats(), source.hospitals()) ? Optional.of("threats") : Optional.empty();
    }

    private static boolean named(List<String> words, List<LinkedHospital> hospitals) {
        List<String> names = hospitals.stream()
                .flatMap(hospital -> Stream.of(hospital.hospital(), hospital.group(), hospital.report()))
                .toList();
        return words.stream().anyMatch(text -> NamesInWords.anyOf(names, text));
    }
}
