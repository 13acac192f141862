package org.patchlag.advisory.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.triage.boundary.Desk.all;
import static org.patchlag.triage.boundary.Desk.file;
import static org.patchlag.triage.boundary.Desk.get;
import static org.patchlag.triage.boundary.Desk.list;
import static org.patchlag.triage.boundary.Desk.post;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.CsafValidator;
import org.patchlag.testing.Organisations;
import org.patchlag.testing.PortalClient;
import org.patchlag.testing.Undisturbed;

/** Advisories over HTTP: valid, of one's own issues, and without a byte of a hospital. */
@Undisturbed
class AdvisoryIT {
    private static final String ISSUES = "/api/v1/issues";
    private static final String ZIP = ISSUES + "/csaf";

    /** Stands in every field of a hospital and its reports that takes free words. */
    private static final String PLANTED = "Vexholmeby";

    private final PortalClient operator = PortalClient.program("operator@patchlag.example");
    private final PortalClient curator = PortalClient.program("curator@regulator.example");

    @Test
    void every_vendor_issue_of_the_regulator_is_a_valid_advisory_in_the_zip_file() throws IOException {
        Map<String, String> files = unzip(bytes(curator, ZIP));
        String leftOut = files.remove("left-out.txt");
        List<String> known = all(get(curator, ISSUES), "issues", "reference");
        assertThat(files.keySet())
                .containsExactlyElementsOf(known.stream()
                        .filter(issue -> leftOut == null || !leftOut.contains(issue))
                        .map(issue -> issue.toLowerCase(Locale.ROOT) + ".json")
                        .sorted()
                        .toList());
        assertThat(files).hasSizeGreaterThan(1);
        assertThat(CsafValidator.faults(files)).isEmpty();
        assertThat(bytes(curator, ZIP))
                .as("the same state gives the same bytes")
                .isEqualTo(bytes(curator, ZIP));
        String demonstrated = files.values().stream()
                .filter(text -> text.contains("Consoles open to WannaCry"))
                .findFirst()
                .orElseThrow();
        assertThat(demonstrated)
                .contains("\"release_date\":\"2017-03-14T00:00:00Z\"", "\"label\":\"AMBER\"", "invented")
                .containsPattern("The vendor was notified [^.]*20[0-9]{2}[.]");
    }

    @Test
    void an_advisory_says_no_byte_of_a_hospital_and_dates_what_three_of_them_tell() {
        String[] reports = new String[4];
        PortalClient[] hospitals = new PortalClient[3];
        for (int i = 0; i < hospitals.length; i++) {
            hospitals[i] = hospital(i);
            reports[i] = plant(hospitals[i], i);
        }
        reports[3] = plant(hospitals[0], 0);
        String issue = issue("A planted flaw", reports[0], reports[1], reports[2], reports[3]);
        accept(reports[0]);
        accept(reports[1]);
        String ofTwo = advisory(issue);
        assertThat(ofTwo)
                .doesNotContain("2026-03-1", "March 2026", "2026-04-20")
                .contains("when is not given here");
        assertUnnamed(ofTwo, reports);
        accept(reports[2]);
        post(
                curator,
                "/api/v1/reports/" + reports[3] + "/merge",
                "{\"into\": \"" + reports[0] + "\", \"message\": \"Filed twice\"}");
        String ofThree = advisory(issue);
        assertThat(ofThree)
                .contains(
                        "Vendor notified: some time in March 2026",
                        "\"date\":\"2026-04-20T00:00:00Z\"",
                        "Time to patch: 20 to 50 days")
                .doesNotContain("2026-03-1", "10 March")
                .contains("Aurelia Imaging Halo 64");
        assertUnnamed(ofThree, reports);
        assertThat(CsafValidator.faults(Map.of("three.json", ofThree, "two.json", ofTwo)))
                .isEmpty();
        // The control: the issue itself, which the regulator reads, does name them.
        assertThat(curator.get(ISSUES + "/" + issue).body()).contains(PLANTED + " 1 Infirmary", reports[1]);
        JsonObject tracking = PortalClient.json(curator.get(ISSUES + "/" + issue + "/csaf"))
                .getJsonObject("document")
                .getJsonObject("tracking");
        assertThat(tracking.getString("id")).isEqualTo(issue);
        assertThat(tracking.getJsonArray("revision_history")).hasSize(2);
    }

