package org.patchlag.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Invented cases of clusters that differ in their pace, always the same for one seed. */
final class InventedCases {
    private final SplittableRandom random;

    InventedCases(long seed) {
        random = new SplittableRandom(seed);
    }

    /**
     * Cases of clusters.
     *
     * @param imprecise which share of the ends is known only within a month
     * @param delayed which share of the cases came under observation later
     */
    List<Observation> draw(int clusters, int each, double imprecise, double delayed) {
        List<Observation> cases = new ArrayList<>();
        for (int c = 0; c < clusters; c++) {
            double pace = 20 + 60 * random.nextDouble();
            for (int i = 0; i < each; i++) {
                int end = (int) (-Math.log(1 - random.nextDouble()) * pace);
                int seen = 20 + random.nextInt(200);
                int entry = random.nextDouble() < delayed ? random.nextInt(20) : LifeTable.FROM_THE_START;
                int lower = Math.min(end, seen);
                if (entry >= lower) {
                    entry = LifeTable.FROM_THE_START;
                }
                boolean vague = random.nextDouble() < imprecise;
                int from = vague ? Math.max(0, end - random.nextInt(15)) : end;
                int to = vague ? end + random.nextInt(15) : end;
                cases.add(new Observation(
                        "cluster " + c,
                        end > seen ? seen : Math.max(from, entry + 1),
                        end > seen ? Observation.OPEN : to,
                        1 + random.nextInt(2),
                        entry));
            }
        }
        return cases;
    }

    static ClusteredLifeTable tables(List<Observation> cases) {
        Map<String, LifeTable> tables = new TreeMap<>();
        for (Observation known : cases) {
            LifeTable.Counts counts =
                    known.open() ? new LifeTable.Counts(0, known.count()) : new LifeTable.Counts(known.count(), 0);
            tables.merge(
                    known.cluster(), LifeTable.empty().with(known.entry(), known.lower(), counts), LifeTable::plus);
        }
        return ClusteredLifeTable.of(tables);
    }
}
