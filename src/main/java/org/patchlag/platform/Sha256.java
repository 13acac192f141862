package org.patchlag.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java has. */
public final class Sha256 {
    private static final int TAG_BYTES = 12;

    private Sha256() {}

    /** The digest of these bytes, one after the other. */
    public static byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** An ETag's text: the same for the same bytes, and for no others. */
    public static String tag(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes), 0, TAG_BYTES);
    }
}
