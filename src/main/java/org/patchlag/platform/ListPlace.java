package org.patchlag.platform;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a sorted list, and which way to read on. As text it carries a check over itself and the list, filter and order
 * that it belongs to, so that one that was cut, changed or taken elsewhere is refused. The check has no secret: whoever makes
 * one up gets the same refusal, or a place like any other. It opens nothing: what it holds only becomes parameters of a
 * statement within the row scope.
 *
 * @param backward whether what comes before is wanted
 * @param key the value that the line there is sorted by, as text
 * @param id its id, which decides among equals
 */
public record ListPlace(boolean backward, String key, UUID id) {
    private static final int CHECK = 8;
    // Which way, the id, the key.
    private static final Pattern FORM =
            Pattern.compile("([<>])([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})([^\\x00]*)", Pattern.DOTALL);

    /**
     * As text.
     *
     * @param of which list in which order it is of
     */
    public String text(String of) {
        byte[] payload = ((backward ? "<" : ">") + id + key).getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(check(payload, of), CHECK + payload.length);
        System.arraycopy(payload, 0, all, CHECK, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * Reads one.
     *
     * @param of which list in which order it must be of
     * @throws ProblemException where it is none of that
     */
    public static ListPlace parse(String text, String of) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(text);
            byte[] payload = Arrays.copyOfRange(all, Math.min(CHECK, all.length), all.length);
            String whole = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString();
            Matcher parts = FORM.matcher(whole);
            if (parts.matches() && Arrays.equals(check(payload, of), Arrays.copyOf(all, CHECK))) {
                return new ListPlace(parts.group(1).equals("<"), parts.group(3), UUID.fromString(parts.group(2)));
            }
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            // said below
        }
        throw refused();
    }

    private static byte[] check(byte[] payload, String of) {
        return Arrays.copyOf(Sha256.of(payload, of.getBytes(StandardCharsets.UTF_8)), CHECK);
    }

    static ProblemException refused() {
        return new ProblemException(
                ProblemType.INVALID_FIELDS,
                "Nothing was looked for.",
                List.of(new FieldProblem(
                        "/cursor", "This cursor is not one of this list, filter and order: begin again without it")));
    }
}
