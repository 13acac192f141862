package org.patchlag.testing.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.patchlag.benchmark.control.EditionService;
import org.patchlag.benchmark.control.FreezeJob;
import org.patchlag.catalogue.DeviceModel;
import org.patchlag.tenancy.Caller;

/** Editions of a jurisdiction on the days of a test, and reports enough for one. */
@ApplicationScoped
public class Editions {
    private static final int[] FIXED_AFTER = {10, 45, 120};
    private static final int ALL_FIXED = 121;

    @Inject
    private EditionService editions;

    @Inject
    private FreezeJob freezing;

    @Inject
    private Jurisdictions jurisdictions;

    @Inject
    private FiledCases cases;

    /**
     * Files and accepts reports of complete registers. Each hospital's last about equally long, so that none of them
     * moves a figure, and all began more than 200 days before today.
     *
     * @return their references, those of the hospitals in turn
     */
    public List<String> fill(Jurisdictions.Jurisdiction where, List<DeviceModel> models, int reports, LocalDate today) {
        where.hospitals().forEach(hospital -> cases.certify(hospital, today.minusYears(3), today.minusDays(400)));
        int hospitals = where.hospitals().size();
        List<String> references = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            int round = i / hospitals;
            LocalDate notified = today.minusDays(200L + 4L * i);
            references.add(cases.fileAccepted(
                    where.hospitals().get(i % hospitals),
                    where.first(),
                    new FiledCases.Case(
                            models.get((i + round) % models.size()), notified, FIXED_AFTER[round % FIXED_AFTER.length]),
                    notified.plusDays(ALL_FIXED)));
        }
        return references;
    }

    /** Freezes an edition of a day. */
    public UUID freeze(Caller.Identity publisher, LocalDate day) {
        return jurisdictions.on(day, publisher, freezing::beginAndWait);
    }

    /** Releases an edition on a day; its number. */
    public int release(Caller.Identity publisher, UUID id, LocalDate day) {
        return jurisdictions.on(day, publisher, () -> editions.release(id));
    }

    /** Shows vendors their rows of an edition. */
    public void show(Caller.Identity publisher, UUID id) {
        jurisdictions.as(publisher, () -> {
            editions.showToVendors(id);
            return id;
        });
    }

    /** An edition with both its forms. */
    public EditionService.Preview preview(Caller.Identity publisher, UUID id) {
        return jurisdictions.as(publisher, () -> editions.preview(id));
    }
}
