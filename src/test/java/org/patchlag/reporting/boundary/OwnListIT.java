package org.patchlag.reporting.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.triage.boundary.Desk.all;
import static org.patchlag.triage.boundary.Desk.get;
import static org.patchlag.triage.boundary.Desk.post;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Organisations;
import org.patchlag.testing.PagedList;
import org.patchlag.testing.PortalClient;

/** A hospital's own reports on their page: each once, in every order, however few lines are seen at once. */
@Beside
class OwnListIT {
    private static final String PAGE = "/reporting/list";
    private static final String REPORTS = "/api/v1/reports";
    private static final Pattern LINE = Pattern.compile("<th scope=\"row\"><a href=\"[^\"]*\">(PL-[^<]+)</a>");
    private static final List<String> COLUMNS =
            List.of("reference", "yours", "device", "state", "time-to-patch", "confirmed", "changed");

    private static final String EMAIL = "reporter-" + UUID.randomUUID() + "@lists.example";
    private static final Map<String, String> YOURS = new HashMap<>();

    @BeforeAll
    static void file() {
        String hospital = Organisations.foundHospital("A hospital with a list");
        Organisations.openAccount(hospital, EMAIL, "Lis List", "reporter", "approver");
        PortalClient reporter = PortalClient.program(EMAIL);
        int month = 1;
        for (String yours : List.of("b", "A", "c", "a", "B", "C", "same", "same")) {
            String device = yours.equals("same")
                    ? "\"vendorText\": \"Zed\", \"modelText\": \"Nine\", \"deviceType\": \"other\""
                    : "\"vendor\": \"Aurelia Imaging\", \"model\": \"Halo 64\"";
            String report = post(
                            reporter,
                            REPORTS,
                            "{\"caseKind\": \"infection\", \"hospitalReference\": \"" + yours + "\", \"device\": {"
                                    + device + "}, \"events\": [{\"kind\": \"vendor-notified\", \"date\": \"2026-0"
                                    + month++ + "-03\"}]}")
                    .getString("reference");
            YOURS.put(report, yours);
        }
        String accepted = YOURS.keySet().stream().sorted().findFirst().orElseThrow();
        post(PortalClient.program("curator@regulator.example"), REPORTS + "/" + accepted + "/accept", "");
    }

    private static List<String> read(String query) {
        PagedList list = new PagedList(PortalClient.browser(EMAIL), PAGE + query, LINE);
        assertThat(list.backward()).as("back again").isEqualTo(list.forward());
        return list.forward();
    }

    @Test
    void each_report_is_there_once_in_every_order() {
        List<String> byApi = all(get(PortalClient.program(EMAIL), REPORTS), "reports", "reference");
        assertThat(byApi).hasSize(YOURS.size());
        PagedList.setLines(EMAIL, "own", 100);
        Map<String, List<String>> whole = new HashMap<>();
        for (String order : orders()) {
            whole.put(order, read("?sort=" + order));
        }
        PagedList.setLines(EMAIL, "own", 3);
        for (String order : orders()) {
            assertThat(read("?sort=" + order))
                    .as(order)
                    .isEqualTo(whole.get(order))
                    .containsExactlyInAnyOrderElementsOf(byApi);
        }
        assertThat(read("")).as("the last changed first").isEqualTo(byApi);
        assertThat(read("?sort=yours:asc").stream().map(YOURS::get))
                .isSortedAccordingTo(Comparator.comparing(String::toLowerCase));
        assertThat(read("?sort=device:desc").subList(0, 2).stream().map(YOURS::get))
                .containsOnly("same");
        assertThat(read("?sort=state:asc").get(0))
                .as("accepted before submitted")
                .isEqualTo(YOURS.keySet().stream().sorted().findFirst().orElseThrow());
    }

    private static List<String> orders() {
        List<String> orders = new ArrayList<>();
        COLUMNS.forEach(column -> orders.addAll(List.of(column + ":asc", column + ":desc")));
        return orders;
    }

    @Test
    void a_place_of_another_order_or_hospital_begins_anew_and_the_number_is_of_all() {
        PagedList.setLines(EMAIL, "own", 3);
        String page = PortalClient.browser(EMAIL).get(PAGE + "?sort=yours:asc").body();
        assertThat(page).contains("<caption>" + YOURS.size() + " reports</caption>");
        String next = page.replaceAll("(?s).*rel=\"next\" href=\"[^\"]*cursor=([^\"]+)\".*", "$1");
        assertThat(PortalClient.browser(EMAIL)
                        .get(PAGE + "?sort=yours:desc&cursor=" + next)
                        .body())
                .contains("This is the beginning of the list");
        assertThat(PortalClient.browser("reporter@northbridge.example")
                        .get(PAGE + "?sort=yours:asc&cursor=" + next)
                        .body())
                .as("a place shows nothing of whose it is")
                .doesNotContain(YOURS.keySet().toArray(String[]::new));
    }

    @Test
    void what_nobody_has_confirmed_for_long_is_named_wherever_it_stands_in_the_list() {
        PagedList.setLines(EMAIL, "own", 3);
        String old = YOURS.keySet().stream().sorted().skip(1).findFirst().orElseThrow();
        String hospital = PortalClient.organisationOf(EMAIL);
        confirmedDaysAgo(hospital, old, 91);
        for (String order : List.of("reference:asc", "reference:desc")) {
            String page =
                    PortalClient.browser(EMAIL).get(PAGE + "?sort=" + order).body();
            assertThat(page).contains("Are these still open?");
            String notice = page.substring(page.indexOf("Are these still open?"));
            assertThat(LINE_OF_NOTICE
                            .matcher(notice.substring(0, notice.indexOf("</ul>")))
                            .results()
                            .map(found -> found.group(1)))
                    .containsExactly(old);
        }
        confirmedDaysAgo(hospital, old, 90);
        assertThat(PortalClient.browser(EMAIL).get(PAGE).body()).doesNotContain("Are these still open?");
    }

    private static final Pattern LINE_OF_NOTICE = Pattern.compile("<li><a href=\"[^\"]*\">(PL-[^<]+)</a>");

    private static void confirmedDaysAgo(String hospital, String report, int days) {
        PortalClient.asOwner("set app.organisation = '" + hospital + "'; update report_revision set last_confirmed ="
                + " (now() at time zone 'UTC')::date - " + days + " where (organisation_id, report_id) in (select"
                + " organisation_id, id from report where reference = '" + report + "')");
    }

    @Test
    void the_list_of_the_api_has_all_of_them() {
        PagedList.setLines(EMAIL, "own", 3);
        List<JsonObject> reports = get(PortalClient.program(EMAIL), REPORTS)
                .getJsonArray("reports")
                .getValuesAs(JsonObject.class);
        assertThat(reports).hasSize(YOURS.size());
    }
}
