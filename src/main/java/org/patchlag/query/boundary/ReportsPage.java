package org.patchlag.query.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.query.control.Grouping;
import org.patchlag.query.control.Listing;
import org.patchlag.query.control.ReportFields;
import org.patchlag.query.control.ReportFilter;
import org.patchlag.query.control.Version;
import org.patchlag.query.language.Field;
import org.patchlag.query.language.Query;
import org.patchlag.query.language.QueryException;
import org.patchlag.timeline.DelayClock;

/**
 * What the regulator asks of the reports: the query, and how its answer is looked at. All of it is in the address, so that
 * a question can be kept and sent.
 */
@Named("reportsPage")
@RequestScoped
public class ReportsPage {
    private static final int PAGE = 50;
    private static final List<String> VIEWS = List.of("list", "counts", "figures");

    @Inject
    private HttpServletRequest request;

    private final List<String> problems = new ArrayList<>();
    private @Nullable QueryException fault;
    private String text = "";
    private Query query = Query.EVERYTHING;
    private Query against = Query.EVERYTHING;
    private Listing.Sort sort = Listing.sort(null);
    private List<Field> columns = Listing.columns(null);
    private List<Grouping> by = List.of();
    private List<Integer> ranges = Grouping.USUAL_RANGES;
    private DelayClock clock = DelayClock.TIME_TO_PATCH;

    /** Reads the address; gathers what is wrong with it. */
    @PostConstruct
    void read() {
        text = given("query");
        attempt(this::readQuery);
        attempt(() -> against = ReportFields.parse(given("against")));
        attempt(() -> sort = Listing.sort(given("sort")));
        attempt(this::readColumns);
        attempt(() -> by = Grouping.parse(groupings()));
        attempt(() -> ranges = Grouping.ranges(given("ranges")));
        attempt(() -> clock = SearchResource.clock(given("clock")));
    }

    private void readQuery() {
        Query built = QueryBuilder.read(values("field"), values("operator"), values("value"));
        ReportFilter filter = new ReportFilter(
                given("vendor"),
                given("model"),
                given("deviceType"),
                given("threat"),
                given("state"),
                given("from"),
                given("to"),
                given("open"));
        problems.addAll(filter.problems());
        if (filter.problems().isEmpty()) {
            query = ReportFields.parse(text).and(filter.toQuery()).and(built);
            text = query.text();
        }
    }

    // A line without the report's reference would lead nowhere.
    private void readColumns() {
        List<Field> chosen = new ArrayList<>(List.of(ReportFields.field("reference")));
        chosen.addAll(Listing.columns(String.join(",", values("fields"))));
        columns = chosen.stream().distinct().toList();
    }

    private String groupings() {
        String first = given("by");
        String second = given("by2");
        return (first.isEmpty() ? "vendor" : first) + (second.isEmpty() ? "" : "," + second);
    }

    private void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (QueryException e) {
            fault = fault == null ? e : fault;
            problems.add("At character " + e.position() + ": " + e.detail());
        } catch (ProblemException e) {
            problems.add(e.detail());
        }
    }

    private String given(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    private String[] values(String name) {
        return Objects.requireNonNullElse(request.getParameterValues(name), new String[0]);
    }

    /** The question. */
    Query query() {
        return query;
    }

    /** The question that it is compared with. */
    Query against() {
        return against;
    }

    /** The list that is asked for. */
    Listing listing() {
        return new Listing(query, Version.SUBMITTED, columns, sort, PAGE);
    }

    /** By what is counted. */
    List<Grouping> by() {
        return by;
    }

    /** The ranges of lengths. */
    List<Integer> ranges() {
        return ranges;
    }

    /** The clock of the figures. */
    DelayClock clock() {
        return clock;
    }

    /** Where the list is read on. */
    @Nullable
    String cursor() {
        return given("cursor").isEmpty() ? null : given("cursor");
    }

    /** The address of this question, looked at in a way. */
    PageAddress address(String view) {
        PageAddress address = new PageAddress().with("query", text).with("view", view.equals("list") ? null : view);
        return switch (view) {
            case "counts" ->
                address.with("by", given("by")).with("by2", given("by2")).with("ranges", given("ranges"));
            case "figures" -> address.with("clock", given("clock")).with("against", given("against"));
            default -> address.with("sort", given("sort")).with("fields", String.join(",", values("fields")));
        };
    }

    /** Another way to look at the answer. */
    public String tab(String view) {
        return address(view).text();
    }

    /** The way in which the answer is looked at. */
    public String getView() {
        return VIEWS.contains(given("view")) ? given("view") : "list";
    }

    /** The query as text. */
    public String getText() {
        return text;
    }

    /** The other query as it was typed. */
    public String getAgainstText() {
        return given("against");
    }

    /** What is wrong, each with what to do. */
    public List<String> getProblems() {
        return problems;
    }

    /** Whether there is an answer. */
    public boolean isReadable() {
        return problems.isEmpty();
    }

    /** Where the query cannot be read; null where it can. */
    public @Nullable QueryException getFault() {
        return fault;
    }

    /** The call of the API with the same answer. */
    public String getApiCall() {
        PageAddress address = new PageAddress().with("query", text);
        String call =
                switch (getView()) {
                    case "counts" ->
                        "count?"
                                + address.with("by", groupings())
                                        .with("ranges", given("ranges"))
                                        .text();
                    case "figures" ->
                        "figures?"
                                + address.with("clock", given("clock"))
                                        .with("against", given("against"))
                                        .text();
                    default ->
                        "search?"
                                + address.with("sort", given("sort"))
                                        .with("fields", String.join(",", values("fields")))
                                        .text();
                };
        return "/api/v1/reports/" + (call.endsWith("?") ? call.substring(0, call.length() - 1) : call);
    }

    /** All fields. */
    public Collection<Field> getFields() {
        return ReportFields.VOCABULARY.fields();
    }

    /** The operators of the form that writes a query. */
    public List<QueryBuilder.Operator> getOperators() {
        return QueryBuilder.OPERATORS;
    }

    /** Whether this column is shown. */
    public boolean shows(Field field) {
        return columns.contains(field);
    }
}
