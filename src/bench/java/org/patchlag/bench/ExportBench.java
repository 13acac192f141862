package org.patchlag.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.patchlag.access.Token;
import org.patchlag.launcher.Server;

/** Exports of all reports over the API against bare loops and COPY over the same rows. */
final class ExportBench {
    private static final int REPORTS = 1_000_000;
    private static final int ROUNDS = 3;
    private static final int BUFFER = 1 << 16;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final Token token;
    private final ExportRows rows;
    private final ServerHeap heap;
    private final int reports;

    private ExportBench(Server server, Token token, ExportRows rows, int reports) {
        this.address = server.address();
        this.heap = new ServerHeap(server.processId());
        this.token = token;
        this.rows = rows;
        this.reports = reports;
    }

    /**
     * A download.
     *
     * @param first after how many seconds its first byte came
     * @param whole after how many its last
     * @param bytes how many there were
     */
    private record Download(double first, double whole, long bytes) {}

    /** Makes a database with {@code -Dbench.reports=} reports, a million else, measures, and throws it away. */
    static List<Figure> measure() throws IOException, InterruptedException {
        int reports = Integer.getInteger("bench.reports", REPORTS);
        try (QueryServer made = new QueryServer(reports, "export-server.log")) {
            return new ExportBench(made.server(), made.token(), new ExportRows(made.access()), reports).figures();
        }
    }

    private List<Figure> figures() {
        List<Download> excel = rounds(() -> download("xlsx"));
        List<Double> fastexcel = rounds(() -> time(rows::byFastexcel));
        List<Double> sxssf = rounds(() -> time(rows::bySxssf));
        List<Download> csv = rounds(() -> download("csv"));
        List<Double> copy = rounds(() -> time(rows::byCopy));
        List<Download> lines = rounds(() -> download("jsonl"));
        double growth = growth("xlsx");

        double first = median(excel.stream().map(Download::first).toList());
        double whole = median(excel.stream().map(Download::whole).toList());
        double ofFastexcel = median(fastexcel);
        double ofSxssf = median(sxssf);
        double bare = Math.min(ofFastexcel, ofSxssf);
        double text = median(csv.stream().map(Download::whole).toList());
        double copied = median(copy);
        String of = String.format(Locale.UK, " of %,d reports", reports);
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("First byte of Excel" + of, seconds(first), "–", "–", "under 1 s", first < 1));
        figures.add(new Figure(
                "Excel" + of
                        + String.format(Locale.UK, ", %.1f MB", excel.get(0).bytes() / 1e6),
                seconds(whole),
                seconds(ofFastexcel) + " by fastexcel, " + seconds(ofSxssf) + " by SXSSF",
                ratio(whole / bare),
                "at most 1.3 times the faster",
                whole <= 1.3 * bare));
        figures.add(new Figure(
                "Growth of the server's heap during it",
                String.format(Locale.UK, "%.0f MB", growth),
                "–",
                "–",
                "under 64 MB",
                growth < 64));
        figures.add(new Figure(
                "CSV" + of + String.format(Locale.UK, ", %.1f MB", csv.get(0).bytes() / 1e6),
                seconds(text),
                seconds(copied) + " by COPY",
                ratio(text / copied),
                "at most 2",
                text <= 2 * copied));
        figures.add(new Figure(
                "First byte of it",
                seconds(median(csv.stream().map(Download::first).toList())),
                "–",
                "–",
                "under 1 s",
                median(csv.stream().map(Download::first).toList()) < 1));
        figures.add(new Figure(
                "JSON lines" + of
                        + String.format(Locale.UK, ", %.1f MB", lines.get(0).bytes() / 1e6),
                seconds(median(lines.stream().map(Download::whole).toList())),
                "–",
                "–",
                "–",
                true));
        return figures;
    }

    private static <T> List<T> rounds(Supplier<T> work) {
        List<T> all = IntStream.rangeClosed(0, ROUNDS).mapToObj(i -> work.get()).toList();
        return all.subList(1, all.size());
    }

    private double time(Supplier<Integer> work) {
        long begin = System.nanoTime();
        int written = work.get();
        if (written < reports || written > reports + 1) { // COPY counts no heading, or does: both are right
            throw new IllegalStateException("Of " + reports + " rows, " + written + " were written");
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private Download download(String format) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/reports/export?format=" + format))
                .header("Authorization", "Bearer " + token.text())
                .build();
        long begin = System.nanoTime();
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] some = new byte[BUFFER];
                long bytes = body.read(some);
                double first = (System.nanoTime() - begin) / 1e9;
                for (int read = body.read(some); read >= 0; read = body.read(some)) {
                    bytes += read;
                }
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException("The server answered " + answer.statusCode());
                }
                return new Download(first, (System.nanoTime() - begin) / 1e9, bytes);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private double growth(String format) {
        double before = heap.alive();
        CompletableFuture<Download> export = CompletableFuture.supplyAsync(() -> download(format));
        double most = before;
        while (!export.isDone()) {
            most = Math.max(most, heap.alive());
        }
        export.join();
        return most - before;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.UK, seconds < 1 ? "%.2f s" : "%.1f s", seconds);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.UK, "%.2f", ratio);
    }
}
