package org.patchlag.platform;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A place in a sorted list, and which way to read on. As text it carries a check over itself and the order that it belongs
 * to, so that one that was cut, changed or taken to another order is refused. It opens nothing: what it holds only becomes
 * parameters of a statement within the row scope.
 *
 * @param backward whether what comes before is wanted
 * @param key the value that the line there is sorted by, as text
 * @param id its id, which decides among equals
 */
public record ListPlace(boolean backward, String key, UUID id) {
    private static final int CHECK = 8;
    private static final int ID = 36;

    /** As text, in this order. */
    public String text(ListSort sort) {
        byte[] payload = ((backward ? "<" : ">") + id + key).getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(check(payload, sort), CHECK + payload.length);
        System.arraycopy(payload, 0, all, CHECK, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * Reads one.
     *
     * @throws ProblemException where it is none of this order
     */
    public static ListPlace parse(String text, ListSort sort) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notOurs) {
            throw refused();
        }
        byte[] payload = Arrays.copyOfRange(all, Math.min(CHECK, all.length), all.length);
        if (payload.length <= ID || !Arrays.equals(check(payload, sort), Arrays.copyOf(all, CHECK))) {
            throw refused();
        }
        String whole = new String(payload, StandardCharsets.UTF_8);
        return new ListPlace(
                whole.charAt(0) == '<', whole.substring(1 + ID), UUID.fromString(whole.substring(1, 1 + ID)));
    }

    private static byte[] check(byte[] payload, ListSort sort) {
        return Arrays.copyOf(Sha256.of(payload, sort.text().getBytes(StandardCharsets.UTF_8)), CHECK);
    }

    private static ProblemException refused() {
        return new ProblemException(
                ProblemType.INVALID_FIELDS,
                "Nothing was looked for.",
                List.of(new FieldProblem(
                        "/cursor", "This cursor is not one of this list and order: begin again without it")));
    }
}