    @Test
    void an_issue_that_names_a_hospital_is_left_out_and_said_to_be() throws IOException {
        PortalClient northbridge = PortalClient.program("reporter@northbridge.example");
        String report = file(northbridge, "ADVISORY-1", "vendor-notified", "2026-01-10");
        String issue = issue("Consoles at northbridge  university hospitals", report);
        HttpResponse<String> refused = curator.get(ISSUES + "/" + issue + "/csaf");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("The title of this vendor issue names a hospital");
        Map<String, String> files = unzip(bytes(curator, ZIP + "?query=" + encoded("reference:" + report)));
        assertThat(files.keySet()).containsExactly("left-out.txt");
        assertThat(files.get("left-out.txt"))
                .contains(issue, "Change that first")
                .doesNotContain("orthbridge");
        assertThat(curator.method(
                                "PUT",
                                ISSUES + "/" + issue,
                                "{\"title\": \"Consoles\", \"models\": [\"Halo 64\", \"None\"]}")
                        .body())
                .contains("/models/1", "None is no model of this vendor");
        assertThat(advisory(issue, "{\"title\": \"Consoles\"}")).contains("\"status\":\"draft\"", "models not given");
        assertThat(advisory(issue, "{\"title\": \"Consoles\", \"models\": [\"Halo 64\"]}"))
                .contains("Aurelia Imaging Halo 64", "\"number\":\"3.0.0\"");
    }

