package org.patchlag.query.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.layout.ListLayout;
import org.patchlag.platform.MissingPage;
import org.patchlag.platform.ProblemException;
import org.patchlag.query.control.Grouping;
import org.patchlag.query.control.ListLayoutService;
import org.patchlag.query.control.Listing;
import org.patchlag.query.control.ReportFields;
import org.patchlag.query.control.ReportFilter;
import org.patchlag.query.control.SavedQueryService;
import org.patchlag.query.control.Version;
import org.patchlag.query.entity.Question;
import org.patchlag.query.entity.SavedQuery;
import org.patchlag.query.entity.View;
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
    private static final Set<String> ONLY_SAVED = Set.of("saved");

    @Inject
    private HttpServletRequest request;

    @Inject
    private SavedQueryService savedQueries;

    @Inject
    private ListLayoutService layouts;

    private Map<String, String[]> asked = Map.of();
    private @Nullable SavedQuery saved;
    private ListLayout layout = ListLayout.USUAL;
    private final List<String> problems = new ArrayList<>();
    private @Nullable QueryException fault;
    private String text = "";
    private Query query = Query.EVERYTHING;
    private Query against = Query.EVERYTHING;
    private Listing.Sort sort = Listing.sort(null);
    private List<Field> columns = Listing.columns(null);
    private List<Grouping> by = List.of();
    private List<Integer> ranges = Grouping.USUAL_RANGES;
    private Version version = Version.SUBMITTED;
    private DelayClock clock = DelayClock.TIME_TO_PATCH;

    /** Reads the address; gathers what is wrong with it. */
    @PostConstruct
    void read() {
        asked = request.getParameterMap();
        String reference = given("saved");
        saved = reference.isEmpty() ? null : savedQueries.find(reference).orElse(null);
        if (saved != null && asked.keySet().equals(ONLY_SAVED)) {
            asked = QuestionAddress.ofPage(saved.question()).parameters();
        }
        layout = layouts.get();
        text = given("query");
        attempt(this::readQuery);
        attempt(() -> version = Listing.version(given("version")));
        attempt(() -> against = ReportFields.parse(given("against")));
        attempt(() -> sort = Listing.sort(given("sort").isEmpty() ? layout.sort() : given("sort")));
        attempt(this::readColumns);
        attempt(this::readGroupings);
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
        String[] given = values("fields");
        chosen.addAll(Listing.columns(given.length == 0 ? layout.fields() : String.join(",", given)));
        columns = chosen.stream().distinct().toList();
    }

    // Counts are by something always, figures only where that is asked for.
    private void readGroupings() {
        if (view() != View.FIGURES) {
            by = Grouping.parse(groupings());
        } else if (!given("by").isEmpty()) {
            by = List.of(Grouping.ofFigures(given("by"), !given("against").isEmpty()));
        }
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
        String[] values = values(name);
        return values.length == 0 ? "" : values[0].strip();
    }

    private String[] values(String name) {
        return Objects.requireNonNullElse(asked.get(name), new String[0]);
    }

    /** What to do where there is nothing of what was asked for. */
    public String nothing(String what) {
        return query.isEverything()
                ? "There is no " + what + " yet."
                : "No " + what + " fits. Take a condition out of the query.";
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
        return new Listing(query, version, columns, sort, layout.pageSize());
    }

    /** In which version each report of a list or count is looked at. */
    Version version() {
        return version;
    }

    /** The saved query that was opened; null for none. */
    @Nullable
    SavedQuery saved() {
        return saved;
    }

    /** By what is counted, or figures are given; none for figures of all together. */
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

    /** This question, looked at in a way. */
    Question question(View view) {
        boolean list = view == View.LIST;
        return new Question(
                view,
                text,
                (view == View.FIGURES ? Version.ACCEPTED : version).code(),
                list ? columnsText() : "",
                list ? sortText() : "",
                view == View.COUNTS ? groupings() : view == View.FIGURES && view() == view ? given("by") : "",
                view == View.COUNTS ? given("ranges") : "",
                view == View.FIGURES ? given("clock") : "",
                view == View.FIGURES ? given("against") : "");
    }

    // What is not as usual for everybody is said, and so stays what it is wherever the address is sent.
    private String columnsText() {
        String usual = String.join(",", Listing.USUAL_COLUMNS);
        String present = columns.stream().map(Field::name).collect(Collectors.joining(","));
        return present.equals(usual) && layout.fields().isEmpty() ? "" : present;
    }

    private String sortText() {
        return sort.equals(Listing.sort(null)) && layout.sort().isEmpty() ? "" : sort.text();
    }

    /** The address of this question, looked at in a way. */
    PageAddress address(View view) {
        return QuestionAddress.ofPage(question(view)).with("saved", saved == null ? null : saved.reference());
    }

    /** Another way to look at the answer. */
    public String tab(String view) {
        return address(View.ofCode(view).orElse(View.LIST)).text();
    }

    /** The way in which the answer is looked at. */
    View view() {
        return View.ofCode(given("view")).orElse(View.LIST);
    }

    /** The same, as in the address. */
    public String getView() {
        return view().code();
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
        return QuestionAddress.ofApi(question(view()), layout.pageSize(), ListLayout.USUAL_PAGE);
    }

    /** All fields. */
    public Collection<Field> getFields() {
        return ReportFields.VOCABULARY.fields();
    }

    /** The operators of the form that writes a query. */
    public List<QueryBuilder.Operator> getOperators() {
        return QueryBuilder.OPERATORS;
    }

    /** Whether there was nothing to take out: none of the reports is one of a vendor issue. */
    boolean isWithoutIssues() {
        return given("nothing").equals("csaf");
    }

    /** Whether accepted versions are looked at. */
    public boolean isAccepted() {
        return version == Version.ACCEPTED;
    }

    /** Answers 404 where a saved query was asked for that is none, or not the reader's to see. */
    public void requireFound() throws IOException {
        if (saved == null && !given("saved").isEmpty()) {
            MissingPage.answer();
        }
    }
}
