package org.patchlag.reply.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.MailBoxes;
import org.patchlag.testing.PortalClient;

/** A manufacturer finds no word of a report in all that it can get, but the facts, and the hospital where it agreed. */
@Beside
class NothingButFactsIT {
    /** Stands in every field of a report that takes free words, with a number of its own. */
    private static final String PLANTED = "Qwoxenbury";

    private static final String VENDOR = "responder@aurelia.example";
    private static final List<String> PAGES = List.of(
            "/desk",
            "/reply/facts",
            "/reply/statement",
            "/benchmark/preview",
            "/access/account",
            "/benchmark/vendor?edition=0&name=Aurelia%20Imaging",
            "/reply/desk",
            "/reply/release",
            "/reply/entries",
            "/reply/accounts",
            "/reply/colleagues",
            "/notice/mails",
            "/triage/inbox",
            "/query/reports",
            "/reporting/list",
            "/benchmark/desk",
            "/query/reports.xlsx",
            "/query/reports.csv",
            "/query/reports.jsonl",
            "/query/reports-cover.json",
            "/reporting/reports.xlsx",
            "/benchmark/edition-1.xlsx");
    private static final List<String> ENDPOINTS = List.of(
            "released-cases",
            "vendor-entries",
            "reports",
            "me",
            "mails",
            "invitations",
            "reports/search",
            "reports/count",
            "reports/export?format=csv",
            "register");

    private final PortalClient operator = PortalClient.program("operator@patchlag.example");
    private final PortalClient curator = PortalClient.program("curator@regulator.example");

    @Test
    void no_byte_that_a_manufacturer_gets_names_the_hospital_or_says_a_word_of_its_own() {
        String silent = report("regulator", "1");
        String agreed = report("regulator-and-manufacturer", "2");
        Map<String, String> got = everythingFor(VENDOR, silent, agreed);
        assertThat(got.keySet()).hasSizeGreaterThan(20);
        // The control: what the regulator gets does say it, and in the agreed case the vendor, too, reads the name.
        assertThat(curator.get("/api/v1/reports/" + silent).body()).contains(PLANTED + " 1");
        assertThat(curator.get("/api/v1/reports/" + silent + "/attachments").body())
                .contains(PLANTED);
        assertThat(curator.get("/api/v1/reports/" + silent + "/attachments/1").body())
                .contains(PLANTED + " 1");
        String shown = PortalClient.program(VENDOR)
                .get("/api/v1/released-cases/" + release(agreed))
                .body();
        assertThat(shown).contains(PLANTED + " 2 Infirmary").doesNotContain(PLANTED + " 2 in");
        String reference = release(silent);
        got.putAll(everythingFor(VENDOR, silent, reference));
        got.put(
                "the case over the API",
                PortalClient.program(VENDOR)
                        .get("/api/v1/released-cases/" + reference)
                        .body());
        got.put(
                "the case as a page",
                PortalClient.browser(VENDOR).get("/reply/fact?ref=" + reference).body());
        assertThat(got.get("the case over the API")).contains("Halo 64", "W32/Blaster", "2026-03-10");
        assertThat(got.get("the case as a page")).contains("Halo 64", "10 March 2026", "has not agreed to be named");
        MailBoxes.await(VENDOR, reference);
        List<String> mails = MailBoxes.everything();
        for (int i = 0; i < mails.size(); i++) {
            assertThat(mails.get(i)).doesNotContain(PLANTED, "Infirmary", "Halo", "2026-03");
            if (mails.get(i).contains("To: " + VENDOR)) { // hospitals are told of their own reports
                got.put("mail " + i, mails.get(i));
            }
        }
        got.forEach((what, bytes) -> assertThat(bytes.replace("Qwoxenbury 2 Infirmary", ""))
                .as(what)
                .doesNotContain(PLANTED)
                .doesNotContain(silent)
                .doesNotContain(agreed));
        assertOthersGetNothing(reference);
    }

