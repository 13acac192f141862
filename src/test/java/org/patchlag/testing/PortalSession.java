package org.patchlag.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops what a test run has started, at its end. */
public final class PortalSession implements LauncherSessionListener {
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Browsers.stop();
        Portal.stop();
    }
}
