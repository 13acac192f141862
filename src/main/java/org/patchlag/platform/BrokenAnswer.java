package org.patchlag.platform;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * An answer that failed after its first bytes had left. The container would end it in good order, and its reader would take it
 * for the whole; so the connection is closed under it. The servlet specification has no way to do that, so the container is
 * asked by name: Payara's request leads to Grizzly's connection.
 */
public final class BrokenAnswer {
    private static final Logger LOG = Logger.getLogger(BrokenAnswer.class.getName());
    private static final String[] WAY = {
        "getUnwrappedCoyoteRequest", "getCoyoteRequest", "getContext", "getConnection", "terminateSilently"
    };

    private BrokenAnswer() {}

    /** What writes an answer. */
    @FunctionalInterface
    public interface Writing {
        /** Writes it whole, or throws. */
        void run() throws IOException;
    }

    /**
     * Writes an answer, and breaks it off where it fails after its first bytes have left.
     *
     * @throws IOException what the writing throws
     */
    public static void unlessWhole(ServletRequest request, ServletResponse response, Writing writing)
            throws IOException {
        boolean whole = false;
        try {
            writing.run();
            whole = true;
        } finally {
            if (!whole && response.isCommitted()) {
                breakOff(request);
            }
        }
    }

    private static void breakOff(ServletRequest request) {
        Object at = request;
        while (at instanceof ServletRequestWrapper wrapper) {
            at = wrapper.getRequest();
        }
        try {
            for (String step : WAY) {
                at = at.getClass().getMethod(step).invoke(at);
            }
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            LOG.log(
                    Level.SEVERE,
                    "An answer that is not whole could not be broken off; this container is not known",
                    e);
        }
    }
}
