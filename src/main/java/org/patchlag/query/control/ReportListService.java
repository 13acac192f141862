package org.patchlag.query.control;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.language.Query;
import org.patchlag.tenancy.UseCase;
import org.patchlag.timeline.DelayClock;

/** Looking through the submitted reports of the caller's jurisdiction: the one engine of page, API and files. */
@UseCase
@RolesAllowed({ANALYST, CURATOR, PUBLISHER})
public class ReportListService {
    private static final int MOST_VALUES = 500;

    /** Which any answer of the vendor stops. */
    private static final DelayClock ANSWERS = DelayClock.ACKNOWLEDGEMENT;

    @Inject
    private ReportListRepository reports;

    @Inject
    private CountRepository counts;

    @Inject
    private DurationRepository durations;

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

    /**
     * Holds the present state for the rest of the transaction, which then reads that and writes nothing; to be called before
     * anything was read.
     *
     * @return the moment: whatever was there by then is in the state that is held
     */
    public Instant beginSnapshot() {
        Instant moment = clock.instant();
        reports.beginSnapshot();
        return moment;
    }

    /**
     * The whole list in its order, one report after the other, however many there are.
     *
     * @param listing its limit is how many are in memory at once
     * @throws IOException where the reader throws it; nothing more is read then
     */
    public void forEach(Listing listing, RowReader reader) throws IOException {
        reports.forEach(listing, reader);
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

    /**
     * The exact figures of the accepted reports that a query finds, as of today. Where it chooses them by the clock itself,
     * there is no verdict on a promise.
     */
    public ExactFigures figures(Query query, DelayClock which) {
        reports.beginSnapshot();
        return exact(query, which, find(query, which));
    }

    private static ExactFigures exact(Query query, DelayClock which, TimedCases timed) {
        ExactFigures figures = SelectionEstimate.of(which, timed.cases(), timed.unanswered());
        return ReportFields.choosesByOutcome(query, which) ? figures.withoutVerdict() : figures;
    }

    /**
     * The exact figures of the accepted reports of each value of a field, in the values' order; the empty text is no value.
     *
     * @throws org.patchlag.platform.ProblemException where the field has more than {@value #MOST_VALUES} values, or is
     *     what the clock itself says
     */
    public Map<String, ExactFigures> figuresBy(Query query, DelayClock which, Grouping by) {
        if (ReportFields.isOutcome(by.field(), which)) {
            throw Listing.wrong(
                    "/by", by.text() + " is what these figures estimate: cases chosen by it say nothing of a vendor");
        }
        reports.beginSnapshot();
        ValueEstimates estimates = new ValueEstimates(timed -> exact(query, which, timed));
        long values = durations.forEachValue(query, which, ANSWERS, today(), by, MOST_VALUES, estimates::add);
        if (values > MOST_VALUES) {
            throw Listing.wrong(
                    "/by",
                    by.text() + " has more than " + MOST_VALUES
                            + " values here, and figures are given of so many at most: narrow the query");
        }
        return estimates.figures();
    }

    /** The figures of two queries, and whether the accepted reports of the one are fixed faster than those of the other. */
    public ComparedFigures compare(Query query, Query against, DelayClock which) {
        reports.beginSnapshot();
        long inBoth = counts.count(query.and(against), Version.ACCEPTED);
        if (inBoth > 0) {
            return new ComparedFigures(
                    exact(query, which, find(query, which)),
                    exact(against, which, find(against, which)),
                    Comparison.of(
                            durations.find(query.without(against), which, today()),
                            durations.find(against.without(query), which, today()),
                            inBoth));
        }
        TimedCases first = find(query, which);
        TimedCases second = find(against, which);
        return new ComparedFigures(
                exact(query, which, first),
                exact(against, which, second),
                Comparison.of(first.cases(), second.cases(), inBoth));
    }

    private TimedCases find(Query query, DelayClock which) {
        return durations.find(query, which, ANSWERS, today());
    }

    /** The present day, UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
