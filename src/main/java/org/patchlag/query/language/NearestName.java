package org.patchlag.query.language;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody may have meant: the one that fewest changes of letters lead to (Levenshtein 1966). */
final class NearestName {
    private static final int LONGEST = 60;

    private NearestName() {}

    /** The nearest of these names; empty where more than a third of it, or of what was written, would change. */
    static Optional<String> of(String written, Collection<String> names) {
        String asked = written.toLowerCase(Locale.ROOT).replace('_', '-');
        if (asked.length() > LONGEST) {
            return Optional.empty();
        }
        String best = "";
        int fewest = Integer.MAX_VALUE;
        for (String name : names) {
            int changes = changes(asked, name);
            if (changes < fewest) {
                fewest = changes;
                best = name;
            }
        }
        if (fewest <= Math.max(1, Math.max(asked.length(), best.length()) / 3)) {
            return Optional.of(best);
        }
        return names.stream()
                .filter(name -> asked.length() > 2 && (name.contains(asked) || asked.contains(name)))
                .findFirst();
    }

    private static int changes(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