    @Test
    void a_selection_is_of_a_state_or_of_the_reports_of_a_query() throws IOException {
        PortalClient pontypridd = PortalClient.program("reporter@pontypridd.example");
        String report = file(pontypridd, "ADVISORY-2", "vendor-notified", "2026-01-10");
        String issue = issue("Chosen by a query", report);
        String name = issue.toLowerCase(Locale.ROOT) + ".json";
        String query = ZIP + "?query=" + encoded("threat:\"ADVISORY-2\"");
        assertThat(unzip(bytes(curator, query)).keySet()).containsExactly(name);
        HttpResponse<String> none = curator.get(query + "&state=closed");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body())
                .contains("/query", "No closed vendor issue of yours has a report that this query finds");
        post(curator, ISSUES + "/" + issue + "/close", "");
        assertThat(unzip(bytes(curator, query + "&state=closed")).keySet()).containsExactly(name);
        assertThat(curator.get(ZIP + "?state=shut").body()).contains("/state", "open or closed");
        assertThat(curator.get(ZIP + "?query=" + encoded("vendor:")).statusCode())
                .isEqualTo(422);
        assertThat(curator.get(ZIP + "?vendor=x").statusCode()).isEqualTo(400);
        HttpResponse<String> again = curator.get(ISSUES + "/" + issue + "/csaf");
        String tag = again.headers().firstValue("ETag").orElseThrow();
        assertThat(again.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"" + name + "\"");
        assertThat(curator.get(ISSUES + "/" + issue + "/csaf", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_selection_without_an_issue_makes_no_file_and_the_page_says_so() {
        long before = exports();
        PortalClient browser = PortalClient.browser("curator@regulator.example");
        file(PortalClient.program("reporter@pontypridd.example"), "ADVISORY-NONE", "vendor-notified", "2026-01-10");
        String query = encoded("threat:\"ADVISORY-NONE\"");
        HttpResponse<String> none = curator.get(ZIP + "?query=" + query);
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("/query", "No vendor issue of yours has a report that this query finds");
        HttpResponse<String> page = browser.get("/triage/advisories?query=" + query);
        assertThat(page.statusCode()).isEqualTo(302);
        String shown = page.headers().firstValue("Location").orElseThrow();
        assertThat(shown).endsWith("/query/reports?nothing=csaf&query=" + query);
        assertThat(browser.get(shown.substring(shown.indexOf("/query"))).body())
                .contains("None of these reports belongs to a vendor issue of yours", "ADVISORY-NONE");
        assertThat(browser.get("/query/reports?query=" + query).body()).doesNotContain("None of these reports belongs");
        assertThat(browser.get("/triage/advisories?query=" + encoded("vendor:"))
                        .headers()
                        .firstValue("Location"))
                .as("the page says what is wrong with the query")
                .hasValueSatisfying(location -> assertThat(location).contains("/query/reports?"));
        assertThat(exports()).as("nothing was taken out").isEqualTo(before);
    }

    @Test
    void only_the_regulator_whose_issue_it_is_takes_it_out() {
        String issue = all(get(curator, ISSUES), "issues", "reference").get(0);
        // What was granted to read is another's to publish: the demonstration grants this one overseas.
        String granted = get(curator, ISSUES).getJsonArray("issues").getValuesAs(JsonObject.class).stream()
                .filter(line -> line.getString("title").equals("Consoles open to WannaCry over SMB"))
                .findFirst()
                .orElseThrow()
                .getString("reference");
        PortalClient overseas = PortalClient.program("curator@overseas.example");
        assertThat(overseas.get(ISSUES + "/" + granted).statusCode()).isEqualTo(200);
        for (String one : List.of(issue, granted)) {
            assertThat(overseas.get(ISSUES + "/" + one + "/csaf").statusCode()).isEqualTo(404);
            assertThat(PortalClient.browser("curator@overseas.example")
                            .get("/triage/advisory?ref=" + one)
                            .statusCode())
                    .isEqualTo(404);
        }
        for (String email : List.of("reporter@northbridge.example", "responder@aurelia.example")) {
            assertThat(PortalClient.program(email)
                            .get(ISSUES + "/" + issue + "/csaf")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(PortalClient.program(email).get(ZIP).statusCode()).isEqualTo(403);
            assertThat(PortalClient.browser(email).get("/triage/advisories").statusCode())
                    .isEqualTo(403);
        }
        assertThat(PortalClient.nobody().get(ZIP).statusCode()).isEqualTo(401);
    }

    @Test
    void a_browser_gets_the_same_bytes_and_taking_out_is_noted() {
        String issue = issue("For a browser");
        long before = exports();
        PortalClient browser = PortalClient.browser("curator@regulator.example");
        assertThat(browser.get("/triage/advisory?ref=" + issue).body()).isEqualTo(advisory(issue));
        assertThat(browser.bytes("/triage/advisories").body()).isEqualTo(bytes(curator, ZIP));
        assertThat(browser.get("/triage/issue?ref=" + issue).body()).contains("/triage/advisory?ref=" + issue);
        assertThat(exports()).isEqualTo(before + 4);
    }

    private static long exports() {
        return PortalClient.countFor("curator@regulator.example", "export_log where format = 'csaf'");
    }

    private static void assertUnnamed(String text, String... reports) {
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(PLANTED.toLowerCase(Locale.ROOT));
        assertThat(text).doesNotContain(reports).doesNotContain("Blaster-typed-by-hospital");
    }

    private String issue(String title, String... reports) {
        return post(
                        curator,
                        ISSUES,
                        "{\"vendor\": \"Aurelia Imaging\", \"title\": \"" + title + "\", \"summary\": \"As " + PLANTED
                                + " told\", \"dates\": [{\"kind\": \"flaw-public\", \"date\": \"2026-01-02\", \"source\":"
                                + " \"" + PLANTED + "\"}], \"reports\": " + list(reports) + "}")
                .getString("reference");
    }

    private String advisory(String issue, String statement) {
        HttpResponse<String> stated = curator.method("PUT", ISSUES + "/" + issue, statement);
        assertThat(stated.statusCode()).as(stated.body()).isEqualTo(200);
        return advisory(issue);
    }

    private String advisory(String issue) {
        HttpResponse<String> answer = curator.get(ISSUES + "/" + issue + "/csaf");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static byte[] bytes(PortalClient client, String path) {
        HttpResponse<byte[]> answer = client.bytes(path);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer.body();
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private void accept(String report) {
        post(curator, "/api/v1/reports/" + report + "/accept", "");
    }

    private PortalClient hospital(int number) {
        String name = PLANTED + " " + number;
        String email = "reporter-" + UUID.randomUUID() + "@" + PLANTED.toLowerCase(Locale.ROOT) + ".example";
        Organisations.openAccount(
                Organisations.foundHospital(name + " Infirmary"), email, name + " Person", "reporter", "approver");
        return PortalClient.program(email);
    }

    private static String plant(PortalClient hospital, int number) {
        return post(hospital, "/api/v1/reports", """
                {"caseKind": "infection", "hospitalReference": "NAME ref",
                 "contact": {"name": "NAME contact", "email": "NAME@contact.example"},
                 "device": {"vendor": "Aurelia Imaging", "model": "Halo 64", "unitsAffected": 2,
                   "softwareVersion": "NAME software", "operatingSystem": "NAME system", "udiDi": "NAME udi"},
                 "threats": ["Blaster-typed-by-hospital", "NAME threat"], "answerable": "service-provider",
                 "serviceProvider": "NAME provider", "reasons": ["other"],
                 "impact": {"patientsDelayed": "NAME patients"}, "narrative": "NAME narrative, the department of NAME",
                 "events": [{"kind": "vendor-notified", "date": "2026-03-1N", "note": "NAME note"},
                   {"kind": "fix-offered", "date": "2026-04-20", "note": "NAME note"}]}
                """.replace("NAME", PLANTED).replace("1N", "1" + number))
                .getString("reference");
    }
}
