package org.patchlag.benchmark.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchlag.benchmark.entity.ExactTables;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.benchmark.entity.PublicTables.PublicCell;
import org.patchlag.catalogue.DeviceModel;
import org.patchlag.testing.PortalArchive;
import org.patchlag.testing.inside.Editions;
import org.patchlag.testing.inside.FiledCases;
import org.patchlag.testing.inside.Jurisdictions;

/** What an edition may say after another one: the same of the same reports, and nothing of a few that changed. */
@ExtendWith(ArquillianExtension.class)
class EditionRenewalContainerIT {
    @Inject
    private Jurisdictions jurisdictions;

    @Inject
    private FiledCases cases;

    @Inject
    private Editions editions;

    @Inject
    private Clock clock;

    @Deployment
    static WebArchive deployment() {
        return PortalArchive.withTests();
    }

    @AfterAll
    static void takeBack() throws Exception {
        for (String country : List.of("IS", "LI")) {
            ReleasedByTests.takeBack("Authority of " + country);
        }
    }

    @Test
    void the_same_reports_give_the_same_bytes() {
        LocalDate today = today();
        Jurisdictions.Jurisdiction malta = jurisdictions.found("MT", 8);
        editions.fill(malta, jurisdictions.models(3), 24, today);

        UUID one = editions.freeze(malta.first(), today.minusDays(60));
        UUID other = editions.freeze(malta.second(), today.minusDays(60));

        EditionService.Preview first = editions.preview(malta.first(), one);
        EditionService.Preview second = editions.preview(malta.first(), other);
        assertThat(first.tables().headline().all().form()).isNotNull();
        assertThat(second.edition().publicDocument()).isEqualTo(first.edition().publicDocument());
        assertThat(second.edition().exactDocument()).isEqualTo(first.edition().exactDocument());
    }

    @Test
    void one_more_report_changes_no_cell_and_six_of_four_groups_renew_it() {
        LocalDate today = today();
        Jurisdictions.Jurisdiction iceland = jurisdictions.found("IS", 8);
        List<DeviceModel> models = jurisdictions.models(3);
        editions.fill(iceland, models, 24, today);
        UUID first = editions.freeze(iceland.first(), today.minusDays(60));
        editions.release(iceland.second(), first, today.minusDays(60));
        PublicTables before = editions.preview(iceland.first(), first).tables();
        assertThat(before.headline().all().form()).isNotNull();

        report(iceland, 0, models.get(0), today.minusDays(55));
        UUID second = editions.freeze(iceland.first(), today.minusDays(50));
        EditionService.Preview after = editions.preview(iceland.first(), second);
        assertThat(all(after).counts().reports()).isEqualTo(25);
        assertSameCells(before, after.tables());
        assertThat(all(after).decision().renewed()).isFalse();
        assertThat(all(after).decision().note()).contains(before.asOf());
        assertThat(all(after).decision().reasons()).contains("too little has changed since an earlier edition");
        editions.release(iceland.second(), second, today.minusDays(50));

        for (int hospital : List.of(1, 1, 2, 2, 3)) {
            report(iceland, hospital, models.get(0), today.minusDays(45));
        }
        UUID third = editions.freeze(iceland.first(), today.minusDays(40));
        EditionService.Preview renewed = editions.preview(iceland.first(), third);
        assertThat(all(renewed).decision().renewed()).isTrue();
        assertThat(renewed.tables().headline().all().asOf())
                .isEqualTo(today.minusDays(40).toString());
        assertThat(renewed.tables().headline().all().form()).isNotNull();
    }

    @Test
    void a_withdrawn_report_does_not_take_a_published_cell_away() {
        LocalDate today = today();
        Jurisdictions.Jurisdiction liechtenstein = jurisdictions.found("LI", 7);
        List<String> references = editions.fill(liechtenstein, jurisdictions.models(3), 20, today);
        UUID first = editions.freeze(liechtenstein.first(), today.minusDays(60));
        editions.release(liechtenstein.second(), first, today.minusDays(60));
        PublicTables before = editions.preview(liechtenstein.first(), first).tables();
        assertThat(before.headline().all().form()).isNotNull();

        cases.withdraw(liechtenstein.hospitals().get(0), references.get(0), today.minusDays(55));
        EditionService.Preview after =
                editions.preview(liechtenstein.first(), editions.freeze(liechtenstein.first(), today.minusDays(50)));

        assertThat(all(after).counts().reports()).isEqualTo(19);
        assertThat(all(after).decision().reasons()).contains("too few reports");
        assertThat(all(after).decision().renewed()).isFalse();
        assertSameCells(before, after.tables());
    }

    private void report(Jurisdictions.Jurisdiction where, int hospital, DeviceModel model, LocalDate day) {
        cases.fileAccepted(
                where.hospitals().get(hospital),
                where.first(),
                new FiledCases.Case(model, day.minusDays(160), 30),
                day);
    }

    private static ExactTables.ExactCell all(EditionService.Preview preview) {
        return preview.exact().clocks().get(0).cells().get(0);
    }

    // What is shown stays, with its day; what is not shown is still not shown.
    private static void assertSameCells(PublicTables before, PublicTables after) {
        for (PublicTables.ClockTables clock : before.clocks()) {
            List<PublicCell> now = after.of(clock.clock()).cells();
            assertThat(now).hasSameSizeAs(clock.cells());
            for (int i = 0; i < now.size(); i++) {
                PublicCell cell = clock.cells().get(i);
                if (cell.form() == null) {
                    assertThat(now.get(i).form()).as(cell.key()).isNull();
                } else {
                    assertThat(now.get(i)).as(cell.key()).isEqualTo(cell);
                }
            }
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
