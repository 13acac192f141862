package org.patchlag.bench;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.patchlag.benchmark.control.EditionMeasurement;
import org.patchlag.launcher.Database;
import org.patchlag.launcher.DatabaseAccess;
import org.patchlag.launcher.Migration;

/** All tables of an edition against the bare counting that they rest on, with the memory of a small server. */
final class EditionBench {
    private static final List<Integer> SIZES = List.of(100_000, 1_000_000, 3_000_000);
    private static final int AIMED_AT = 1_000_000;
    private static final int MEGABYTES = 256;
    private static final double AIM_TIMES = 2;
    private static final double AIM_SECONDS = 2;
    private static final String AIM = "at most 2 times and 2 s";

    private final Map<String, Double> measured;
    private final int reports;

    private EditionBench(Map<String, Double> measured, int reports) {
        this.measured = measured;
        this.reports = reports;
    }

    /**
     * For each number of reports, or the one that {@code -Dbench.reports=} gives: makes a database of them, measures, and
     * throws it away.
     */
    static List<Figure> measure() throws IOException, InterruptedException {
        Integer chosen = Integer.getInteger("bench.reports");
        List<Figure> figures = new ArrayList<>();
        for (int reports : chosen == null ? SIZES : List.of(chosen)) {
            try (Database database = Database.throwAway()) {
                Migration.migrate(database.access(), Path.of(""));
                new EditionRows(database.access(), reports).make();
                figures.addAll(new EditionBench(inChild(database.access()), reports).figures());
            }
        }
        return figures;
    }

    // A process of its own, so that the limit on its memory is that of the measured work.
    private static Map<String, Double> inChild(DatabaseAccess access) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEGABYTES + "m",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-cp",
                classPath(),
                EditionMeasurement.class.getName(),
                access.url(),
                access.application().user());
        builder.environment()
                .put(EditionMeasurement.PASSWORD, access.application().password());
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The measuring process said: " + said);
        }
        Map<String, Double> measured = new HashMap<>();
        said.lines().filter(line -> line.matches("[a-z]+=[0-9.]+")).forEach(line -> {
            String[] pair = line.split("=", -1);
            measured.put(pair[0], Double.valueOf(pair[1]));
        });
        return measured;
    }

    // Maven runs this program in a loader of its own.
    private static String classPath() {
        return EditionBench.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs())
                        .map(url -> Path.of(java.net.URI.create(url.toString())).toString())
                        .collect(Collectors.joining(java.io.File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private List<Figure> figures() {
        double whole = get("whole");
        String of = String.format(Locale.UK, "%,d reports: ", reports);
        return List.of(
                beside(
                        of + "all tables of an edition, from the counting to what may be published",
                        whole,
                        get("processor"),
                        get("bare")),
                part(of + "the insider gate's part of it", get("gate"), whole),
                part(of + "the part of the audit of everything published", get("audit"), whole),
                part(of + "the part of the estimates and exact figures", get("estimates"), whole),
                new Figure(
                        String.format(
                                Locale.UK,
                                "%sheap at its peak, with `-Xmx%dm`; %,.0f lines of counts",
                                of,
                                MEGABYTES,
                                get("lines")),
                        String.format(Locale.UK, "%.0f MB, of which %.0f MB old", get("heap"), get("old")),
                        "–",
                        "–",
                        "it suffices",
                        true));
    }

    private double get(String name) {
        Double value = measured.get(name);
        if (value == null) {
            throw new IllegalStateException(name + " was not measured: " + measured);
        }
        return value;
    }

    // The aim is that of a million; what is smaller and larger is shown beside it.
    private Figure beside(String what, double ours, double processor, double bare) {
        boolean aimedAt = reports == AIMED_AT;
        return new Figure(
                what,
                seconds(ours) + ", " + seconds(processor) + " of processors' time without the database's",
                seconds(bare) + " to count and read the same lines by bare SQL",
                String.format(Locale.UK, "%.2f", ours / bare),
                aimedAt ? AIM : "–",
                !aimedAt || ours <= AIM_TIMES * bare + AIM_SECONDS);
    }

    private static Figure part(String what, double ours, double whole) {
        return new Figure(what, seconds(ours), "–", String.format(Locale.UK, "%.0f %%", 100 * ours / whole), "–", true);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.UK, "%.1f s", seconds);
    }
}
