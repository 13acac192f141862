package org.patchlag.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.patchlag.platform.Startup;
import org.patchlag.tenancy.Caller;

/** Loads the demonstration: first who and what there is, then the reports, then an edition; the operator last. */
@ApplicationScoped
public class DemonstrationLoader {
    private static final int REPORTS = 1400;

    @Inject
    private DemonstrationCast cast;

    @Inject
    private DemonstrationReports reports;

    @Inject
    private DemonstrationEdition edition;

    @Inject
    private Startup startup;

    @Inject
    private Clock clock;

    /** Loads everything; takes some seconds. */
    public void load() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        SplittableRandom random = new SplittableRandom(InventedPortal.SEED + 1);
        cast.enterCatalogue();
        List<InventedPortal.Hospital> invented = InventedPortal.hospitals();
        List<Caller.Identity> hospitals = cast.foundHospitals(invented);
        Caller.Identity home = cast.foundRegulator("Medical Devices Authority", "GB", "GB", "IE");
        Caller.Identity overseas = cast.foundRegulator("Overseas Devices Agency", "US", "US");
        for (ArticleCases.Case article : ArticleCases.read()) {
            Caller.Identity hospital = cast.foundArticleHospital(article.hospital());
            reports.file(hospital, home, article.filing(), article.filedOn(), DemonstrationReports.Fate.ACCEPTED);
        }
        List<InventedPortal.Maker> makers = InventedPortal.makers();
        List<Double> shares =
                invented.stream().map(InventedPortal.Hospital::share).toList();
        for (int i = 0; i < REPORTS; i++) {
            if (i % 200 == 0) {
                startup.pending("Loading the demonstration data: " + i + " of " + REPORTS + " reports ...");
            }
            int at = draw(random, shares);
            InventedPortal.Maker maker = makers.get(random.nextInt(makers.size()));
            InventedPortal.Model model =
                    maker.models().get(random.nextInt(maker.models().size()));
            InventedCase invention = new InventedCase(
                    random, today, maker.medianDays() * invented.get(at).slowness());
            Caller.Identity hospital = hospitals.get(at);
            reports.file(
                    hospital,
                    hospital.country().equals("US") ? overseas : home,
                    invention.filing(maker.name(), model.name(), "CE-" + (10_000 + i)),
                    invention.filedOn(),
                    DemonstrationReports.Fate.draw(random));
        }
        startup.pending("Computing the first edition ...");
        cast.openAccounts();
        edition.publish(home);
        cast.foundOperator();
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
