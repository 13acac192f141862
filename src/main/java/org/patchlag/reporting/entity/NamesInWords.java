package org.patchlag.reporting.entity;

import java.util.Collection;
import java.util.regex.Pattern;

/** Finds names in words that leave: those of hospitals, their groups and reports. */
public final class NamesInWords {
    private NamesInWords() {}

    /** Whether words have one of these names, as whole words, in any case and with any white space between them. */
    public static boolean anyOf(Collection<String> names, String words) {
        return names.stream().anyMatch(name -> says(words, name));
    }

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
