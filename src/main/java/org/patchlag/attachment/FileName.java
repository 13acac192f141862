package org.patchlag.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of files as people's machines give them, made safe to keep, to show and to send. */
public final class FileName {
    private static final int LONGEST = 100;
    // Signs that no machine wants in a name, and those that cannot be seen or turn the direction of writing.
    private static final Pattern UNSAFE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}<>:\"|?*/\\\\]");
    private static final Pattern ENCODED =
            Pattern.compile("filename\\*\\s*=\\s*UTF-8''([^;\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN =
            Pattern.compile("filename\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);

    private FileName() {}

    /** The name without its folders, without signs that mislead a reader or a machine, and not too long. */
    static String clean(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String name = UNSAFE.matcher(Normalizer.normalize(last, Normalizer.Form.NFC))
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot);
        return name.length() <= LONGEST || ending.length() >= LONGEST
                ? beginning(name, LONGEST)
                : beginning(name, LONGEST - ending.length()) + ending;
    }

    // Half a sign of two is none.
    private static String beginning(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length);
    }

    /** The name in a {@code Content-Disposition} that came with a file (RFC 6266); empty for none. */
    public static String ofDisposition(@Nullable String header) {
        if (header == null) {
            return "";
        }
        Matcher encoded = ENCODED.matcher(header);
        if (encoded.find()) {
            return percentDecoded(encoded.group(1));
        }
        Matcher plain = PLAIN.matcher(header);
        if (!plain.find()) {
            return "";
        }
        return plain.group(1) == null ? plain.group(2) : plain.group(1);
    }

    private static String percentDecoded(String text) {
        try {
            return java.net.URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }

    /** The {@code Content-Disposition} with which a file is given out: it is saved, never shown in the portal's name. */
    static String disposition(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^ -~]|[\"\\\\%]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
