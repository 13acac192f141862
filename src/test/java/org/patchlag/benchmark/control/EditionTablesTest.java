package org.patchlag.benchmark.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchlag.benchmark.entity.ExactTables;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.disclosure.InsiderGate;
import org.patchlag.disclosure.Policy;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.Ending;

/**
 * An edition of the demonstration's reports, held against R (src/test/r/edition.R), and against what may be published.
 */
class EditionTablesTest {
    private static final int CELLS_ASKED_AGAIN = 10; // each takes about half a second
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);

    private static ExactTables.ExactClock exact;
    private static PublicTables shown;
    private static List<CohortRow> cohort;
    private static ClockCounts counts;
    private static List<CellPlan> lattice;
    private static Map<String, Set<String>> contributors;

    @BeforeAll
    static void compute() {
        List<CSVRecord> rows = read("cohort.csv");
        CohortCatalogue catalogue = catalogue(rows);
        contributors = new TreeMap<>();
        cohort = new ArrayList<>();
        for (CSVRecord row : rows) {
            cohort.add(row(row));
            contribute(contributors, row);
        }
        EditionSetting setting = new EditionSetting(
                "R",
                true,
                AS_OF,
                catalogue,
                contributors,
                EarlierVersions.none(catalogue, Policy.PP_1),
                Policy.PP_1,
                String::hashCode,
                null);
        EditionTables tables = new EditionTables(setting);
        lattice = Lattice.of(catalogue, AS_OF);
        counts = tables.counts(DelayClock.TIME_TO_PATCH);
        cohort.forEach(counts::add);
        new ClockByClock(tables, new FreezeProgress((percent, note) -> {})).make((clock, counted) -> {
            if (clock == DelayClock.TIME_TO_PATCH) {
                cohort.forEach(counted);
            }
        });
        exact = tables.exactTables().clocks().get(0);
        shown = tables.publicTables();
    }

    private static void contribute(Map<String, Set<String>> contributors, CSVRecord row) {
        String group = row(row).groupId().toString();
        contributors
                .computeIfAbsent("vendor:" + row.get("vendor"), key -> new TreeSet<>())
                .add(group);
        contributors
                .computeIfAbsent("model:" + row.get("vendor") + "/" + row.get("model"), key -> new TreeSet<>())
                .add(group);
    }

    private static CohortCatalogue catalogue(List<CSVRecord> rows) {
        Set<CohortCatalogue.DeviceTypeLine> types = new LinkedHashSet<>();
        Set<CohortCatalogue.VendorLine> vendors = new LinkedHashSet<>();
        Set<CohortCatalogue.ModelLine> models = new LinkedHashSet<>();
        for (CSVRecord row : rows) {
            String type = row.get("type");
            String vendor = row.get("vendor");
            types.add(new CohortCatalogue.DeviceTypeLine(type, type));
            if (!vendor.isEmpty()) {
                vendors.add(new CohortCatalogue.VendorLine(id(vendor), vendor));
            }
            if (!row.get("model").isEmpty()) {
                models.add(new CohortCatalogue.ModelLine(
                        id(vendor + "/" + row.get("model")), row.get("model"), vendor, type));
            }
        }
        String vendor = vendors.iterator().next().name();
        models.add(new CohortCatalogue.ModelLine(
                id("nobody's"),
                "Never reported",
                vendor,
                types.iterator().next().label()));
        return new CohortCatalogue(
                List.copyOf(types), List.copyOf(vendors), List.copyOf(models), List.of("GB"), List.of());
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void every_exact_share_equals_that_of_r() {
        Map<String, ExactTables.ExactCell> cells =
                exact.cells().stream().collect(Collectors.toMap(ExactTables.ExactCell::key, Function.identity()));
        int compared = 0;
        for (CSVRecord row : read("edition-by-r.csv")) {
            ExactTables.ExactCell cell = Objects.requireNonNull(cells.get(row.get("cell")), row.get("cell"));
            ExactTables.ExactShare share = cell.shares().get(String.format("%03d", Integer.parseInt(row.get("day"))));
            if (share != null) {
                boolean kaplanMeier = row.get("exact").equals("TRUE");
                double tolerance = kaplanMeier ? 1e-9 : 1e-6;
                assertThat(share.low())
                        .as(row.toString())
                        .isCloseTo(Double.parseDouble(row.get("low")), within(tolerance));
                assertThat(share.high())
                        .as(row.toString())
                        .isCloseTo(Double.parseDouble(row.get("high")), within(tolerance));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(200);
    }

    @Test
    void every_report_is_counted_once_or_said_not_to_be() {
        long all = cohort.stream().mapToLong(CohortRow::reports).sum();
        long unfit = cohort.stream()
                .filter(row -> row.ending() == Ending.NOT_COMPUTABLE || row.lowerDays() == null)
                .mapToLong(CohortRow::reports)
                .sum();
        long young = cohort.stream()
                .filter(row -> row.ending() != Ending.NOT_COMPUTABLE && row.lowerDays() != null && !row.mature())
                .mapToLong(CohortRow::reports)
                .sum();
        assertThat(exact.cells().get(0).counts().reports()).isEqualTo(all - unfit - young);
        assertThat(exact.notComputable()).isEqualTo(unfit);
    }

    @Test
    void a_cell_is_shown_only_when_no_reason_speaks_against_it() {
        int suppressed = 0;
        for (int i = 0; i < shown.headline().cells().size(); i++) {
            ExactTables.ExactCell inside = exact.cells().get(i);
            PublicTables.PublicCell outside = shown.headline().cells().get(i);
            assertThat(outside.key()).isEqualTo(inside.key());
            if (outside.form() != null) {
                assertThat(inside.decision().reasons()).isEmpty();
                assertThat(inside.counts().reports()).isGreaterThanOrEqualTo(20);
                assertThat(inside.counts().groups()).isGreaterThanOrEqualTo(6);
            } else {
                suppressed++;
            }
        }
        assertThat(suppressed).isPositive();
    }

    @Test
    void where_a_vendor_is_named_no_count_is_shown_and_every_figure_lies_on_its_lattice() {
        for (PublicTables.PublicCell cell : shown.headline().cells()) {
            PublicForm form = cell.form();
            if (form != null) {
                int points = cell.vendor() == null ? 5 : 10;
                assertThat(form.reportsAtLeast() == null).isEqualTo(cell.vendor() != null);
                for (PublicForm.GridPoint point : form.grid()) {
                    assertThat(List.of(point.lower(), point.upper()))
                            .allMatch(value -> value % points == 0 && value >= 0 && value <= 100);
                    assertThat(point.share() == null).isEqualTo(!form.level().showsShare());
                    if (point.share() != null) {
                        assertThat(List.of(point.share(), point.shareUpTo()))
                                .allMatch(value -> value % points == 0 && value >= points && value <= 100 - points);
                    }
                }
            }
        }
    }

    @Test
    void a_model_that_nobody_reported_looks_like_one_that_few_did() {
        List<PublicTables.PublicCell> gaps = shown.headline().of(PublicTables.Kind.MODEL).stream()
                .filter(cell -> cell.form() == null)
                .toList();
        assertThat(gaps).anyMatch(cell -> cell.label().equals("Never reported"));
        assertThat(gaps).allMatch(cell -> cell.form() == null);
        assertThat(gaps.size()).isGreaterThan(1);
    }

    @Test
    void with_another_seed_the_vendor_still_cannot_be_sure_who_reported() {
        InsiderGate gate = new InsiderGate(Policy.PP_1);
        int asked = 0;
        int answered = 0;
        for (CellPlan plan : lattice) {
            PublicTables.PublicCell cell = shown.headline().cells().get(lattice.indexOf(plan));
            PublicForm form = cell.form();
            if (plan.named() && form != null && asked < CELLS_ASKED_AGAIN) {
                InsiderGate.Verdict verdict = gate.open(contributors.get(plan.key()), 20041007)
                        .judge(
                                CellFigure.of(plan, Cohort.of(counts, PublicTables.Cases.COMPLETE_REGISTERS, plan))
                                        .cell()
                                        .cases(),
                                List.of(form.level()),
                                null);
                assertThat(verdict.tried()).hasSize(1);
                asked++;
                InsiderGate.Measure again = verdict.tried().get(0);
                if (again.effective() >= Policy.PP_1.leastEffective()) { // else nothing can be said of it
                    answered++;
                    assertThat(again.certainty()).as(plan.key()).isLessThanOrEqualTo(0.95);
                }
            }
        }
        assertThat(asked).isEqualTo(CELLS_ASKED_AGAIN);
        assertThat(answered).isGreaterThan(CELLS_ASKED_AGAIN / 2);
    }

    private static CohortRow row(CSVRecord row) {
        String group = row.get("grp");
        String vendor = row.get("vendor");
        LocalDate began = LocalDate.parse(row.get("began"));
        Ending ending = Ending.valueOf(row.get("ending"));
        Integer lower = row.get("lower").isEmpty() ? null : Integer.valueOf(row.get("lower"));
        if (ending == Ending.NEVER) {
            lower = (int) Math.max(lower == null ? 0 : lower, ChronoUnit.DAYS.between(began, AS_OF));
        }
        return new CohortRow(
                UUID.fromString(group.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")),
                vendor.isEmpty() ? null : id(vendor),
                row.get("model").isEmpty() ? null : id(vendor + "/" + row.get("model")),
                row.get("type"),
                Lattice.of(began),
                "GB",
                ending,
                lower,
                row.get("upper").isEmpty() ? null : Integer.valueOf(row.get("upper")),
                -1,
                true,
                true,
                !began.isAfter(AS_OF.minusDays(90)),
                false,
                false,
                null,
                Long.parseLong(row.get("count")),
                Long.parseLong(row.get("count")));
    }

    private static List<CSVRecord> read(String name) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(EditionTablesTest.class.getResourceAsStream("/benchmark/" + name)),
                StandardCharsets.UTF_8)) {
            return new ArrayList<>(CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
