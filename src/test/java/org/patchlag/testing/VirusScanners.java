package org.patchlag.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Speaks as ClamAV's daemon does on a loopback port, and finds one virus. It can be let fall silent. */
public final class VirusScanners {
    /** What it finds: a word of our own, for the usual one would have this file taken away by scanners of developers. */
    public static final String VIRUS = "a virus as the tests have it";

    private static @Nullable ServerSocket server;
    private static volatile boolean silent;

    private VirusScanners() {}

    /** Where it listens, {@code host:port}; started when first asked for. */
    public static synchronized String address() {
        ServerSocket running = server;
        if (running == null) {
            try {
                running = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server = running;
            ServerSocket listening = running;
            Thread thread = new Thread(() -> listen(listening), "virus scanner");
            thread.setDaemon(true);
            thread.start();
        }
        return "127.0.0.1:" + running.getLocalPort();
    }

    /** Whether it hangs up on everybody. */
    public static void silence(boolean yes) {
        silent = yes;
    }

    static synchronized void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void listen(ServerSocket listening) {
        while (!listening.isClosed()) {
            try (Socket client = listening.accept()) {
                if (!silent) {
                    answer(client);
                }
            } catch (IOException hungUp) {
                // the next one, or the end
            }
        }
    }

    private static void answer(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        String command = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
        StringBuilder file = new StringBuilder();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
        }
        String answer = !command.equals("zINSTREAM\0")
                ? "UNKNOWN COMMAND"
                : file.indexOf(VIRUS) >= 0 ? "stream: Test-Signature FOUND" : "stream: OK";
        client.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
    }
}
