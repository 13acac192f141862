package org.patchlag.benchmark.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.control.ClockCounts.Column;
import org.patchlag.benchmark.entity.ExactTables;
import org.patchlag.ranking.KeptPromise;
import org.patchlag.ranking.WeightedShare;
import org.patchlag.survival.Limits;
import org.patchlag.timeline.DelayClock;

/** What vendors promise, and how far they kept it: each case by the promise in force at its start. */
final class VendorPromises {
    private final CohortCatalogue catalogue;
    private final LocalDate asOf;

    VendorPromises(CohortCatalogue catalogue, LocalDate asOf) {
        this.catalogue = catalogue;
        this.asOf = asOf;
    }

    /** The promise in force on the edition's day; null where there is none or no vendor is named. */
    CohortCatalogue.@Nullable Promise inForce(DelayClock clock, CellPlan cell) {
        return catalogue.vendors().stream()
                .filter(vendor -> vendor.name().equals(cell.vendor()))
                .flatMap(vendor -> catalogue.promises().stream()
                        .filter(promise -> promise.vendorId().equals(vendor.id())
                                && promise.clock().equals(clock.code())
                                && promise.inForce(asOf)))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** How far it was kept; null where no vendor is named, nothing was promised or it cannot be told yet. */
    ExactTables.@Nullable Kept kept(CellFigure figure) {
        if (!figure.plan().named()) {
            return null;
        }
        List<KeptPromise.Stratum> strata = new ArrayList<>();
        for (int number : figure.cohort().values(Column.PROMISE)) {
            if (number != ClockCounts.NONE) {
                CohortCatalogue.Promise promise = catalogue.promises().get(number);
                BigDecimal share = promise.share();
                strata.add(new KeptPromise.Stratum(
                        figure.cohort().where(Column.PROMISE, number).observations(),
                        promise.days(),
                        share == null ? null : Double.valueOf(share.doubleValue())));
            }
        }
        return KeptPromise.of(strata).map(VendorPromises::kept).orElse(null);
    }

    private static @Nullable Double limit(double limit) {
        return Double.isNaN(limit) ? null : limit;
    }

    private static ExactTables.Kept kept(KeptPromise found) {
        WeightedShare kept = found.kept();
        boolean enough = kept.groups() >= Limits.LEAST_GROUPS;
        return new ExactTables.Kept(
                kept.middle(),
                kept.low(),
                kept.high(),
                enough ? limit(kept.lower()) : null,
                enough ? limit(kept.upper()) : null,
                found.promised(),
                found.verdict() == KeptPromise.Verdict.NONE
                        ? null
                        : found.verdict().label());
    }
}
