package org.patchlag.benchmark.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchlag.benchmark.entity.ExactTables;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.disclosure.Level;
import org.patchlag.disclosure.PublicForm;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.OrganisationKind;
import org.patchlag.timeline.Ending;

/**
 * An edition of the demonstration's reports, held against R (src/test/r/edition.R), and against what may be published.
 */
class EditionTablesTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);

    private static ExactTables exact;
    private static PublicTables shown;
    private static List<CohortRow> cohort;

    @BeforeAll
    static void compute() {
        cohort = read("cohort.csv").stream().map(EditionTablesTest::row).toList();
        EditionTables tables = new EditionTables(cohort, Map.of(), AS_OF, Level.V1);
        Set<String> types = new LinkedHashSet<>();
        Set<CohortRepository.CatalogueModel> models = new LinkedHashSet<>();
        for (CohortRow row : cohort) {
            types.add(row.deviceType());
            if (row.vendor() != null && row.model() != null) {
                models.add(new CohortRepository.CatalogueModel(row.vendor(), row.model()));
            }
        }
        models.add(new CohortRepository.CatalogueModel("Aurelia Imaging", "Never reported"));
        tables.compute(List.copyOf(types), List.copyOf(models));
        exact = tables.exactTables();
        shown = tables.publicTables(new Caller.Identity(
                UUID.randomUUID(),
                "P",
                UUID.randomUUID(),
                "R",
                OrganisationKind.REGULATOR,
                "GB",
                Set.of("GB"),
                UUID.randomUUID(),
                Set.of(),
                true));
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
                .filter(row -> row.ending() != Ending.NOT_COMPUTABLE
                        && row.lowerDays() != null
                        && row.began().isAfter(AS_OF.minusDays(90)))
                .mapToLong(CohortRow::reports)
                .sum();
        assertThat(exact.cells().get(0).reports()).isEqualTo(all - unfit - young);
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
                assertThat(inside.suppressedFor()).isEmpty();
                assertThat(inside.reports()).isGreaterThanOrEqualTo(20);
                assertThat(inside.groups()).isGreaterThanOrEqualTo(6);
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
                    assertThat(List.of(point.share(), point.shareUpTo(), point.lower(), point.upper()))
                            .allMatch(value -> value % points == 0 && value >= 0 && value <= 100);
                    assertThat(point.share()).isBetween(points, 100 - points);
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

    private static CohortRow row(CSVRecord row) {
        String group = row.get("grp");
        return new CohortRow(
                UUID.fromString(group.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")),
                row.get("vendor").isEmpty() ? null : row.get("vendor"),
                row.get("model").isEmpty() ? null : row.get("model"),
                row.get("type"),
                Ending.valueOf(row.get("ending")),
                row.get("lower").isEmpty() ? null : Integer.valueOf(row.get("lower")),
                row.get("upper").isEmpty() ? null : Integer.valueOf(row.get("upper")),
                LocalDate.parse(row.get("began")),
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
