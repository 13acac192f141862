package org.patchlag.query.control;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.language.Query;
import org.patchlag.tenancy.UseCase;
import org.patchlag.timeline.DelayClock;

/** Looking through the submitted reports of the caller's jurisdiction: the one engine of page, API and workbook. */
@UseCase
@RolesAllowed({ANALYST, CURATOR, PUBLISHER})
public class ReportListService {
    @Inject
    private ReportListRepository reports;

    @Inject
    private CountRepository counts;

    @Inject
    private Clock clock;

    /**
     * A stretch of a list.
     *
     * @param cursor where to read on, of the same list; null for the beginning
     * @throws org.patchlag.platform.ProblemException where the cursor is not one of this list
     */
    public ReportSlice find(Listing listing, @Nullable String cursor) {
        return reports.find(listing, cursor);
    }

    /** The whole list, the latest filed first. */
    public List<ReportLine> findAll(Query query) {
        return reports.findLines(query);
    }

    /** How many reports a query finds. */
    public long count(Query query, Version version) {
        return counts.count(query, version);
    }

    /**
     * How many reports there are of each value.
     *
     * @param by one or two fields
     * @param ranges the last days of the ranges of lengths
     * @param limit how many values at most
     */
    public Counts countBy(Query query, Version version, List<Grouping> by, List<Integer> ranges, int limit) {
        return counts.count(query, version, by, ranges, limit);
    }

    /** The exact figures of the accepted reports that a query finds, as of today. */
    public ExactFigures figures(Query query, DelayClock which) {
        return ExactFigures.of(which, cases(query, which), counts.countHospitals(query));
    }

    /** Whether the accepted reports of one query are fixed faster than those of another. */
    public Comparison compare(Query query, Query against, DelayClock which) {
        return Comparison.of(
                cases(query.without(against), which),
                cases(against.without(query), which),
                counts.count(query.and(against), Version.ACCEPTED));
    }

    private ClockCases cases(Query query, DelayClock which) {
        return new ClockCases(counts.countDurations(query, which), today());
    }

    /** The present day, UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
