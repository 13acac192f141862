package org.patchlag.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlag.testing.VirusScanners;

/** What the scanner says is understood; whatever else happens, the file is held back. */
class ClamdTest {
    private static final int ONE_BYTE_SENT = "zINSTREAM\0".length() + Integer.BYTES + 1 + Integer.BYTES;
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor();
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @AfterAll
    static void stop() {
        TIMER.shutdownNow();
    }

    @Test
    void a_file_of_several_pieces_is_clean_or_has_a_virus() {
        Clamd clamd = new Clamd(VirusScanners.address(), TIMER, LIMIT);
        byte[] large = new byte[200_000];
        assertThat(clamd.scan(large)).isEqualTo(FileState.CLEAN);
        byte[] virus = VirusScanners.VIRUS.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(virus, 0, large, 150_000, virus.length);
        assertThat(clamd.scan(large)).isEqualTo(FileState.INFECTED);
    }

    @Test
    void it_may_listen_at_a_socket_of_the_file_system(@TempDir Path folder) throws Exception {
        Path socket = folder.resolve("clamd.ctl");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            CompletableFuture<Void> once = CompletableFuture.runAsync(() -> answer(server, "stream: OK\0"));
            assertThat(new Clamd(socket.toString(), TIMER, LIMIT).scan(new byte[] {1}))
                    .isEqualTo(FileState.CLEAN);
            once.join();
        }
    }

    @Test
    void nobody_there_silence_and_nonsense_hold_a_file_back() throws Exception {
        for (String nowhere : new String[] {"/no/such/socket", "127.0.0.1:1", "no port", "no.such.host.invalid:3310"}) {
            assertThat(new Clamd(nowhere, TIMER, LIMIT).scan(new byte[] {1}))
                    .as(nowhere)
                    .isEqualTo(FileState.HELD);
        }
        for (String said : new String[] {"", "INSTREAM size limit exceeded. ERROR\0", "stream: OKAY"}) {
            try (ServerSocketChannel server = ServerSocketChannel.open()) {
                server.bind(new InetSocketAddress("127.0.0.1", 0));
                CompletableFuture<Void> once = CompletableFuture.runAsync(() -> answer(server, said));
                int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
                assertThat(new Clamd("127.0.0.1:" + port, TIMER, LIMIT).scan(new byte[] {1}))
                        .as(said)
                        .isEqualTo(FileState.HELD);
                once.join();
            }
        }
    }

    @Test
    void one_that_never_answers_holds_nobody_up() throws Exception {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress("127.0.0.1", 0)); // takes the connection, and says nothing
            int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
            assertThat(new Clamd("127.0.0.1:" + port, TIMER, Duration.ofMillis(300)).scan(new byte[] {1}))
                    .isEqualTo(FileState.HELD);
        }
    }

    private static void answer(ServerSocketChannel server, String said) {
        try (SocketChannel client = server.accept()) {
            ByteBuffer sent = ByteBuffer.allocate(ONE_BYTE_SENT); // all of it, or the client is cut off while it speaks
            while (sent.hasRemaining() && client.read(sent) >= 0) {
                continue;
            }
            client.write(ByteBuffer.wrap(said.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
