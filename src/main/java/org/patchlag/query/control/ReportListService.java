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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.control.ExactFigures.Share;
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
        return exact(query, which);
    }

    private ExactFigures exact(Query query, DelayClock which) {
        // The answers first: of a million reports the cases of both clocks would take much memory.
        Optional<Share> unanswered =
                which == ANSWERS ? Optional.empty() : SelectionEstimate.unanswered(cases(query, ANSWERS));
        return exact(query, which, cases(query, which), unanswered);
    }

    /**
     * The figures of cases.
     *
     * @param unanswered the share of them without an answer; of no use where the clock is that of answers
     */
    private static ExactFigures exact(Query query, DelayClock which, ClockCases cases, Optional<Share> unanswered) {
        ExactFigures figures =
                SelectionEstimate.of(which, cases, which == ANSWERS ? SelectionEstimate.unanswered(cases) : unanswered);
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
        if (counts.countValues(query, by, MOST_VALUES + 1) > MOST_VALUES) {
            throw Listing.wrong(
                    "/by",
                    by.text() + " has more than " + MOST_VALUES
                            + " values here, and figures are given of so many at most: narrow the query");
        }
        Map<String, Optional<Share>> unanswered = new HashMap<>();
        if (which != ANSWERS) {
            counts.countDurations(query, ANSWERS, by)
                    .forEach((value, rows) -> unanswered.put(value, SelectionEstimate.unanswered(cases(rows))));
        }
        Map<String, ExactFigures> figures = new LinkedHashMap<>();
        counts.countDurations(query, which, by)
                .forEach((value, rows) -> figures.put(
                        value, exact(query, which, cases(rows), unanswered.getOrDefault(value, Optional.empty()))));
        return figures;
    }

    /** The figures of two queries, and whether the accepted reports of the one are fixed faster than those of the other. */
    public ComparedFigures compare(Query query, Query against, DelayClock which) {
        reports.beginSnapshot();
        return new ComparedFigures(
                exact(query, which),
                exact(against, which),
                Comparison.of(
                        cases(query.without(against), which),
                        cases(against.without(query), which),
                        counts.count(query.and(against), Version.ACCEPTED)));
    }

    private ClockCases cases(Query query, DelayClock which) {
        return cases(counts.countDurations(query, which));
    }

    private ClockCases cases(List<CountedDuration> rows) {
        return new ClockCases(rows, today());
    }

    /** The present day, UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
