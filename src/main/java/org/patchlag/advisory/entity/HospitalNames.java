package org.patchlag.advisory.entity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
        return hospitals.stream()
                .flatMap(hospital -> Stream.of(hospital.hospital(), hospital.group(), hospital.report()))
                .anyMatch(name -> words.stream().anyMatch(text -> says(text, name)));
    }

    // As whole words, in any case and with any white space between them.
    private static boolean says(String text, String name) {
        String[] words = name.strip().split("\\s+", -1);
        StringBuilder pattern = new StringBuilder("(?<![\\p{L}\\p{N}])");
        for (int i = 0; i < words.length; i++) {
            pattern.append(i == 0 ? "" : "\\s+").append(Pattern.quote(words[i]));
        }
        pattern.append("(?![\\p{L}\\p{N}])");
        return !name.isBlank()
                && Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS)
                        .matcher(text)
                        .find();
    }
}
