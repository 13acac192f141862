package org.patchlag.attachment;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * ClamAV's daemon, asked by its command {@code INSTREAM}: the file in pieces, each behind its length, and a length of 0.
 *
 * @param address {@code host:port}, or the path of its socket
 * @param timer ends a conversation that takes too long
 * @param limit how long it may take
 */
record Clamd(String address, ScheduledExecutorService timer, Duration limit) {
    private static final Logger LOG = Logger.getLogger(Clamd.class.getName());
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    /** What it says of these bytes; HELD where it says nothing. */
    FileState scan(byte[] file) {
        try (SocketChannel channel = open()) {
            Future<?> end = timer.schedule(() -> close(channel), limit.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return converse(channel, file);
            } finally {
                end.cancel(false);
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warning(() -> "The virus scanner at " + address + " did not answer, files are held back: " + e);
            return FileState.HELD;
        }
    }

    private SocketChannel open() throws IOException {
        return address.startsWith("/") ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
    }

    private SocketAddress target() {
        if (address.startsWith("/")) {
            return UnixDomainSocketAddress.of(address);
        }
        int colon = address.lastIndexOf(':');
        return new InetSocketAddress(
                address.substring(0, Math.max(colon, 0)), Integer.parseInt(address.substring(colon + 1)));
    }

    private FileState converse(SocketChannel channel, byte[] file) throws IOException {
        channel.connect(target());
        write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        for (int from = 0; from < file.length; from += PIECE) {
            int length = Math.min(PIECE, file.length - from);
            write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
            write(channel, ByteBuffer.wrap(file, from, length));
        }
        write(channel, ByteBuffer.allocate(Integer.BYTES));
        String answer = read(channel);
        if (answer.endsWith(" FOUND")) {
            return FileState.INFECTED;
        }
        if (answer.equals("stream: OK")) {
            return FileState.CLEAN;
        }
        throw new IOException("it said: " + answer);
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String read(SocketChannel channel) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteBuffer some = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.size() < LONGEST_ANSWER && channel.read(some) >= 0) {
            answer.write(some.array(), 0, some.position());
            some.clear();
        }
        return answer.toString(StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private static void close(Closeable channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "a conversation that took too long was over already", e);
        }
    }
}
