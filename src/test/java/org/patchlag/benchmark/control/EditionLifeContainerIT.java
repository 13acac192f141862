package org.patchlag.benchmark.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchlag.benchmark.entity.Edition;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.platform.SystemTime;
import org.patchlag.tenancy.Caller;
import org.patchlag.testing.PortalArchive;
import org.patchlag.testing.inside.Editions;
import org.patchlag.testing.inside.Jurisdictions;

/** Who may do what with an edition, and how far its making has come. */
@ExtendWith(ArquillianExtension.class)
class EditionLifeContainerIT {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Inject
    private Jurisdictions jurisdictions;

    @Inject
    private Editions editions;

    @Inject
    private EditionService service;

    @Inject
    private FreezeService freezing;

    @Inject
    private FreezeJob job;

    @Inject
    private EditionComputation computation;

    @Inject
    private VendorPreviewService vendors;

    @Inject
    private SystemTime time;

    @Inject
    private Clock clock;

    @Deployment
    static WebArchive deployment() {
        return PortalArchive.withTests();
    }

    @AfterAll
    static void takeBack() throws Exception {
        ReleasedByTests.takeBack("Authority of MC");
    }

    @Test
    void four_eyes_release_and_a_correction_names_an_edition_of_the_same_regulator() {
        LocalDate frozen = today().minusDays(3);
        LocalDate later = today().minusDays(2);
        Jurisdictions.Jurisdiction monaco = jurisdictions.found("MC", 1);
        UUID one = editions.freeze(monaco.first(), frozen);
        UUID overtaken = editions.freeze(monaco.second(), frozen);

        assertProblem(ProblemType.CONFLICT, () -> editions.release(monaco.first(), one, frozen));
        int number = editions.release(monaco.second(), one, later);
        Edition released = editions.preview(monaco.first(), one).edition();
        assertThat(released.state()).isEqualTo(Edition.State.RELEASED);
        assertThat(released.number()).isEqualTo(number);

        assertProblem(ProblemType.CONFLICT, () -> editions.release(monaco.first(), overtaken, later));
        assertProblem(ProblemType.CONFLICT, () -> editions.release(monaco.second(), one, later));
        assertThat(editions.preview(monaco.first(), overtaken).edition().state())
                .isEqualTo(Edition.State.FROZEN);

        // The first edition of all is the demonstration's.
        assertProblem(ProblemType.INVALID_FIELDS, () -> begin(monaco.first(), 1, "A model was named wrongly"));
        assertProblem(ProblemType.INVALID_FIELDS, () -> begin(monaco.first(), number, " "));
        UUID correction = begin(monaco.first(), number, "A model was named wrongly");
        freeze(monaco.first(), correction);
        assertThat(editions.preview(monaco.first(), correction).tables().erratum())
                .isEqualTo(new PublicTables.Erratum(number, "A model was named wrongly"));
    }

    @Test
    void another_regulator_sees_no_edition_and_others_may_not_even_ask() {
        LocalDate today = today();
        Jurisdictions.Jurisdiction owner = jurisdictions.found("SM", 1);
        Jurisdictions.Jurisdiction other = jurisdictions.found("VA", 0);
        UUID id = editions.freeze(owner.first(), today);

        assertThat(jurisdictions.as(owner.first(), service::list)).hasSize(1);
        assertThat(jurisdictions.as(other.first(), service::list)).isEmpty();
        assertProblem(ProblemType.NOT_FOUND, () -> editions.preview(other.first(), id));
        assertProblem(ProblemType.NOT_FOUND, () -> editions.release(other.second(), id, today));
        assertProblem(ProblemType.NOT_FOUND, () -> discard(other.first(), id));
        assertProblem(ProblemType.NOT_FOUND, () -> freeze(other.first(), id));

        UUID vendor = jurisdictions.models(1).get(0).vendor().id();
        Caller.Identity hospital = owner.hospitals().get(0);
        for (Caller.Identity outsider : List.of(hospital, jurisdictions.manufacturer(vendor))) {
            assertProblem(ProblemType.NOT_ALLOWED, () -> jurisdictions.as(outsider, service::list));
            assertProblem(ProblemType.NOT_ALLOWED, () -> editions.preview(outsider, id));
            assertProblem(ProblemType.NOT_ALLOWED, () -> editions.release(outsider, id, today));
            assertProblem(ProblemType.NOT_ALLOWED, () -> discard(outsider, id));
            assertProblem(ProblemType.NOT_ALLOWED, () -> editions.freeze(outsider, today));
            assertProblem(
                    ProblemType.NOT_ALLOWED,
                    () -> jurisdictions.as(outsider, () -> computation.compute(null, silently())));
        }
        assertProblem(ProblemType.NOT_ALLOWED, () -> jurisdictions.as(hospital, vendors::list));
    }

