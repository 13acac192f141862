package org.patchlag.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Loopback ports. */
public final class Ports {
    private Ports() {}

    /** A port that nobody listens on just now. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LaunchException("No free port was found on the loopback address: " + e.getMessage(), e);
        }
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
