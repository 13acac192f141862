package org.patchlag.triage.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.triage.boundary.Desk.all;
import static org.patchlag.triage.boundary.Desk.get;
import static org.patchlag.triage.boundary.Desk.post;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.PortalClient;
import org.patchlag.testing.Undisturbed;

/** The long lists of curators and vendors are read in stretches: each line once, in every order, forward and back. */
@Undisturbed
class DeskListsIT {
    private static final PortalClient CURATOR = PortalClient.program("curator@regulator.example");
    /** Whose issues no other test looks at. */
    private static final PortalClient OVERSEAS = PortalClient.program("curator@overseas.example");

    private static final PortalClient VENDOR = PortalClient.program("responder@aurelia.example");
    private static final String ISSUES = "/api/v1/issues";
    private static final String CASES = "/api/v1/released-cases";

    private static List<JsonObject> whole(PortalClient who, String path, String list) {
        return get(who, path + "limit=1000").getJsonArray(list).getValuesAs(JsonObject.class);
    }

    private static List<String> texts(List<JsonObject> lines, String field) {
        return lines.stream().map(line -> line.get(field).toString()).toList();
    }

    /** Reads all by threes, and then back from the end; the references in the order of the list. */
    private static List<String> byThrees(PortalClient who, String path, String list) {
        List<String> forward = new ArrayList<>();
        List<String> backward = new ArrayList<>();
        JsonObject stretch = get(who, path + "limit=3");
        assertThat(stretch.isNull("previous")).isTrue();
        forward.addAll(all(stretch, list, "reference"));
        while (!stretch.isNull("next")) {
            stretch = get(who, path + "limit=3&cursor=" + stretch.getString("next"));
            forward.addAll(all(stretch, list, "reference"));
        }
        List<String> last = all(stretch, list, "reference");
        while (!stretch.isNull("previous")) {
            stretch = get(who, path + "limit=3&cursor=" + stretch.getString("previous"));
            List<String> lines = new ArrayList<>(all(stretch, list, "reference"));
            Collections.reverse(lines);
            backward.addAll(lines);
        }
        Collections.reverse(backward);
        backward.addAll(last);
        assertThat(backward).as("back again").isEqualTo(forward);
        return forward;
    }

    @Test
    void vendor_issues_are_read_by_threes_in_every_order() {
        for (String title : List.of("b", "A", "c", "a", "B", "C", "same", "same")) {
            post(OVERSEAS, ISSUES, "{\"vendor\": \"Galen Monitors\", \"title\": \"" + title + "\"}");
        }
        List<String> references = all(get(OVERSEAS, ISSUES + "?limit=1000"), "issues", "reference");
        for (String column : List.of("reference", "title", "vendor", "state", "reports", "changed")) {
            for (String way : List.of("asc", "desc")) {
                String path = ISSUES + "?sort=" + column + ":" + way + "&";
                assertThat(byThrees(OVERSEAS, path, "issues"))
                        .as(path)
                        .isEqualTo(all(get(OVERSEAS, path + "limit=1000"), "issues", "reference"))
                        .containsExactlyInAnyOrderElementsOf(references)
                        .doesNotHaveDuplicates();
            }
        }
        Comparator<String> letters = Comparator.comparing(Function.identity(), String::compareToIgnoreCase);
        assertThat(texts(whole(OVERSEAS, ISSUES + "?state=open&sort=title:asc&", "issues"), "title").stream()
                        .filter(title -> title.length() < 4)
                        .toList())
                .hasSizeGreaterThanOrEqualTo(6)
                .isSortedAccordingTo(letters);
        assertThat(whole(OVERSEAS, ISSUES + "?sort=reports:desc&", "issues").stream()
                        .map(line -> -line.getInt("reports"))
                        .toList())
                .isSorted();
        assertThat(get(OVERSEAS, ISSUES + "?state=open").getInt("all")
                        + get(OVERSEAS, ISSUES + "?state=closed").getInt("all"))
                .isEqualTo(references.size());
    }

    @Test
    void released_cases_are_read_by_threes_by_both_sides() {
        for (PortalClient side : List.of(CURATOR, VENDOR)) {
            List<String> references = all(get(side, CASES + "?limit=1000"), "cases", "reference");
            assertThat(references).hasSizeGreaterThan(4);
            for (String column : List.of("reference", "released", "vendor", "model", "regulator", "hospital", "due")) {
                String path = CASES + "?sort=" + column + ":asc&";
                assertThat(byThrees(side, path, "cases")).as(path).containsExactlyInAnyOrderElementsOf(references);
            }
            for (String show : List.of("unanswered", "contested")) {
                assertThat(byThrees(side, CASES + "?show=" + show + "&", "cases"))
                        .as(show)
                        .hasSize(get(side, CASES).getInt(show))
                        .containsExactlyInAnyOrderElementsOf(whole(side, CASES + "?", "cases").stream()
                                .filter(line -> show.equals("contested") ? contested(line) : unanswered(line))
                                .map(line -> line.getString("reference"))
                                .toList());
            }
        }
    }

    // What the statement of the list says must be what the case itself says.
    private static boolean contested(JsonObject line) {
        return answers(line).stream().anyMatch(answer -> answer.getBoolean("undecided"));
    }

    private static boolean unanswered(JsonObject line) {
        return line.getJsonArray("facts").getValuesAs(JsonObject.class).stream()
                .anyMatch(fact -> !fact.containsKey("answer"));
    }

    private static List<JsonObject> answers(JsonObject line) {
        List<JsonObject> answers = new ArrayList<>(line.getJsonArray("ownFacts").getValuesAs(JsonObject.class));
        line.getJsonArray("facts").getValuesAs(JsonObject.class).stream()
                .filter(fact -> fact.containsKey("answer"))
                .map(fact -> fact.getJsonObject("answer"))
                .forEach(answers::add);
        return answers;
    }

    @Test
    void a_wrong_order_place_or_number_is_refused_with_its_field() {
        String next = get(CURATOR, CASES + "?limit=1&sort=vendor:asc").getString("next");
        for (String path : List.of(ISSUES, CASES)) {
            assertThat(CURATOR.get(path + "?sort=nothing").body()).contains("/sort", "reference");
            assertThat(CURATOR.get(path + "?sort=reference:down").body()).contains("/sort");
            assertThat(CURATOR.get(path + "?limit=1001").body()).contains("/limit");
            for (String cursor :
                    List.of("x", next.substring(1), next.substring(0, next.length() - 2), "" + UUID.randomUUID())) {
                assertThat(CURATOR.get(path + "?sort=vendor:asc&cursor=" + cursor)
                                .body())
                        .as(cursor)
                        .contains("/cursor");
            }
            assertThat(CURATOR.get(path + "?sort=vendor:desc&cursor=" + next).body())
                    .as("of another order")
                    .contains("/cursor");
            String page = path.equals(ISSUES) ? "/triage/issues" : "/reply/desk";
            assertThat(PortalClient.browser("curator@regulator.example")
                            .get(page + "?sort=vendor:desc&cursor=" + next)
                            .body())
                    .contains("This is the beginning of the list");
        }
        assertThat(CURATOR.get(ISSUES + "?sort=vendor:asc&cursor=" + next).body())
                .as("of another list")
                .contains("/cursor");
        assertThat(CURATOR.get(CASES + "?show=contested&sort=vendor:asc&cursor=" + next)
                        .body())
                .as("of another filter")
                .contains("/cursor");
        assertThat(CURATOR.get(CASES + "?show=none").body()).contains("/show");
    }
}
