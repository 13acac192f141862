package org.patchlag.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Loopback ports. */
public final class Ports {
    private static final Logger LOG = Logger.getLogger(Ports.class.getName());
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 100;

    private Ports() {}

    /**
     * A port that nobody listens on just now; one of those below the ones that the system takes for outgoing connections, for
     * any of these may be taken before somebody listens on it.
     */
    public static int free() {
        for (int i = 0; i < ATTEMPTS; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                LOG.log(Level.FINE, "Port " + port + " is taken", taken);
            }
        }
        throw new LaunchException(
                "No free port from " + LOWEST + " to " + HIGHEST + " was found on the loopback address.");
    }

    /**
     * Makes sure that a port can be listened on.
     *
     * @throws LaunchException where somebody else does
     */
    public static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new LaunchException(
                    "Port " + port + " on 127.0.0.1 is taken. Stop what listens there, or choose another port: "
                            + "mvn -Prun -Dport=" + (port + 1),
                    e);
        }
    }
}
