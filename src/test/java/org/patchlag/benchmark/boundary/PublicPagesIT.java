package org.patchlag.benchmark.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.OfLatestEdition;
import org.patchlag.testing.Portal;
import org.patchlag.testing.PortalClient;

/** Public pages are the same bytes for everybody (property A9), light, kept by their ETag, and all linked. */
@Beside(files = false)
@OfLatestEdition
class PublicPagesIT {
    private static final PortalClient ANYBODY = PortalClient.nobody();
    private static final int MOST_BYTES = 150 * 1024;

    @BeforeAll
    static void publish() {
        RichEdition.publish();
    }

    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>(List.of(
                "/",
                "/benchmark/table",
                "/benchmark/comparison",
                "/benchmark/editions",
                "/benchmark/method",
                "/benchmark/downloads",
                "/benchmark/editions?edition=0&from=1"));
        for (String clock : RichEdition.clocks()) {
            for (String by : List.of("all", "type", "half", "country", "vendor", "model")) {
                addresses.add("/benchmark/table?edition=0&clock=" + clock + "&by=" + by);
            }
            addresses.add("/benchmark/comparison?edition=0&clock=" + clock + "&sort=class");
            addresses.add("/benchmark/vendor?edition=0&clock=" + clock + "&name=" + encoded(RichEdition.AWKWARD));
        }
        RichEdition.vendors().forEach(vendor -> addresses.add("/benchmark/vendor?edition=0&name=" + encoded(vendor)));
        return addresses;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Test
    void every_page_is_light_needs_no_script_and_sets_nothing() {
        for (String address : addresses()) {
            HttpResponse<String> answer = ANYBODY.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.body().getBytes(StandardCharsets.UTF_8).length)
                    .as(address)
                    .isLessThan(MOST_BYTES);
            assertThat(answer.body())
                    .as(address)
                    .doesNotContain("<script", "jsessionid", "style=\"")
                    .contains("<h1");
            assertThat(answer.headers().firstValue("Set-Cookie")).as(address).isEmpty();
            assertThat(answer.headers().firstValue("Cache-Control")).as(address).contains("public, max-age=60");
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(ANYBODY.get(address, "If-None-Match", tag).statusCode())
                    .as(address)
                    .isEqualTo(304);
        }
    }

    @Test
    void every_role_gets_the_same_bytes_and_unknown_parameters_change_nothing() {
        List<PortalClient> others = List.of(
                PortalClient.browser("reporter@northbridge.example"),
                PortalClient.browser("curator@regulator.example"),
                PortalClient.browser("publisher@regulator.example"),
                PortalClient.browser("responder@aurelia.example"));
        for (String address : addresses()) {
            HttpResponse<String> plain = ANYBODY.get(address);
            for (PortalClient other : others) {
                assertSame(other.get(address), plain, address);
            }
            String joined = address + (address.contains("?") ? "&" : "?");
            assertSame(ANYBODY.get(joined + "hospital=Northbridge&x=1"), plain, address);
            if (!address.contains("clock=")) {
                assertSame(ANYBODY.get(joined + "clock=no-such-clock"), plain, address);
            }
        }
        assertSame(ANYBODY.get("/?edition=0&clock=response"), ANYBODY.get("/"), "the home page has no parameters");
        assertSame(ANYBODY.get("/benchmark/table.xhtml"), ANYBODY.get("/benchmark/table"), "one page, one address");
    }

    /** Property A2: a hospital's name planted in the database stands in no public byte, nor does any number of its reports. */
    @Test
    void no_hospital_and_no_report_is_named_in_public() throws SQLException {
        List<String> secrets = new ArrayList<>();
        try (Connection owner = Portal.database().connect(Portal.database().owner());
                Statement sql = owner.createStatement()) {
            sql.execute("set app.countries = '{GB,IE,US}'; set app.organisation = ''");
            try (ResultSet rows = sql.executeQuery("select name from organisation where kind = 'HOSPITAL'"
                    + " union select reference from report where length(reference) > 5")) {
                while (rows.next()) {
                    secrets.add(rows.getString(1));
                }
            }
        }
        assertThat(secrets).hasSizeGreaterThan(500).contains("Northbridge University Hospitals");
        List<String> everything = new ArrayList<>(addresses());
        everything.addAll(List.of(
                "/api/v1/editions/current",
                "/api/v1/editions/current.csv",
                "/api/v1/editions/1",
                "/api/v1/editions/1.csv",
                "/api/v1/data/catalogue.jsonld"));
        for (String address : everything) {
            HttpResponse<String> answer = ANYBODY.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            for (String secret : secrets) {
                assertThat(answer.body().contains(secret))
                        .as(secret + " in " + address)
                        .isFalse();
            }
        }
    }

    private static void assertSame(HttpResponse<String> answer, HttpResponse<String> plain, String address) {
        assertThat(answer.body()).as(address).isEqualTo(plain.body());
        assertThat(answer.statusCode()).as(address).isEqualTo(plain.statusCode());
        for (String header : List.of("ETag", "Cache-Control", "Content-Type", "Content-Length")) {
            assertThat(answer.headers().firstValue(header))
                    .as(address + " " + header)
                    .isEqualTo(plain.headers().firstValue(header));
        }
    }

    @Test
    void an_unknown_vendor_is_not_found_and_its_name_is_never_repeated() {
        HttpResponse<String> one = ANYBODY.get("/benchmark/vendor?edition=0&name=Nobody");
        HttpResponse<String> other = ANYBODY.get("/benchmark/vendor?edition=0&name=%3Cscript%3E");
        assertThat(one.statusCode()).isEqualTo(404);
        assertThat(one.body()).contains("There is no vendor of that name").doesNotContain("Nobody");
        assertSame(other, one, "another unknown name");
        assertSame(ANYBODY.get("/benchmark/vendor?edition=0"), one, "no name");
        assertThat(ANYBODY.get("/benchmark/vendor?edition=0&name=eskdale").statusCode())
                .isEqualTo(200);
    }

    @Test
    void suppressed_and_empty_rows_look_alike() {
        // In the latest edition some vendors have too few reports and some none at all: nothing tells them apart.
        String html = ANYBODY.get("/benchmark/table?by=vendor").body();
        List<List<String>> gaps = HtmlTables.of(html, "shares").get(0).stream()
                .filter(row -> row.contains("not enough data") && row.contains("no promise known"))
                .map(row -> row.subList(1, row.size()))
                .toList();
        assertThat(gaps).hasSizeGreaterThan(1);
        assertThat(gaps.stream().distinct()).hasSize(1);
    }

    @Test
    void every_link_of_every_page_leads_somewhere() {
        Pattern link = Pattern.compile("href=\"(/[^\"#]*)");
        List<String> targets = addresses().stream()
                .flatMap(address ->
                        link.matcher(ANYBODY.get(address).body()).results().map(MatchResult::group))
                .map(found -> found.substring("href=\"".length()).replace("&amp;", "&"))
                .distinct()
                .collect(Collectors.toList());
        assertThat(targets).hasSizeGreaterThan(50);
        for (String target : targets) {
            assertThat(ANYBODY.get(target).statusCode()).as(target).isIn(200, 302);
        }
    }

    @Test
    void an_edition_that_was_corrected_points_to_its_correction_and_back() {
        assertThat(HtmlTables.text(ANYBODY.get("/benchmark/table?edition=0").body()))
                .contains("This edition corrects edition 1 : The row of Fenwick counted three reports twice.");
        assertThat(HtmlTables.text(ANYBODY.get("/benchmark/editions").body()))
                .contains("Corrects edition 1: The row of Fenwick counted three reports twice.");
    }

    @Test
    void the_files_are_described_and_listed() {
        HttpResponse<String> csv = ANYBODY.get("/api/v1/editions/0.csv");
        assertThat(csv.headers().firstValue("Link"))
                .hasValueSatisfying(link -> assertThat(link).contains("0.csv-metadata.json"));
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        HttpResponse<String> metadata = ANYBODY.get("/api/v1/editions/0.csv-metadata.json");
        assertThat(PortalClient.json(metadata).getString("url")).isEqualTo("0.csv");
        HttpResponse<String> catalogue = ANYBODY.get("/api/v1/data/catalogue.jsonld");
        assertThat(catalogue.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/ld+json"));
        assertThat(PortalClient.json(catalogue).getJsonArray("dcat:dataset")).hasSizeGreaterThan(2);
        assertThat(ANYBODY.get("/").body()).contains("/api/v1/data/catalogue.jsonld");
    }
}
