package org.patchlag.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is suppressed besides, so that nothing can be worked out. */
class ComplementarySuppressionTest {
    /** Both figures of a vendor are known to the last point, so that the third model's share is what is left over. */
    private static PublicForm form(int share) {
        return form(share, 20);
    }

    private static PublicForm form(int share, int reportsAtLeast) {
        return new PublicForm(
                Level.G,
                List.of(30, 90).stream()
                        .map(day -> new PublicForm.GridPoint(day, share, share, false, share, share))
                        .toList(),
                reportsAtLeast,
                10);
    }

    private static AuditedLattice lattice(int total, long small) {
        AuditedLattice lattice = new AuditedLattice();
        lattice.all("all", form(total), 60 + small);
        lattice.type("type:T", "T", form(total), 60 + small);
        lattice.vendor("vendor:V", "V", form(total), 60 + small);
        lattice.model("model:V/1", "V", "T", form(60), 33);
        lattice.model("model:V/2", "V", "T", form(60), 27);
        lattice.model("model:V/3", "V", "T", null, small);
        return lattice;
    }

    /** What an audit that knows nothing of the rounds before finds, of what is published after them. */
    static List<String> exposedAfter(SnapshotAudit audit, ComplementarySuppression.Result result) {
        return audit
                .with(audit.cells().stream()
                        .map(cell -> result.suppressed().contains(cell.id())
                                ? new SnapshotAudit.AuditedCell(cell.id(), cell.units(), null, cell.reports())
                                : cell)
                        .toList())
                .exposed()
                .stream()
                .map(SnapshotAudit.Finding::id)
                .toList();
    }

    @Test
    void the_smallest_published_sibling_goes_until_no_suppressed_cell_is_exposed() {
        // Of 85 reports half are fixed by day 30, of 60 of them 60 %: the third model's share is about a quarter
        AuditedLattice lattice = lattice(50, 25);
        SnapshotAudit audit = lattice.audit(Policy.PP_1, true);
        assertThat(audit.exposed()).extracting(SnapshotAudit.Finding::id).containsExactly("model:V/3");
        ComplementarySuppression.Result result = ComplementarySuppression.of(audit, lattice.parents());
        assertThat(result.suppressed()).startsWith("model:V/2");
        assertThat(result.unprotected()).isEmpty();
        assertThat(exposedAfter(audit, result)).isEmpty();
    }

    @Test
    void nothing_goes_where_the_attacker_is_in_doubt_anyway() {
        AuditedLattice lattice = lattice(60, 3);
        ComplementarySuppression.Result result =
                ComplementarySuppression.of(lattice.audit(Policy.PP_1, true), lattice.parents());
        assertThat(result.suppressed()).isEmpty();
        assertThat(result.unprotected()).isEmpty();
    }

    @Test
    void a_published_part_goes_where_it_says_that_the_suppressed_whole_is_hardly_larger() {
        AuditedLattice lattice = new AuditedLattice();
        lattice.all("all", form(60), 90);
        lattice.type("type:T", "T", null, 22);
        lattice.vendor("vendor:V", "V", form(60), 90);
        lattice.model("model:V/1", "V", "T", form(60), 21);
        lattice.model("model:V/2", "V", "T", null, 1);
        lattice.model("model:V/3", "V", "U", form(60), 68);
        SnapshotAudit audit = lattice.audit(Policy.PP_1, false);
        assertThat(audit.exposed()).extracting(SnapshotAudit.Finding::id).contains("type:T");
        ComplementarySuppression.Result result = ComplementarySuppression.of(audit, lattice.parents());
        assertThat(result.suppressed()).startsWith("model:V/1");
        assertThat(result.unprotected()).isEqualTo(exposedAfter(audit, result));
    }

    @Test
    void at_last_the_whole_goes_that_says_all_of_its_only_part() {
        AuditedLattice lattice = new AuditedLattice();
        lattice.all("all", form(50), 40);
        lattice.model("model:V/3", "V", "T", null, 40);
        SnapshotAudit audit = lattice.audit(Policy.PP_1, true);
        ComplementarySuppression.Result result = ComplementarySuppression.of(audit, lattice.parents());
        assertThat(result.suppressed()).containsExactly("all");
        assertThat(result.unprotected()).isEmpty();
        assertThat(exposedAfter(audit, result)).isEmpty();
    }

    @Test
    void what_left_him_in_doubt_in_a_round_still_does_after_all_of_them() {
        AuditedLattice lattice = new AuditedLattice();
        int vendors = 4;
        lattice.all("all", form(50, 200), 85 * vendors);
        for (int vendor = 0; vendor < vendors; vendor++) {
            String type = "T" + vendor;
            String name = "V" + vendor;
            lattice.type("type:" + type, type, form(50), 85);
            lattice.vendor("vendor:" + name, name, form(50), 85);
            lattice.model("model:" + name + "/1", name, type, form(60), 33);
            lattice.model("model:" + name + "/2", name, type, form(60), 27);
            lattice.model("model:" + name + "/3", name, type, null, 25);
        }
        SnapshotAudit audit = lattice.audit(Policy.PP_1, true);
        assertThat(audit.exposed()).hasSize(vendors);
        ComplementarySuppression.Result result = ComplementarySuppression.of(audit, lattice.parents());
        assertThat(result.suppressed()).hasSizeGreaterThanOrEqualTo(vendors);
        assertThat(result.unprotected()).isEqualTo(exposedAfter(audit, result));
    }
}