    @Test
    void words_that_name_a_hospital_do_not_reach_its_vendor_or_the_public() {
        String report = report("regulator", "3");
        String reference = release(report);
        PortalClient vendor = PortalClient.program(VENDOR);
        HttpResponse<String> contested = vendor.post(
                "/api/v1/released-cases/" + reference + "/answers",
                "{\"position\": 0, \"answer\": \"other-date\", \"date\": \"2026-03-09\", \"evidence\": \"A letter\"}");
        assertThat(contested.statusCode()).as(contested.body()).isBetween(200, 201);
        PortalClient second = PortalClient.program("second.curator@regulator.example");
        String decision = "/api/v1/released-cases/" + reference + "/answers/1/decision";
        for (String name : List.of("QWOXENBURY  3 infirmary", report)) {
            HttpResponse<String> refused =
                    second.post(decision, "{\"version\": \"hospital\", \"reason\": \"As " + name + " says\"}");
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains("/reason", "Leave out the name");
        }
        HttpResponse<String> entered = PortalClient.program("responder@dynamos.example")
                .post(
                        "/api/v1/vendor-entries/statements",
                        "{\"regulator\": \"Medical Devices Authority\", \"statement\": \"Qwoxenbury 3 Infirmary was told\"}");
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        String statement = "/api/v1/vendor-entries/statements/"
                + PortalClient.json(entered).getString("id") + "/decision";
        assertThat(second.post(statement, "{\"confirmed\": true}").body()).contains("name a hospital");
        assertThat(second.post(statement, "{\"confirmed\": false, \"reason\": \"Not Qwoxenbury 3 Infirmary\"}")
                        .body())
                .contains("/reason", "Leave out the name");
        assertThat(second.post(statement, "{\"confirmed\": false, \"reason\": \"It names a hospital\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    private void assertOthersGetNothing(String reference) {
        for (String other : List.of("responder@dynamos.example", "curator@overseas.example")) {
            assertThat(PortalClient.program(other)
                            .get("/api/v1/released-cases/" + reference)
                            .statusCode())
                    .as(other)
                    .isEqualTo(404);
            assertThat(PortalClient.program(other).get("/api/v1/released-cases").body())
                    .doesNotContain(reference);
        }
        for (String none : List.of("reporter@northbridge.example", "operator@patchlag.example")) {
            assertThat(PortalClient.program(none).get("/api/v1/released-cases").statusCode())
                    .as(none)
                    .isEqualTo(403);
        }
        assertThat(PortalClient.program(VENDOR)
                        .post("/api/v1/released-cases", "{\"reports\": []}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(PortalClient.nobody().get("/api/v1/released-cases").statusCode())
                .isEqualTo(401);
    }

    private final Map<String, String> releasedAs = new LinkedHashMap<>();

    private String release(String report) {
        return releasedAs.computeIfAbsent(report, asked -> {
            HttpResponse<String> answer = curator.post("/api/v1/released-cases", "{\"reports\": [\"" + asked + "\"]}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return PortalClient.json(answer).getJsonArray("references").getString(0);
        });
    }

    private static Map<String, String> everythingFor(String email, String... references) {
        Map<String, String> got = new LinkedHashMap<>();
        PortalClient browser = PortalClient.browser(email);
        PortalClient program = PortalClient.program(email);
        List<String> pages = new ArrayList<>(PAGES);
        List<String> endpoints = new ArrayList<>(ENDPOINTS);
        for (String reference : references) {
            pages.addAll(List.of(
                    "/reply/fact?ref=" + reference,
                    "/reply/case?ref=" + reference,
                    "/reporting/report?ref=" + reference,
                    "/reporting/attachment?number=1&ref=" + reference,
                    "/reply/evidence?number=1&ref=" + reference));
            endpoints.addAll(List.of(
                    "reports/" + reference,
                    "reports/" + reference + "/dates",
                    "reports/" + reference + "/attachments",
                    "reports/" + reference + "/attachments/1",
                    "released-cases/" + reference,
                    "released-cases/" + reference + "/files/1"));
        }
        // What was asked for may come back in an error's text: the address is not what is looked at.
        pages.forEach(page ->
                got.put(page, without(references, text(browser.bytes(page).body()))));
        endpoints.forEach(endpoint -> got.put(
                "/api/v1/" + endpoint,
                without(references, text(program.bytes("/api/v1/" + endpoint).body()))));
        return got;
    }

    private static String without(String[] references, String text) {
        String left = text;
        for (String reference : references) {
            left = left.replace("ref=" + reference, "");
        }
        return left;
    }

    // A workbook is a zip file: what stands in its parts counts.
    private static String text(byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    // A hospital whose every free word is planted files a report, which is accepted.
    private String report(String disclosure, String number) {
        String name = PLANTED + " " + number;
        String email = "reporter-" + UUID.randomUUID() + "@" + PLANTED.toLowerCase(java.util.Locale.ROOT) + number
                + ".example";
        String hospital = PortalClient.json(operator.post(
                        "/api/v1/operator/organisations",
                        "{\"kind\": \"hospital\", \"name\": \"" + name + " Infirmary\", \"country\": \"GB\"}"))
                .getString("id");
        HttpResponse<String> opened = operator.post(
                "/api/v1/operator/accounts",
                "{\"organisation\": \"" + hospital + "\", \"email\": \"" + email + "\", \"name\": \"" + name
                        + " Person\", \"password\": \"four words of no sense\", \"roles\": [\"reporter\", \"approver\"]}");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        HttpResponse<String> filed = PortalClient.program(email)
                .post("/api/v1/reports", """
                {"caseKind": "infection", "hospitalReference": "NAME in ref", "nameDisclosure": "DISCLOSURE",
                 "contact": {"name": "NAME in contact", "email": "NAME@contact.example"},
                 "device": {"vendor": "Aurelia Imaging", "model": "Halo 64", "unitsAffected": 2,
                   "softwareVersion": "NAME in software", "operatingSystem": "NAME in system", "udiDi": "NAME in udi"},
                 "threats": ["W32/Blaster", "NAME in threat"], "answerable": "service-provider",
                 "serviceProvider": "NAME in provider", "reasons": ["other"],
                 "impact": {"patientsDelayed": "NAME in patients"}, "narrative": "NAME in narrative, the department of NAME",
                 "events": [{"kind": "vendor-notified", "date": "2026-03-10", "note": "NAME in note"},
                   {"kind": "fix-offered", "date": "2026-04-20", "note": "NAME in note"}]}
                """.replace("NAME@", PLANTED + number + "@")
                        .replace("NAME", name)
                        .replace("DISCLOSURE", disclosure));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        JsonObject report = PortalClient.json(filed);
        String reference = report.getString("reference");
        PortalClient hospitalProgram = PortalClient.program(email);
        HttpResponse<String> attached = hospitalProgram.send(hospitalProgram
                .request("/api/v1/reports/" + reference + "/attachments")
                .header("Content-Disposition", "attachment; filename=\"letter of " + PLANTED + ".txt\"")
                .POST(HttpRequest.BodyPublishers.ofString("The letter's head says " + name)));
        assertThat(attached.statusCode()).as(attached.body()).isEqualTo(201);
        assertThat(curator.post("/api/v1/reports/" + reference + "/accept", "").statusCode())
                .isEqualTo(200);
        return reference;
    }
}
