package org.patchlag.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.patchlag.platform.Startup;
import org.patchlag.reporting.entity.Quarter;
import org.patchlag.tenancy.Caller;

/** Loads the demonstration: first who and what there is, then the reports, then an edition; the operator last. */
@ApplicationScoped
public class DemonstrationLoader {
    private static final int CASES = 1500;

    @Inject
    private DemonstrationCast cast;

    @Inject
    private DemonstrationReports reports;

    @Inject
    private DemonstrationRegister register;

    @Inject
    private DemonstrationReplies replies;

    @Inject
    private DemonstrationTriage triage;

    @Inject
    private DemonstrationEdition edition;

    @Inject
    private Startup startup;

    @Inject
    private Clock clock;

    /** Loads everything; takes some seconds. */
    public void load() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        cast.enterCatalogue(today);
        List<InventedPortal.Hospital> invented = InventedPortal.hospitals();
        List<Caller.Identity> hospitals = cast.foundHospitals(invented);
        Caller.Identity home = cast.foundRegulator("Medical Devices Authority", "GB", "GB", "IE");
        Caller.Identity overseas = cast.foundRegulator("Overseas Devices Agency", "US", "US");
        cast.foundManufacturers();
        for (ArticleCases.Case article : ArticleCases.read()) {
            Caller.Identity hospital = cast.foundArticleHospital(article.hospital());
            reports.fileAccepted(hospital, home, article.filing(), article.filedOn());
        }
        register.certify(invented, hospitals, today);
        Map<Integer, Set<Quarter>> began = loadReports(invented, hospitals, home, overseas, today);
        register.stateEmptyQuarters(invented, hospitals, began, today);
        replies.answer(home, cast);
        cast.openAccounts();
        startup.pending("Beginning vendor issues ...");
        triage.load(home, hospitals, today);
        startup.pending("Computing the first edition ...");
        edition.publish(home);
        cast.foundOperator();
    }

    private Map<Integer, Set<Quarter>> loadReports(
            List<InventedPortal.Hospital> invented,
            List<Caller.Identity> hospitals,
            Caller.Identity home,
            Caller.Identity overseas,
            LocalDate today) {
        SplittableRandom random = new SplittableRandom(InventedPortal.SEED + 1);
        List<InventedPortal.Maker> makers = InventedPortal.makers();
        List<Double> shares =
                invented.stream().map(InventedPortal.Hospital::share).toList();
        Map<Integer, Set<Quarter>> began = new HashMap<>();
        for (int i = 0; i < CASES; i++) {
            if (i % 200 == 0) {
                startup.pending("Loading the demonstration data: " + i + " of " + CASES + " cases ...");
            }
            int at = draw(random, shares);
            InventedPortal.Hospital hospital = invented.get(at);
            InventedPortal.Maker maker = makers.get(random.nextInt(makers.size()));
            InventedPortal.Model model =
                    maker.models().get(random.nextInt(maker.models().size()));
            InventedCase story =
                    new InventedCase(random, today, maker.medianDays() * hospital.slowness(), hospital.habit());
            DemonstrationReports.Fate fate = DemonstrationReports.Fate.draw(random);
            began.computeIfAbsent(at, key -> new HashSet<>()).addAll(story.quarters());
            if (story.filed()) {
                Caller.Identity curator = hospital.country().equals("US") ? overseas : home;
                reports.live(
                        new DemonstrationReports.Commission(
                                hospitals.get(at), curator, maker.name(), model.name(), "CE-" + (10_000 + i), story),
                        fate,
                        random,
                        today);
            }
        }
        return began;
    }

    private static int draw(SplittableRandom random, List<Double> shares) {
        double at = random.nextDouble()
                * shares.stream().mapToDouble(Double::doubleValue).sum();
        List<Double> left = new ArrayList<>(shares);
        int index = 0;
        while (index < left.size() - 1 && at >= left.get(index)) {
            at -= left.get(index);
            index++;
        }
        return index;
    }
}