    @Test
    void a_freeze_in_the_background_tells_its_progress_until_it_is_frozen() throws Exception {
        Jurisdictions.Jurisdiction andorra = jurisdictions.found("AD", 8);
        editions.fill(andorra, jurisdictions.models(3), 24, today());

        UUID id = jurisdictions.as(andorra.first(), () -> job.begin(null, null));
        Edition seen = only(andorra.first());
        assertThat(seen.id()).isEqualTo(id);
        assertThat(seen.state()).isEqualTo(Edition.State.FREEZING);
        assertThat(seen.progressPercent()).isLessThan(100);
        assertProblem(ProblemType.CONFLICT, () -> editions.preview(andorra.first(), id));
        assertProblem(ProblemType.CONFLICT, () -> begin(andorra.second(), null, null));

        Instant end = clock.instant().plus(LONGEST);
        while (seen.state() == Edition.State.FREEZING && clock.instant().isBefore(end)) {
            Thread.sleep(20);
            Edition now = only(andorra.first());
            assertThat(now.progressPercent()).isGreaterThanOrEqualTo(seen.progressPercent());
            seen = now;
        }
        assertThat(seen.state()).isEqualTo(Edition.State.FROZEN);
        assertThat(seen.progressPercent()).isEqualTo(100);
        assertThat(editions.preview(andorra.first(), id)
                        .tables()
                        .headline()
                        .all()
                        .form())
                .isNotNull();
    }

    @Test
    void one_that_has_been_silent_for_ten_minutes_is_given_up() {
        Jurisdictions.Jurisdiction faroes = jurisdictions.found("FO", 0);
        Instant now = clock.instant();
        UUID id = time.at(now.minus(Duration.ofMinutes(9)), () -> begin(faroes.first(), null, null));
        assertThat(only(faroes.first()).state()).isEqualTo(Edition.State.FREEZING);

        Edition given = time.at(now.plus(Duration.ofMinutes(2)), () -> only(faroes.first()));
        assertThat(given.state()).isEqualTo(Edition.State.FAILED);
        assertThat(given.progressNote()).contains("interrupted");
        assertProblem(ProblemType.CONFLICT, () -> freeze(faroes.first(), id));
        assertThat(begin(faroes.first(), null, null)).isNotEqualTo(id);
    }

    private Edition only(Caller.Identity publisher) {
        List<Edition> all = jurisdictions.as(publisher, service::list);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private UUID begin(Caller.Identity publisher, Integer corrects, String erratum) {
        return jurisdictions.as(publisher, () -> freezing.begin(corrects, erratum));
    }

    // As the job does it, but without the background.
    private void freeze(Caller.Identity publisher, UUID id) {
        jurisdictions.as(publisher, () -> {
            freezing.freeze(id, computation.compute(freezing.erratum(id), silently()));
            return id;
        });
    }

    private void discard(Caller.Identity publisher, UUID id) {
        jurisdictions.as(publisher, () -> {
            service.discard(id);
            return id;
        });
    }

    private static FreezeProgress silently() {
        return new FreezeProgress((percent, note) -> {});
    }

    private static void assertProblem(ProblemType expected, ThrowingCallable work) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(work)
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(expected));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
