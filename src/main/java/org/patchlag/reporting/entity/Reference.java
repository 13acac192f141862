package org.patchlag.reporting.entity;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A report's reference as people write and read it aloud: {@code PL-7K3M-9QXC-5}. Eight random characters of an
 * alphabet without I, L, O, U and Z, and a check character, which finds any single mistyped character and any two neighbours
 * swapped.
 *
 * @param text the reference in its written form
 */
public record Reference(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one of a report. */
    public static Reference random() {
        return random("PL");
    }

    /** A new one of something else, which begins with these letters. */
    public static Reference random(String letters) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            body.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return written(letters, body.toString());
    }

    /** Reads what somebody typed: case, hyphens, and O, I, L, Z for 0, 1, 1, 2 are forgiven; empty where the check fails. */
    public static Optional<Reference> parse(String typed) {
        String folded = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replaceFirst("^PL", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replace('Z', '2');
        if (folded.length() != LENGTH + 1 || folded.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return Optional.empty();
        }
        Reference reference = written("PL", folded.substring(0, LENGTH));
        return reference.text.endsWith(folded.substring(LENGTH)) ? Optional.of(reference) : Optional.empty();
    }

    private static Reference written(String letters, String body) {
        return new Reference(
                letters + "-" + body.substring(0, LENGTH / 2) + "-" + body.substring(LENGTH / 2) + "-" + check(body));
    }

    // The alphabet's length is a prime: unequal weights below it find every single error and every swap of neighbours.
    private static char check(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(body.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    @Override
    public String toString() {
        return text;
    }
}
