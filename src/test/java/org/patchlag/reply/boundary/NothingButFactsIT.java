package org.patchlag.reply.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.Endpoints;
import org.patchlag.testing.MailBoxes;
import org.patchlag.testing.Organisations;
import org.patchlag.testing.PortalClient;

/** A manufacturer finds no word of a report in all that it can get, but the facts, and the hospital where it agreed. */
@Beside
class NothingButFactsIT {
    /** Stands in every field of a report that takes free words, with a number of its own. */
    private static final String PLANTED = "Qwoxenbury";

    private static final String VENDOR = "responder@aurelia.example";
    private static final Path WEBAPP = Path.of("src/main/webapp");
    /** What stands at addresses that a servlet takes by a pattern. */
    private static final Map<String, List<String>> BY_PATTERN = Map.of(
            "*.xlsx", List.of("/reporting/reports.xlsx", "/benchmark/edition-1.xlsx"),
            "/api/*", List.of("/api/v2/reports"));
    /** What is there with parameters that have no reference in them. */
    private static final List<String> WITH_PARAMETERS = List.of(
            "/benchmark/vendor?edition=0&name=Aurelia%20Imaging",
            "/benchmark/exact?edition=1",
            "/api/v1/reports/export?format=csv",
            "/api/v1/reports/search?fields=narrative");
    /** What stands in for the parts of an endpoint's address that are no reference. */
    private static final Map<String, String> PARTS =
            Map.of("{number}", "1", "{form}", "yellow-card", "{which}", "current", "{id}", new UUID(0, 0).toString());

    private static Set<String> pages;
    private static Set<String> endpoints;

    private static final String REFERENCE = "{reference}";

    private final PortalClient operator = PortalClient.program("operator@patchlag.example");
    private final PortalClient curator = PortalClient.program("curator@regulator.example");
    private final Map<String, String> releasedAs = new LinkedHashMap<>();
    /** Of each report, what its regulator gets of it and beside it: the control. */
    private final Map<String, String> regulatorReads = new LinkedHashMap<>();
    /** The references of what stands beside the reports: those merged into them, and the vendor issues. */
    private final List<String> aside = new ArrayList<>();

    @Test
    void no_byte_that_a_manufacturer_gets_names_the_hospital_or_says_a_word_of_its_own() {
        String silent = report("regulator", "1");
        String agreed = report("regulator-and-manufacturer", "2");
        String unlisted = report("regulator", "4", "\"modelText\": \"NAME in model\", \"deviceType\": \"mri-scanner\"");
        Map<String, String> got = everythingFor(VENDOR, silent, agreed);
        assertThat(got.keySet()).hasSizeGreaterThan(100);
        // The control: what the regulator gets does say it, and in the agreed case the vendor, too, reads the name.
        assertThat(curator.get("/api/v1/reports/" + silent).body()).contains(PLANTED + " 1");
        assertThat(curator.get("/api/v1/reports/" + silent + "/attachments").body())
                .contains(PLANTED);
        assertThat(curator.get("/api/v1/reports/" + silent + "/attachments/1").body())
                .contains(PLANTED + " 1");
        assertTheRegulatorReads(silent, "1", "message", "reason", "question", "answer", "merging", "title", "summary");
        assertTheRegulatorReads(unlisted, "4", "model");
        String shown = PortalClient.program(VENDOR)
                .get("/api/v1/released-cases/" + release(agreed))
                .body();
        assertThat(shown).contains(PLANTED + " 2 Infirmary").doesNotContain(PLANTED + " 2 in");
        String reference = release(silent);
        String other = release(unlisted);
        List<String> asked = new ArrayList<>(List.of(silent, unlisted, reference, other));
        asked.addAll(aside);
        got.putAll(everythingFor(VENDOR, asked.toArray(String[]::new)));
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
                .doesNotContain(silent, agreed, unlisted)
                .doesNotContain(aside));
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

