package org.patchlag.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The seed of the insider gate: the same for the same cell and version, so that an edition can be computed again to the
 * byte, and unknown to whoever has the code but not the secret, for the draws decide what is published.
 */
public final class GateSeed {
    private static final String ALGORITHM = "HmacSHA256";

    private GateSeed() {}

    /**
     * The first eight bytes of the HMAC-SHA-256 of a cell's key and version.
     *
     * @param secret the installation's secret; not empty
     * @param cellKey such as "model:Vendor/Model"
     * @param version such as the edition's as-of day
     */
    public static long of(byte[] secret, String cellKey, String version) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update(cellKey.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0); // "a" and "bc" are not "ab" and "c"
            return ByteBuffer.wrap(mac.doFinal(version.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
