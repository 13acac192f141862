package org.patchlag.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.patchlag.disclosure.Refresh.Member;
import org.patchlag.disclosure.Refresh.Outcome;

/** Properties A3, A4 and A8 of PP-1 over invented portals, and that the audit would notice what PP-1 does not do. */
class SnapshotPropertiesTest {
    private final Publication publication = new Publication(Policy.PP_1);

    private PublicForm form(String cell, List<Case> cases) {
        boolean named = cell.startsWith("vendor:") || cell.startsWith("model:");
        return publication
                .of(InventedPortal.cell(cases), named ? Level.V1 : Level.G)
                .orElse(null);
    }

    private AuditedLattice lattice(InventedPortal portal) {
        Map<String, InventedPortal.Report> of = new HashMap<>();
        portal.reports().forEach(report -> of.put("model:" + report.model(), report));
        AuditedLattice lattice = new AuditedLattice();
        portal.lattice().forEach((name, cases) -> {
            PublicForm form = form(name, cases);
            if (name.equals("all")) {
                lattice.all(name, form, cases.size());
            } else if (name.startsWith("vendor:")) {
                lattice.vendor(name, name.substring(7), form, cases.size());
            } else if (name.startsWith("model:")) {
                InventedPortal.Report model = of.get(name);
                lattice.model(name, model.vendor(), model.type(), form, cases.size());
            } else if (name.contains("|half:")) {
                lattice.typeHalf(name, name.substring(5, name.indexOf('|')), form, cases.size());
            } else if (name.startsWith("type:")) {
                lattice.type(name, name.substring(5), form, cases.size());
            } else {
                lattice.country(name, form, cases.size());
            }
        });
        return lattice;
    }

    /** A3. */
    @Test
    void the_attacker_stays_in_doubt_about_every_suppressed_cell() {
        for (long seed = 1; seed <= 3; seed++) {
            AuditedLattice lattice = lattice(new InventedPortal(seed, 600, 30, 5));
            SnapshotAudit audit = lattice.audit(Policy.PP_1, true);
            assertThat(audit.cells().stream().filter(cell -> cell.form() == null))
                    .hasSizeGreaterThan(4);
            ComplementarySuppression.Result result = ComplementarySuppression.of(audit, lattice.parents());
            assertThat(result.unprotected()).isEmpty();
            assertThat(result.suppressed()).hasSizeLessThan(3);
            Map<String, Long> reports = new HashMap<>();
            audit.cells().forEach(cell -> reports.put(cell.id(), cell.reports()));
            if (result.suppressed().isEmpty()) {
                assertThat(audit.findings())
                        .allMatch(finding -> SnapshotAudit.inDoubt(finding, reports.getOrDefault(finding.id(), 0L)));
            }
        }
    }

    /** A4: what the last snapshots said of a population that no longer changes adds nothing. */
    @Test
    void eight_snapshots_of_closed_cells_tell_no_more_than_one() {
        SnapshotAudit audit = lattice(new InventedPortal(2, 600, 30, 5)).audit(Policy.PP_1, true);
        List<SnapshotAudit.AuditedCell> union = new ArrayList<>(audit.cells());
        for (int snapshot = 1; snapshot < 8; snapshot++) {
            for (SnapshotAudit.AuditedCell cell : audit.cells()) {
                if (cell.form() != null) {
                    union.add(new SnapshotAudit.AuditedCell(
                            snapshot + " before: " + cell.id(), cell.units(), cell.form(), cell.reports()));
                }
            }
        }
        assertThat(audit.with(union).exposed()).isEqualTo(audit.exposed());
    }

    /** The same cells with exact numbers of reports: then some suppressed ones are what is left over. */
    @Test
    void with_exact_counts_the_audit_fails() {
        InventedPortal portal = new InventedPortal(1, 600, 30, 5);
        Map<String, TreeSet<String>> variablesOf = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        TreeSet<String> variables = new TreeSet<>();
        for (InventedPortal.Report report : portal.reports()) {
            String variable = report.model() + " " + report.half() + " " + report.country();
            variables.add(variable);
            for (String name : List.of(
                    "all",
                    "vendor:" + report.vendor(),
                    "model:" + report.model(),
                    "type:" + report.type(),
                    "type:" + report.type() + "|half:" + report.half(),
                    "jur:" + report.country())) {
                variablesOf.computeIfAbsent(name, key -> new TreeSet<>()).add(variable);
                counts.merge(name, 1, Integer::sum);
            }
        }
        Map<String, List<Case>> cells = portal.lattice();
        List<PublishedTable.Row> rows = new ArrayList<>();
        variablesOf.forEach((name, of) -> {
            double count = counts.getOrDefault(name, 0);
            boolean published = form(name, cells.getOrDefault(name, List.of())) != null;
            rows.add(new PublishedTable.Row(
                    name, List.copyOf(of), published ? count : null, published ? count : null, published));
        });
        PublishedTable exact = new PublishedTable(List.copyOf(variables), true, rows);
        assertThat(TableAudit.passes(exact)).isFalse();
    }

    /** A8. */
    @Test
    void versions_differ_by_enough_and_one_report_alone_changes_nothing() {
        Refresh refresh = new Refresh(Policy.PP_1);
        int renewals = 0;
        for (long seed = 1; seed <= 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed).split();
            List<Map<Integer, Member>> versions = new ArrayList<>();
            Map<Integer, Member> now = new HashMap<>();
            int next = 0;
            for (int quarter = 0; quarter < 24; quarter++) {
                int changes = random.nextInt(9);
                for (int i = 0; i < changes; i++) {
                    int id = random.nextInt(4) > 0 || next == 0 ? next++ : random.nextInt(next);
                    if (now.containsKey(id) && random.nextBoolean()) {
                        now.remove(id);
                    } else {
                        now.put(id, new Member("H" + (int) (7 * Math.pow(random.nextDouble(), 2)), random.nextInt(90)));
                    }
                }
                if (refresh.decide(versions, now, now.size() >= 20) == Outcome.RENEWED) {
                    renewals++;
                    versions.add(Map.copyOf(now));
                    Map<Integer, Member> oneMore = new HashMap<>(now);
                    oneMore.put(-1, new Member("H0", 5));
                    assertThat(refresh.decide(versions, oneMore, true)).isEqualTo(Outcome.KEPT);
                }
            }
            assertRuleFive(versions);
        }
        assertThat(renewals).isGreaterThan(60);
    }

    private static void assertRuleFive(List<Map<Integer, Member>> versions) {
        for (int i = 0; i < versions.size(); i++) {
            for (int j = 0; j < i; j++) {
                Map<String, Integer> byGroup = new HashMap<>();
                TreeSet<Integer> ids = new TreeSet<>(versions.get(i).keySet());
                ids.addAll(versions.get(j).keySet());
                for (int id : ids) {
                    Member before = versions.get(j).get(id);
                    Member after = versions.get(i).get(id);
                    if (before == null ? after != null : !before.equals(after)) {
                        byGroup.merge((before == null ? after : before).group(), 1, Integer::sum);
                    }
                }
                int changed =
                        byGroup.values().stream().mapToInt(Integer::intValue).sum();
                assertThat(changed).isGreaterThanOrEqualTo(5);
                assertThat(byGroup.size()).isGreaterThanOrEqualTo(3);
                byGroup.values().forEach(group -> assertThat(group * 2).isLessThanOrEqualTo(changed));
            }
        }
    }
}
