package org.patchlag.query.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchlag.query.control.Grouping;
import org.patchlag.query.control.Listing;
import org.patchlag.query.control.ReportFields;
import org.patchlag.query.control.Version;
import org.patchlag.query.language.Field;
import org.patchlag.query.language.Query;
import org.patchlag.reporting.control.ReportsTakenOut;

/**
 * Has it noted, before it is looked up, that an answer says of many reports what else only the reading of one shows: as much
 * as a file of them.
 */
@ApplicationScoped
public class TakenFromList {
    @Inject
    private Event<ReportsTakenOut> takingOut;

    /** A stretch of a list; its cursors say the value that it is sorted by. */
    void note(Listing listing) {
        note(
                "list",
                listing.query(),
                listing.version(),
                Stream.concat(
                        listing.columns().stream(), Stream.of(listing.sort().field())));
    }

    /** Counts, or figures, of each value of fields. */
    void note(Query query, Version version, List<Grouping> by) {
        note("counts", query, version, by.stream().map(Grouping::field));
    }

    private void note(String format, Query query, Version version, Stream<Field> shown) {
        String confided = shown.filter(ReportFields::isConfided)
                .map(Field::name)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!confided.isEmpty()) {
            takingOut.fire(new ReportsTakenOut(format, version.inWords(query) + ": " + confided));
        }
    }
}
