package org.patchlag.architecture.planted.reporting;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Breaks nothing. */
class SoundDigest {
    MessageDigest digest() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256");
    }
}
