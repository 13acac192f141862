package org.patchlag.query.boundary;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.control.ComparedFigures;
import org.patchlag.query.control.Grouping;
import org.patchlag.query.control.Listing;
import org.patchlag.query.control.QuestionReader;
import org.patchlag.query.control.ReportListService;
import org.patchlag.query.control.Version;
import org.patchlag.query.language.Query;
import org.patchlag.timeline.DelayClock;

/** A regulator's queries over HTTP; the language is described in {@code docs/query.md}. */
@Path("reports") // as the reports themselves: a longer path here would hide their own
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
    private static final int USUAL_LIMIT = 50;
    private static final int USUAL_VALUES = 100;

    @Inject
    private ReportListService reports;

    @Inject
    private TakenFromList takenOut;

    /** A stretch of the list of the reports that a query finds. */
    @GET
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    @Path("search")
    @Operation(summary = "List the reports of the jurisdiction that a query finds, read on by cursor without a ceiling")
    public String search(
            @Parameter(description = "The query; left out, all reports") @QueryParam("query") @Nullable String query,
            @Parameter(description = "submitted (default) or accepted") @QueryParam("version") @Nullable String version,
            @Parameter(description = "Columns, with commas") @QueryParam("fields") @Nullable String fields,
            @Parameter(description = "A field, :asc or :desc") @QueryParam("sort") @Nullable String sort,
            @Parameter(description = "1 to 1000") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "next or previous of an answer") @QueryParam("cursor") @Nullable String cursor) {
        Listing listing = new Listing(
                QueryProblem.parse("query", query),
                Listing.version(version),
                Listing.columns(fields),
                Listing.sort(sort),
                Listing.limit(limit, USUAL_LIMIT));
        takenOut.note(listing);
        return SearchJson.list(listing, reports.find(listing, cursor)).toString();
    }

    /** How many reports a query finds, by one field or two. */
    @GET
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    @Path("count")
    @Operation(summary = "Count the reports that a query finds, by one field or two")
    public String count(
            @Parameter(description = "The query; left out, all reports") @QueryParam("query") @Nullable String query,
            @Parameter(description = "submitted (default) or accepted") @QueryParam("version") @Nullable String version,
            @Parameter(description = "A field or two, with a comma; dates with .year, .quarter, .month or .day")
                    @QueryParam("by")
                    @Nullable
                    String by,
            @Parameter(description = "Last days of the ranges of durations") @QueryParam("ranges") @Nullable
                    String ranges,
            @Parameter(description = "How many values, 1 to 1000") @QueryParam("limit") @Nullable String limit) {
        Query asked = QueryProblem.parse("query", query);
        if (by == null || by.isBlank()) {
            return SearchJson.asked(asked, Listing.version(version))
                    .add("reports", reports.count(asked, Listing.version(version)))
                    .build()
                    .toString();
        }
        List<Grouping> groupings = Grouping.parse(by);
        takenOut.note(asked, Listing.version(version), groupings);
        JsonObjectBuilder json = SearchJson.asked(asked, Listing.version(version));
        SearchJson.addCounts(
                json,
                asked,
                groupings,
                reports.countBy(
                        asked,
                        Listing.version(version),
                        groupings,
                        Grouping.ranges(ranges),
                        Listing.limit(limit, USUAL_VALUES)));
        return json.build().toString();
    }

    /** Exact figures of the accepted reports that a query finds, and their comparison with another query's. */
    @GET
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    @Path("figures")
    @Operation(summary = "Estimate how long the accepted reports that a query finds took, and compare two queries")
    public String figures(
            @Parameter(description = "The query; left out, all reports") @QueryParam("query") @Nullable String query,
            @Parameter(description = "A clock; time-to-patch where left out") @QueryParam("clock") @Nullable
                    String clock,
            @Parameter(description = "Another query to compare with") @QueryParam("against") @Nullable String against,
            @Parameter(description = "A field, to have the figures of each of its values") @QueryParam("by") @Nullable
                    String by) {
        Query asked = QueryProblem.parse("query", query);
        DelayClock which = clock(clock);
        boolean compared = against != null && !against.isBlank();
        if (by != null && !by.isBlank()) {
            return figuresBy(asked, which, compared, by);
        }
        JsonObjectBuilder json = SearchJson.asked(asked, Version.ACCEPTED)
                .add("asOf", reports.today().toString())
                .add("note", FiguresJson.NOTE);
        if (compared) {
            Query other = QueryProblem.parse("against", against);
            ComparedFigures figures = reports.compare(asked, other, which);
            json.add("figures", FiguresJson.of(figures.first()))
                    .add("against", other.text())
                    .add("againstFigures", FiguresJson.of(figures.second()))
                    .add("comparison", FiguresJson.of(figures.comparison()));
        } else {
            json.add("figures", FiguresJson.of(reports.figures(asked, which)));
        }
        return json.build().toString();
    }

    private String figuresBy(Query asked, DelayClock which, boolean compared, String by) {
        Grouping grouping = Grouping.ofFigures(by, compared);
        takenOut.note(asked, Version.ACCEPTED, List.of(grouping));
        return FiguresJson.by(
                        SearchJson.asked(asked, Version.ACCEPTED)
                                .add("asOf", reports.today().toString())
                                .add("note", FiguresJson.NOTE),
                        grouping,
                        reports.figuresBy(asked, which, grouping))
                .build()
                .toString();
    }

    /** The fields that a query may name. */
    @GET
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    @Path("fields")
    @Operation(summary = "List the fields that a query may name")
    public String fields() {
        return SearchJson.vocabulary().toString();
    }

    /** The clock of this code; the headline where none is given. */
    static DelayClock clock(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return DelayClock.TIME_TO_PATCH;
        }
        return QuestionReader.clock(code);
    }
}
