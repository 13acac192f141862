package org.patchlag.benchmark.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlag.benchmark.control.ChangeRepository.Change;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.benchmark.entity.PublicTables.Cases;
import org.patchlag.benchmark.entity.PublicTables.Kind;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.disclosure.Level;
import org.patchlag.disclosure.Policy;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.timeline.DelayClock;

/** Rule 5: enough must have changed since every earlier version of a cell, in that cell, of enough groups. */
class EarlierVersionsTest {
    private static final PublicTables.Cases CASES = PublicTables.Cases.PROSPECTIVE;
    private static final DelayClock CLOCK = DelayClock.TIME_TO_PATCH;
    private static final CohortCatalogue CATALOGUE = SampleLine.catalogue(List.of("Aurelia", "Borealis"), List.of());
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 31);
    private static final LocalDate SECOND = LocalDate.of(2026, 4, 30);
    private static final PublicForm FORM = new PublicForm(Level.G, List.of(), 20, 5);
    private static final CellPlan ALL = plan(Kind.ALL);
    private static final CellPlan VENDOR = plan(Kind.VENDOR);

    private static CellPlan plan(Kind kind) {
        return Lattice.of(CATALOGUE, SECOND).stream()
                .filter(cell -> cell.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** An edition with both cells, which are of the days given; null for not shown. */
    private static EarlierVersions.Earlier edition(
            LocalDate asOf, LocalDate ofAll, LocalDate ofVendor, List<Change> changes) {
        return new EarlierVersions.Earlier(
                asOf,
                true,
                new PublicTables(
                        "R",
                        List.of("GB"),
                        asOf.toString(),
                        EditionTables.METHOD,
                        true,
                        null,
                        List.of(),
                        List.of(new PublicTables.ClockTables(
                                CLOCK.code(),
                                Cases.PROSPECTIVE,
                                null,
                                List.of(shown(ALL, asOf, ofAll), shown(VENDOR, asOf, ofVendor))))),
                changes);
    }

    private static PublicCell shown(CellPlan plan, LocalDate asOf, LocalDate of) {
        return new PublicCell(
                plan.kind(),
                plan.label(),
                plan.type(),
                plan.vendor(),
                (of == null ? asOf : of).toString(),
                null,
                null,
                null,
                of == null ? null : FORM);
    }

    private static EarlierVersions versions(EarlierVersions.Earlier... editions) {
        return new EarlierVersions(List.of(editions), CATALOGUE, Policy.PP_1);
    }

    private static boolean mayRenew(EarlierVersions versions, CellPlan cell) {
        return versions.mayRenew(CLOCK, Cases.PROSPECTIVE, cell);
    }

    /** Reports that count now and did not then, of so many groups in turn. */
    private static List<Change> accepted(int reports, int groups, String vendor) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            changes.add(change(i % groups, null, vendor, true, false));
        }
        return changes;
    }

    private static Change change(int group, String thenVendor, String nowVendor, boolean prospective, boolean same) {
        boolean then = thenVendor != null;
        boolean now = nowVendor != null;
        return new Change(
                CLOCK.name(),
                SampleLine.groupId(group),
                then ? !prospective : null,
                then ? prospective : null,
                id(thenVendor),
                null,
                then ? SampleLine.TYPE : null,
                then ? 4050 : null,
                then ? "GB" : null,
                now ? !prospective : null,
                now ? prospective : null,
                id(nowVendor),
                null,
                now ? SampleLine.TYPE : null,
                now ? 4050 : null,
                now ? "GB" : null,
                same,
                false,
                1);
    }

    private static UUID id(String vendor) {
        return vendor == null ? null : SampleLine.id(vendor);
    }

    @ParameterizedTest
    @CsvSource({"4, 3, false", "5, 2, false", "5, 3, true", "6, 3, true", "20, 2, false"})
    void a_cell_is_renewed_by_five_changes_of_three_groups(int reports, int groups, boolean renewed) {
        EarlierVersions versions = versions(edition(FIRST, FIRST, null, accepted(reports, groups, "Aurelia")));
        assertThat(mayRenew(versions, ALL)).isEqualTo(renewed);
    }

    @Test
    void changes_of_which_one_group_has_more_than_half_renew_nothing() {
        List<Change> changes = accepted(6, 3, "Aurelia");
        assertThat(mayRenew(versions(edition(FIRST, FIRST, null, changes)), ALL))
                .isTrue();
        changes.addAll(accepted(3, 1, "Aurelia"));
        assertThat(mayRenew(versions(edition(FIRST, FIRST, null, changes)), ALL))
                .isFalse();
    }

    @Test
    void enough_must_have_changed_since_every_version_and_an_edition_that_repeated_one_has_none() {
        EarlierVersions.Earlier first = edition(FIRST, FIRST, FIRST, accepted(9, 3, "Aurelia"));
        assertThat(mayRenew(versions(first, edition(SECOND, SECOND, FIRST, accepted(3, 3, "Aurelia"))), ALL))
                .isFalse();
        assertThat(mayRenew(versions(first, edition(SECOND, FIRST, SECOND, accepted(3, 3, "Aurelia"))), ALL))
                .isTrue();
    }

    @Test
    void the_latest_version_is_shown_again_with_its_own_day() {
        EarlierVersions versions =
                versions(edition(FIRST, FIRST, FIRST, List.of()), edition(SECOND, SECOND, FIRST, List.of()));
        assertThat(versions.latest(CLOCK, CASES, ALL).asOf()).isEqualTo(SECOND.toString());
        assertThat(versions.latest(CLOCK, CASES, VENDOR).asOf()).isEqualTo(FIRST.toString());
        assertThat(versions.latest(DelayClock.RESPONSE, CASES, ALL)).isNull();
    }

    @Test
    void a_cell_that_was_never_shown_may_be_shown() {
        EarlierVersions versions = versions(edition(FIRST, FIRST, null, List.of()));
        assertThat(versions.latest(CLOCK, CASES, VENDOR)).isNull();
        assertThat(mayRenew(versions, VENDOR)).isTrue();
        assertThat(mayRenew(versions, ALL)).isFalse();
    }

    @Test
    void only_changes_in_the_cell_renew_it_and_a_report_that_left_it_is_one() {
        assertThat(mayRenew(versions(edition(FIRST, FIRST, FIRST, accepted(9, 3, "Borealis"))), VENDOR))
                .isFalse();
        List<Change> left = new ArrayList<>();
        for (int group = 0; group < 6; group++) {
            left.add(change(group, "Aurelia", "Borealis", true, true));
        }
        EarlierVersions versions = versions(edition(FIRST, FIRST, FIRST, left));
        assertThat(mayRenew(versions, VENDOR)).isTrue();
        assertThat(mayRenew(versions, ALL)).isFalse();
    }

    @Test
    void a_report_that_stays_in_the_cell_has_changed_only_where_its_length_has() {
        for (boolean same : new boolean[] {true, false}) {
            List<Change> amended = new ArrayList<>();
            for (int group = 0; group < 6; group++) {
                amended.add(change(group, "Aurelia", "Aurelia", true, same));
            }
            assertThat(mayRenew(versions(edition(FIRST, FIRST, FIRST, amended)), ALL))
                    .isEqualTo(!same);
        }
    }

    @Test
    void what_a_vendor_moved_by_its_answers_renews_nothing_and_hides_nothing() {
        List<Change> changes = new ArrayList<>();
        accepted(9, 3, "Aurelia").forEach(change -> changes.add(answered(change)));
        changes.addAll(accepted(4, 3, "Aurelia"));
        assertThat(mayRenew(versions(edition(FIRST, FIRST, null, changes)), ALL))
                .isFalse();
        changes.addAll(accepted(2, 2, "Aurelia"));
        assertThat(mayRenew(versions(edition(FIRST, FIRST, null, changes)), ALL))
                .isTrue();
        List<Change> oneGroup = new ArrayList<>(accepted(6, 3, "Aurelia"));
        accepted(5, 1, "Aurelia").forEach(change -> oneGroup.add(answered(change)));
        assertThat(mayRenew(versions(edition(FIRST, FIRST, null, oneGroup)), ALL))
                .isFalse();
    }

    private static Change answered(Change change) {
        return new Change(
                change.clock(),
                change.groupId(),
                change.thenCertified(),
                change.thenProspective(),
                change.thenVendorId(),
                change.thenModelId(),
                change.thenType(),
                change.thenHalf(),
                change.thenCountry(),
                change.nowCertified(),
                change.nowProspective(),
                change.nowVendorId(),
                change.nowModelId(),
                change.nowType(),
                change.nowHalf(),
                change.nowCountry(),
                change.sameLength(),
                true,
                change.reports());
    }

    @Test
    void reports_that_figures_are_not_of_change_nothing() {
        List<Change> certifiedOnly = new ArrayList<>();
        for (int group = 0; group < 6; group++) {
            certifiedOnly.add(change(group, null, "Aurelia", false, false));
        }
        EarlierVersions versions = versions(edition(FIRST, FIRST, FIRST, certifiedOnly));
        assertThat(versions.mayRenew(CLOCK, Cases.PROSPECTIVE, ALL)).isFalse();
        assertThat(versions.mayRenew(CLOCK, Cases.COMPLETE_REGISTERS, ALL)).isTrue();
    }
}
