package org.patchlag.benchmark.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.benchmark.entity.VendorPreview;
import org.patchlag.catalogue.DeviceModel;
import org.patchlag.tenancy.Caller;
import org.patchlag.testing.PortalArchive;
import org.patchlag.testing.inside.Editions;
import org.patchlag.testing.inside.FiledCases;
import org.patchlag.testing.inside.Jurisdictions;

/** What a vendor is shown of an edition before its release: its own rows, and no hospital. */
@ExtendWith(ArquillianExtension.class)
class VendorPreviewContainerIT {
    private static final String NAME = "Authority of GL";

    @Inject
    private Jurisdictions jurisdictions;

    @Inject
    private FiledCases cases;

    @Inject
    private Editions editions;

    @Inject
    private EditionService service;

    @Inject
    private VendorPreviewService previews;

    @Inject
    private EditionDocuments documents;

    @Inject
    private Clock clock;

    @Deployment
    static WebArchive deployment() {
        return PortalArchive.withTests();
    }

    @AfterAll
    static void takeBack() throws Exception {
        ReleasedByTests.takeBack(NAME);
    }

    @Test
    void a_vendor_sees_its_own_rows_while_the_edition_waits_and_nobody_sees_a_hospital() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Jurisdictions.Jurisdiction greenland = jurisdictions.found("GL", 8);
        List<DeviceModel> models = jurisdictions.models(3);
        editions.fill(greenland, models.subList(0, 1), 24, today);
        report(greenland, models.get(1), today);
        Caller.Identity reported =
                jurisdictions.manufacturer(models.get(0).vendor().id());
        Caller.Identity another =
                jurisdictions.manufacturer(models.get(1).vendor().id());
        assertThat(waiting(reported)).isEmpty();

        UUID first = editions.freeze(greenland.first(), today.minusDays(20));
        EditionService.Preview edition = editions.preview(greenland.first(), first);
        assertThat(edition.tables().headline().all().form()).isNotNull();
        assertThat(waiting(reported)).as("before they are shown").isEmpty();
        editions.show(greenland.first(), first);
        assertThat(waiting(reported))
                .containsExactly(rows(edition.tables(), models.get(0).vendor().name()));
        assertThat(waiting(another))
                .containsExactly(rows(edition.tables(), models.get(1).vendor().name()));
        assertThat(waiting(jurisdictions.manufacturer(UUID.randomUUID()))).isEmpty();

        assertNoHospital(edition.edition().publicDocument().orElseThrow());
        for (DeviceModel model : models) {
            List<VendorPreview> shown =
                    waiting(jurisdictions.manufacturer(model.vendor().id()));
            assertThat(shown).hasSize(1);
            String bytes = documents.write(shown);
            assertNoHospital(bytes);
            models.stream().filter(other -> other != model).forEach(other -> assertThat(bytes)
                    .doesNotContain(other.vendor().name(), other.name()));
        }

        jurisdictions.as(greenland.first(), () -> {
            service.discard(first);
            return first;
        });
        assertThat(waiting(reported)).isEmpty();
        UUID second = editions.freeze(greenland.first(), today.minusDays(10));
        editions.show(greenland.first(), second);
        assertThat(waiting(reported)).hasSize(1);
        // Read once and then discarded: without enough changes nothing new may be said of the same cell.
        assertThat(waiting(reported).get(0).clocks().get(0).all().form()).isNull();
        editions.release(greenland.second(), second, today.minusDays(10));
        assertThat(waiting(reported)).isEmpty();
    }

    private void report(Jurisdictions.Jurisdiction where, DeviceModel model, LocalDate today) {
        cases.fileAccepted(
                where.hospitals().get(0),
                where.first(),
                new FiledCases.Case(model, today.minusDays(200), 30),
                today.minusDays(100));
    }

    // Of this test's regulator: others may wait for release at the same time.
    private List<VendorPreview> waiting(Caller.Identity manufacturer) {
        return jurisdictions.as(manufacturer, previews::list).stream()
                .filter(preview -> preview.regulator().equals(NAME))
                .toList();
    }

    private static VendorPreview rows(PublicTables tables, String vendor) {
        List<PublicTables.ClockTables> clocks = new ArrayList<>();
        for (PublicTables.ClockTables clock : tables.clocks()) {
            List<PublicTables.PublicCell> cells = new ArrayList<>(List.of(clock.all()));
            clock.cells().stream().filter(cell -> vendor.equals(cell.vendor())).forEach(cells::add);
            assertThat(cells).hasSizeGreaterThan(2);
            clocks.add(new PublicTables.ClockTables(clock.clock(), clock.cases(), clock.coverage(), cells));
        }
        return new VendorPreview(vendor, tables.regulator(), tables.asOf(), null, clocks);
    }

    private static void assertNoHospital(String bytes) {
        assertThat(bytes).contains(NAME).doesNotContain(FiledCases.PLANTED);
    }
}
