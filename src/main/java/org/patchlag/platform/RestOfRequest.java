package org.patchlag.platform;

import java.io.IOException;
import java.io.InputStream;

/** What is left of a request that is refused before it was read. */
public final class RestOfRequest {
    private static final int AT_MOST = 16 * 1024 * 1024;

    private RestOfRequest() {}

    /** Reads on and forgets it: a client that is still sending would see its connection cut instead of the answer. */
    public static void passOver(InputStream rest) throws IOException {
        byte[] some = new byte[8192];
        int passed = 0;
        int read = rest.read(some);
        while (read >= 0 && passed < AT_MOST) {
            passed += read;
            read = rest.read(some);
        }
    }
}
