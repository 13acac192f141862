package org.patchlag.query.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.Sha256;

/**
 * A place in a list, and which way to read on from it. As text it is opaque and carries a check over itself and the
 * list it belongs to, so that one that was cut, changed or taken to another list is refused. It opens nothing: what it
 * holds only ever becomes parameters of a statement within the row scope.
 *
 * @param backward whether what comes before is wanted
 * @param place where
 */
record Cursor(boolean backward, Place place) {
    private static final int CHECK = 8;
    private static final int HEAD = 2 + 2 * Long.BYTES;

    /**
     * A report's place.
     *
     * @param key the value that it is sorted by, as text; null where it has none
     * @param id its id
     */
    record Place(@Nullable String key, UUID id) {}

    /** The cursor as text, for this list. */
    String text(Listing listing) {
        String key = place.key();
        byte[] value = key == null ? new byte[0] : key.getBytes(StandardCharsets.UTF_8);
        byte[] payload = ByteBuffer.allocate(HEAD + value.length)
                .put((byte) (backward ? 1 : 0))
                .put((byte) (key == null ? 0 : 1))
                .putLong(place.id().getMostSignificantBits())
                .putLong(place.id().getLeastSignificantBits())
                .put(value)
                .array();
        byte[] all = ByteBuffer.allocate(CHECK + payload.length)
                .put(check(payload, listing))
                .put(payload)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * Reads a cursor.
     *
     * @throws org.patchlag.platform.ProblemException where it is none of this list
     */
    static Cursor parse(String text, Listing listing) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        if (all.length < CHECK + HEAD) {
            throw refused();
        }
        byte[] payload = Arrays.copyOfRange(all, CHECK, all.length);
        if (!MessageDigest.isEqual(check(payload, listing), Arrays.copyOf(all, CHECK))) {
            throw refused();
        }
        ByteBuffer buffer = ByteBuffer.wrap(payload);
        boolean backward = buffer.get() == 1;
        boolean hasKey = buffer.get() == 1;
        UUID id = new UUID(buffer.getLong(), buffer.getLong());
        String key = new String(payload, HEAD, payload.length - HEAD, StandardCharsets.UTF_8);
        return new Cursor(backward, new Place(hasKey ? key : null, id));
    }

    private static byte[] check(byte[] payload, Listing listing) {
        String list = listing.version() + "\n" + listing.sort().text() + "\n"
                + listing.query().text();
        return Arrays.copyOf(Sha256.of(payload, list.getBytes(StandardCharsets.UTF_8)), CHECK);
    }

    private static RuntimeException refused() {
        return Listing.wrong("/cursor", "This cursor is not one of this query and sort order: begin again without it");
    }
}
