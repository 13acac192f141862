package org.patchlag.benchmark.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.patchlag.benchmark.entity.Edition;
import org.patchlag.benchmark.entity.PublicTables;
import org.patchlag.disclosure.Policy;

/** Reads what was published of the caller's regulator, or shown to vendors, and what changed since each. */
@ApplicationScoped
class EarlierEditions {
    @Inject
    private EditionRepository editions;

    @Inject
    private EditionDocuments documents;

    @Inject
    private ChangeRepository changes;

    EarlierVersions versions(CohortCatalogue catalogue, LocalDate asOf, Policy policy, int timelyDays) {
        List<EarlierVersions.Earlier> earlier = new ArrayList<>();
        for (Edition edition : editions.findRead()) {
            earlier.add(new EarlierVersions.Earlier(
                    edition.asOf(),
                    edition.state() == Edition.State.RELEASED,
                    documents.read(edition.publicDocument().orElseThrow(), PublicTables.class),
                    changes.find(edition.frozenAt(), edition.asOf(), asOf, policy.maturityDays(), timelyDays)));
        }
        return new EarlierVersions(earlier, catalogue, policy);
    }

    /** The number of the latest released one; 0 for none. */
    int latestNumber() {
        return editions.latestNumber();
    }
}