    private String release(String report) {
        return releasedAs.computeIfAbsent(report, asked -> {
            HttpResponse<String> answer = curator.post("/api/v1/released-cases", "{\"reports\": [\"" + asked + "\"]}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return PortalClient.json(answer).getJsonArray("references").getString(0);
        });
    }

    @BeforeAll
    static void find() {
        pages = allPages();
        endpoints = allEndpoints();
    }

    // Every page, file and endpoint, without a reference and with each of these.
    private static Map<String, String> everythingFor(String email, String... references) {
        PortalClient browser = PortalClient.browser(email);
        PortalClient program = PortalClient.program(email);
        Set<String> addresses = new TreeSet<>(WITH_PARAMETERS);
        for (String page : pages) {
            addresses.add(page);
            for (String reference : references) {
                addresses.add(page + "?number=1&form=yellow-card&ref=" + reference);
            }
        }
        for (String endpoint : endpoints) {
            for (String reference : references) {
                addresses.add(endpoint.replace(REFERENCE, reference));
            }
        }
        Map<String, String> got = new LinkedHashMap<>();
        for (String address : addresses) {
            PortalClient client = address.startsWith(Endpoints.BASE) ? program : browser;
            // What was asked for may come back in an error's text: the address is not what is looked at.
            got.put(address, without(references, text(client.bytes(address).body())));
        }
        return got;
    }

    private static Set<String> allPages() {
        Set<String> pages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            files.map(file -> "/" + WEBAPP.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".xhtml"))
                    .filter(file -> !file.startsWith("/WEB-INF/") && !file.startsWith("/resources/"))
                    .forEach(file -> pages.add(file.replaceAll("(index)?\\.xhtml$", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.patchlag").stream()
                        .filter(type -> type.isAnnotatedWith(WebServlet.class))
                        .flatMap(type -> Arrays.stream(
                                type.getAnnotationOfType(WebServlet.class).value()))
                        .forEach(pattern -> {
                            assertThat(!pattern.contains("*") || BY_PATTERN.containsKey(pattern))
                                    .as("say what stands at " + pattern)
                                    .isTrue();
                            pages.addAll(BY_PATTERN.getOrDefault(pattern, List.of(pattern)));
                        });
        assertThat(pages).hasSizeGreaterThan(40).contains("/", "/reply/fact", "/reply/evidence", "/query/reports.csv");
        return pages;
    }

    private static Set<String> allEndpoints() {
        Set<String> endpoints = new TreeSet<>();
        for (String endpoint : Endpoints.declared()) {
            if (endpoint.startsWith("GET ")) {
                String address = endpoint.substring("GET ".length()).replace("{issue}", REFERENCE);
                for (Map.Entry<String, String> part : PARTS.entrySet()) {
                    address = address.replace(part.getKey(), part.getValue());
                }
                assertThat(address.replace(REFERENCE, ""))
                        .as("say what stands in for each part of an address")
                        .doesNotContain("{");
                endpoints.add(address);
            }
        }
        return endpoints;
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

    private String report(String disclosure, String number) {
        return report(disclosure, number, "\"model\": \"Halo 64\"");
    }

    // A hospital whose every free word is planted files a report, which is asked about, returned, amended and accepted,
    // stays where another of its case is merged into it, and is gathered in a vendor issue.
    private String report(String disclosure, String number, String model) {
        String name = PLANTED + " " + number;
        String email = "reporter-" + UUID.randomUUID() + "@" + PLANTED.toLowerCase(java.util.Locale.ROOT) + number
                + ".example";
        String hospital = Organisations.foundHospital(name + " Infirmary");
        Organisations.openAccount(hospital, email, name + " Person", "reporter", "approver");
        String filing = """
                {"caseKind": "infection", "hospitalReference": "NAME in ref", "nameDisclosure": "DISCLOSURE",
                 "contact": {"name": "NAME in contact", "email": "NAME@contact.example"},
                 "device": {"vendor": "Aurelia Imaging", MODEL, "unitsAffected": 2,
                   "softwareVersion": "NAME in software", "operatingSystem": "NAME in system", "udiDi": "NAME in udi"},
                 "threats": ["W32/Blaster", "NAME in threat"], "answerable": "service-provider",
                 "serviceProvider": "NAME in provider", "reasons": ["other"],
                 "impact": {"patientsDelayed": "NAME in patients"}, "narrative": "NAME in narrative, the department of NAME",
                 "events": [{"kind": "vendor-notified", "date": "2026-03-10", "note": "NAME in note"},
                   {"kind": "fix-offered", "date": "2026-04-20", "note": "NAME in note"}]}
                """.replace("MODEL", model)
                .replace("NAME@", PLANTED + number + "@")
                .replace("NAME", name)
                .replace("DISCLOSURE", disclosure);
        PortalClient hospitalProgram = PortalClient.program(email);
        String reference = done(hospitalProgram.post("/api/v1/reports", filing)).getString("reference");
        HttpResponse<String> attached = hospitalProgram.send(hospitalProgram
                .request("/api/v1/reports/" + reference + "/attachments")
                .header("Content-Disposition", "attachment; filename=\"letter of " + PLANTED + ".txt\"")
                .POST(HttpRequest.BodyPublishers.ofString("The letter's head says " + name)));
        assertThat(attached.statusCode()).as(attached.body()).isEqualTo(201);
        String address = "/api/v1/reports/" + reference;
        done(curator.post(address + "/questions", "{\"text\": \"" + name + " in question\"}"));
        done(hospitalProgram.post(address + "/questions/1/answer", "{\"text\": \"" + name + " in answer\"}"));
        done(curator.post(
                address + "/return",
                "{\"message\": \"" + name + " in message\", \"reasons\": [{\"pointer\": \"/narrative\", \"reason\": \""
                        + name + " in reason\"}]}"));
        done(hospitalProgram.method("PUT", address, filing));
        PortalClient.asOwner("set app.organisation = '" + hospital + "'; update report_revision set change_note = '"
                + name + " in change' where organisation_id = '" + hospital + "'");
        done(curator.post(address + "/accept", ""));
        String twin = done(hospitalProgram.post("/api/v1/reports", filing)).getString("reference");
        done(curator.post(
                "/api/v1/reports/" + twin + "/merge",
                "{\"into\": \"" + reference + "\", \"message\": \"" + name + " in merging\"}"));
        String issue = done(curator.post(
                        "/api/v1/issues",
                        "{\"vendor\": \"Aurelia Imaging\", \"title\": \"" + name + " in title\", \"summary\": \"" + name
                                + " in summary\", \"reports\": [\"" + reference + "\"], \"dates\": [{\"kind\":"
                                + " \"vendor-notified\", \"date\": \"2026-03-10\", \"source\": \"" + name
                                + " in source\"}]}"))
                .getString("reference");
        aside.addAll(List.of(twin, issue));
        regulatorReads.put(
                reference,
                Stream.of(address, address + "/questions", "/api/v1/reports/" + twin, "/api/v1/issues/" + issue)
                        .map(read -> curator.get(read).body())
                        .collect(Collectors.joining()));
        return reference;
    }

    private void assertTheRegulatorReads(String report, String number, String... planted) {
        for (String word : planted) {
            assertThat(regulatorReads.get(report)).contains(PLANTED + " " + number + " in " + word);
        }
    }

    private static JsonObject done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return PortalClient.json(answer);
    }
}
