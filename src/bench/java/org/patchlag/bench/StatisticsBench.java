package org.patchlag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The estimators against R's. */
final class StatisticsBench {
    private static final int ROUNDS = 5;

    private StatisticsBench() {}

    static List<Figure> measure(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        List<Figure> figures = new ArrayList<>(List.of(
                new KaplanMeierBench(directory).measure(), new NpmleBench(directory).measure(), CellBench.measure()));
        figures.addAll(ImpreciseCellBench.measure());
        return figures;
    }

    /** The median seconds of some work, after a few rounds that are not counted. */
    static double seconds(Runnable work) {
        double[] taken = new double[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            work.run();
            if (round >= 0) {
                taken[round] = (System.nanoTime() - begin) / 1e9;
            }
        }
        Arrays.sort(taken);
        return taken[ROUNDS / 2];
    }
}
