package org.patchlag.query.control;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/**
 * Looks for texts that do anything but be refused or become harmless SQL, led by what code a text reaches. What it finds it
 * puts among the resources of the tests, where {@link HarmlessQueryTest} tries it ever after.
 */
class QueryFuzz {
    @FuzzTest(maxDuration = "5m")
    void texts(byte[] bytes) {
        HarmlessQueryTest.refusedOrHarmless(new String(bytes, StandardCharsets.UTF_8));
    }
}
