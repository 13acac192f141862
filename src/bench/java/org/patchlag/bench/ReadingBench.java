package org.patchlag.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The public benchmark page and JSON against an endpoint that answers one word, on the same server. */
final class ReadingBench {
    private static final int THREADS = 8;
    private static final int WARM_UP = 8;
    private static final int SECONDS = 6;
    private static final int ROUNDS = 3;
    private static final double AIM = 0.5;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    ReadingBench(URI address) {
        this.address = address;
    }

    List<Figure> measure() throws InterruptedException {
        String empty = "api/v1/ready";
        List<String> paths = List.of("benchmark/table", "api/v1/editions/current");
        List<Figure> figures = new ArrayList<>();
        rate(empty, WARM_UP);
        for (String path : paths) {
            rate(path, WARM_UP);
            double[] ours = new double[ROUNDS];
            double[] theirs = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                ours[i] = rate(path, SECONDS);
                theirs[i] = rate(empty, SECONDS);
            }
            double ratio = median(ours) / median(theirs);
            figures.add(new Figure(
                    "Reading `/" + path + "`, " + THREADS + " clients, compressed, median of " + ROUNDS + " rounds",
                    String.format(Locale.UK, "%,.0f requests/s", median(ours)),
                    String.format(Locale.UK, "%,.0f requests/s of the endpoint `/%s`", median(theirs), empty),
                    String.format(Locale.UK, "%.2f", ratio),
                    "at least " + AIM,
                    ratio >= AIM));
        }
        return figures;
    }

    private double rate(String path, int seconds) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/" + path))
                .header("Accept-Encoding", "gzip")
                .build();
        return Load.perSecond(THREADS, seconds, number -> {
            try {
                HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(path + " answered " + answer.statusCode());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
