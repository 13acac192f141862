package org.patchlag.architecture.planted.reporting;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

class BrokenDigest {
    MessageDigest digest() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-1");
    }
}
