package org.patchlag.platform;

import jakarta.enterprise.context.ApplicationScoped;

/** How far the start has come: the application answers, but is ready only once its data is. */
@ApplicationScoped
public class Startup {
    private volatile String pending = "";

    /** Says what is still being done; an empty text means ready. */
    public void pending(String what) {
        pending = what;
    }

    /** What is still being done, empty when ready. */
    public String pending() {
        return pending;
    }
}
