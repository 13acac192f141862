package org.patchlag.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;

/** Waits until the application itself answers, not only the server around it. */
public final class Readiness {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Readiness() {}

    /**
     * Returns once {@code /api/v1/ready} answers 200.
     *
     * @param progress told what the application says it is doing, each time that changes
     * @throws LaunchException where the server ended, the deployment failed, or the time ran out
     */
    public static void await(Server server, Duration limit, Consumer<String> progress) {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        URI ready = server.address().resolve("api/v1/ready");
        long end = System.nanoTime() + limit.toNanos();
        String last = "";
        while (System.nanoTime() < end) {
            if (!server.alive()) {
                throw new LaunchException("The server ended by itself. " + server.failure());
            }
            if (!server.failure().isEmpty()) {
                pause(); // the line with the reason may follow at once
                throw new LaunchException("The application did not start. " + server.failure());
            }
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(ready)
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return;
                }
                if (answer.statusCode() == 503
                        && !answer.body().startsWith("<")
                        && !answer.body().equals(last)) {
                    last = answer.body();
                    progress.accept(last);
                }
                Thread.sleep(PAUSE.toMillis());
            } catch (IOException notYet) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LaunchException("The start was interrupted.", e);
            }
        }
        throw new LaunchException("The application did not answer within " + limit.toSeconds() + " s.");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
