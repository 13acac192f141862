package org.patchlag.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a vendor could work out about who reported, by the gate's own count and by plainer ones. */
class InsiderGateTest {
    private static final List<Level> LADDER = List.of(Level.V1, Level.V2, Level.V3);
    private static final byte[] SECRET = "a secret of this test".getBytes(StandardCharsets.UTF_8);

    private final InsiderGate gate = new InsiderGate(Policy.PP_1);
    private final Publication publication = new Publication(Policy.PP_1);

    private static List<String> groups(List<Case> cases) {
        return List.copyOf(new TreeSet<>(cases.stream().map(Case::group).toList()));
    }

    @Test
    void probe() {
        InventedPortal portal = new InventedPortal(7, 1400, 57, 12);
        Map<String, List<Case>> cells = portal.lattice();
        cells.forEach((name, cases) -> {
            if (!(name.startsWith("vendor") || name.startsWith("model"))) return;
            Optional<PublicForm> form = publication.of(InventedPortal.cell(cases), Level.V1);
            if (form.isEmpty() || name.length() < 22) return;
            for (String version : List.of("1", "2")) {
                long start = System.nanoTime();
                InsiderGate.Verdict verdict = gate.open(groups(cases), GateSeed.of(SECRET, name, version))
                        .judge(cases, LADDER, null);
                System.out.printf(
                        "%s n=%d k=%d %s %.3f s%n",
                        name, cases.size(), groups(cases).size(), verdict, (System.nanoTime() - start) / 1e9);
            }
        });
        for (int[] size : new int[][] {{60, 150}, {300, 80_000}}) {
            InventedPortal one = new InventedPortal(3, size[1], size[0], 1);
            List<Case> cases = one.cases(any -> true);
            for (int i = 0; i < 3; i++) {
                long start = System.nanoTime();
                InsiderGate.Session session = gate.open(groups(cases), i);
                System.out.printf(
                        "%d %d %s %.3f s%n",
                        size[0], size[1], session.judge(cases, LADDER, null), (System.nanoTime() - start) / 1e9);
                start = System.nanoTime();
                System.out.printf(
                        "  again %s %.3f s%n", session.judge(cases, LADDER, null), (System.nanoTime() - start) / 1e9);
            }
        }
    }
}
