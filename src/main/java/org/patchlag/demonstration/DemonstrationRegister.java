package org.patchlag.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.patchlag.reporting.control.RegisterService;
import org.patchlag.reporting.entity.Quarter;
import org.patchlag.tenancy.Caller;

/** What the invented hospitals state about their registers, each on a day on which they could. */
@ApplicationScoped
public class DemonstrationRegister {
    private static final int QUARTERS = 7;

    @Inject
    private RegisterService register;

    @Inject
    private DemonstrationReports reports;

    /** Certifies complete registers: most from the beginning and until further notice, some for a part only. */
    void certify(List<InventedPortal.Hospital> invented, List<Caller.Identity> hospitals, LocalDate today) {
        LocalDate beginning = Quarter.of(today.minusDays(740)).firstDay();
        for (int i = 0; i < hospitals.size(); i++) {
            if (invented.get(i).habit() != FilingHabit.COMPLETE) {
                continue;
            }
            Caller.Identity hospital = hospitals.get(i);
            if (i % 17 == 1) { // began a year later
                certify(hospital, today.minusYears(1).withDayOfMonth(1), "", today.minusDays(330));
            } else if (i % 17 == 6) { // stopped half a year ago
                LocalDate end = today.minusDays(180);
                certify(hospital, beginning, end.toString(), end.plusDays(3));
            } else {
                certify(hospital, beginning, "", beginning.plusDays(9));
            }
            if (i == 4) { // thought better of it, and certified again
                reports.on(today.minusDays(200), hospital, () -> {
                    UUID first = register.certificates().get(0).id();
                    register.withdrawCertificate(first);
                    return first;
                });
                certify(hospital, beginning.plusMonths(6), "", today.minusDays(199));
            }
        }
    }

    private void certify(Caller.Identity hospital, LocalDate from, String to, LocalDate on) {
        reports.on(on, hospital, () -> register.certify(from.toString(), to, "true"));
    }

    /**
     * States the quarters of those who certify and had no case.
     *
     * @param began the quarters in which each hospital had cases, by its place
     */
    void stateEmptyQuarters(
            List<InventedPortal.Hospital> invented,
            List<Caller.Identity> hospitals,
            Map<Integer, Set<Quarter>> began,
            LocalDate today) {
        for (int i = 0; i < hospitals.size(); i++) {
            if (invented.get(i).habit() == FilingHabit.COMPLETE) {
                for (Quarter quarter : quarters(today)) {
                    if (!began.getOrDefault(i, Set.of()).contains(quarter)) {
                        LocalDate after = quarter.lastDay().plusDays(10);
                        reports.on(
                                after.isAfter(today) ? today : after,
                                hospitals.get(i),
                                () -> register.stateEmpty(quarter.code()));
                    }
                }
            }
        }
    }

    private static List<Quarter> quarters(LocalDate today) {
        List<Quarter> quarters = new ArrayList<>();
        Quarter quarter = Quarter.of(today);
        for (int i = 0; i < QUARTERS; i++) {
            quarter = quarter.before();
            quarters.add(quarter);
        }
        return quarters;
    }
}
