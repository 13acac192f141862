package org.patchlag.query.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlag.testing.PortalClient;

/** One engine, one number: ten questions on the page, by the API, in files, and by SQL that was written by hand. */
class OneNumberIT {
    private static final String WHO = "curator@regulator.example";
    private static final Regulator CURATOR = new Regulator(WHO);
    private static final PortalClient BROWSER = PortalClient.browser(WHO);
    private static final PortalClient PROGRAM = PortalClient.program(WHO);
    private static final Pattern COUNT = Pattern.compile("<h2 id=\"list\">([\\d,]+) reports</h2>");
    private static final Pattern CARD = Pattern.compile("<span>Accepted reports</span><b>([\\d,]+)</b>");

    /**
     * A question.
     *
     * @param query in the language
     * @param where in SQL over the report r and the version v that is looked at
     */
    record Question(String query, String where) {
        @Override
        public String toString() {
            return query;
        }
    }

    static List<Question> questions() {
        return List.of(
                new Question("", "true"),
                new Question(
                        "vendor:\"Galen Monitors\"",
                        "v.vendor_id = (select id from vendor where name = 'Galen Monitors')"),
                new Question("state:(accepted OR returned)", "r.state in ('ACCEPTED', 'RETURNED')"),
                new Question(
                        "type:\"Infusion pump\" AND filed>=2026",
                        "v.device_type = 'infusion-pump' and r.first_submitted_at >= '2026-01-01 00:00Z'"),
                new Question(
                        "threat:*blaster* OR threat:CVE-2021*",
                        "exists (select from report_threat t where (t.organisation_id, t.report_id, t.revision) ="
                                + " (v.organisation_id, v.report_id, v.revision)"
                                + " and (t.name ilike '%blaster%' or t.name ilike 'cve-2021%'))"),
                new Question(
                        "time-to-patch>90 AND NOT time-to-patch.ending:stopped",
                        "exists (select from report_duration d where (d.organisation_id, d.report_id, d.revision) ="
                                + " (v.organisation_id, v.report_id, v.revision) and d.clock = 'TIME_TO_PATCH'"
                                + " and d.lower_days > 90 and d.ending not in ('STOPPED', 'NOT_COMPUTABLE'))"),
                new Question("workload-redirected:[30 TO 60}", "v.workload_redirected_percent between 30 and 59"),
                new Question("NOT workload-redirected>=30", "coalesce(v.workload_redirected_percent, 0) < 30"),
                new Question(
                        "event.vendor-notified:2026-Q1",
                        "exists (select from report_event e where (e.organisation_id, e.report_id, e.revision) ="
                                + " (v.organisation_id, v.report_id, v.revision) and e.kind = 'VENDOR_NOTIFIED'"
                                + " and e.earliest >= '2026-01-01' and e.latest < '2026-04-01')"),
                new Question(
                        "_missing_:reason AND hospital:north*",
                        "not exists (select from report_reason s where (s.organisation_id, s.report_id, s.revision) ="
                                + " (v.organisation_id, v.report_id, v.revision)) and exists (select from organisation o"
                                + " where o.id = r.organisation_id and o.name ilike 'north%')"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void the_page_the_api_all_files_and_sql_have_the_same_reports(Question question) throws IOException {
        Set<String> bySql = new HashSet<>(references(question, "submitted_revision"));
        assertThat(bySql).isNotEmpty();
        assertThat(new TreeSet<>(CURATOR.references(question.query()))).isEqualTo(new TreeSet<>(bySql));
        assertThat(CURATOR.count(question.query())).isEqualTo(bySql.size());
        assertThat(onPage(COUNT, question, "")).isEqualTo(bySql.size());
        assertFilesHave(bySql, question, "submitted");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void files_have_the_accepted_versions_where_the_page_shows_these(Question question) throws IOException {
        List<String> bySql = references(question, "accepted_revision");
        assertThat(onPage(COUNT, question, "&version=accepted")).isEqualTo(bySql.size());
        assertFilesHave(bySql, question, "accepted");
    }

    // Each report once: the files' lines are counted, too. Those of the page and of the API are the same.
    private static void assertFilesHave(Collection<String> bySql, Question question, String version)
            throws IOException {
        String asked = "query=" + Regulator.encode(question.query()) + "&version=" + version;
        List<String> expected = bySql.stream().sorted().toList();
        for (String format : List.of("xlsx", "csv", "jsonl")) {
            byte[] byPage =
                    BROWSER.bytes("/query/reports." + format + "?" + asked).body();
            byte[] byApi = PROGRAM.bytes("/api/v1/reports/export?format=" + format + "&" + asked)
                    .body();
            assertThat(references(format, byPage)).as(format + " of the page").isEqualTo(expected);
            assertThat(references(format, byApi)).as(format + " of the API").isEqualTo(expected);
        }
        assertThat(CURATOR.ask("export/cover", "query", question.query(), "version", version)
                        .getInt("rows"))
                .isEqualTo(expected.size());
    }

    private static List<String> references(String format, byte[] file) throws IOException {
        List<String> references = new ArrayList<>();
        if (format.equals("xlsx")) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                for (Row row : workbook.getSheet("Reports")) {
                    references.add(row.getCell(0).getStringCellValue());
                }
            }
            references.remove("Reference");
        } else {
            for (String line : new String(file, StandardCharsets.UTF_8).lines().toList()) {
                references.add(line.split(format.equals("csv") ? "," : "\"", -1)[format.equals("csv") ? 0 : 3]);
            }
            references.remove("reference");
        }
        return references.stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void the_page_and_the_api_have_the_same_figures_of_what_sql_counts_as_accepted(Question question) {
        int bySql = references(question, "accepted_revision").size();
        JsonObject figures = CURATOR.ask("figures", "query", question.query()).getJsonObject("figures");
        assertThat(figures.getInt("reports")).isEqualTo(bySql);
        assertThat(onPage(CARD, question, "&view=figures")).isEqualTo(bySql);
        String page = page(question, "&view=figures");
        for (JsonObject share : figures.getJsonArray("shares").getValuesAs(JsonObject.class)) {
            if (share.getInt("day") == 90) {
                assertThat(page)
                        .contains(String.format(
                                Locale.UK,
                                "%.1f",
                                100 * share.getJsonNumber("low").doubleValue()));
            }
        }
    }

    private static List<String> references(Question question, String pointer) {
        return CURATOR.sql(
                "select r.reference from report r join report_revision v on v.organisation_id = r.organisation_id"
                        + " and v.report_id = r.id and v.revision = r." + pointer + " where " + question.where());
    }

    private static String page(Question question, String view) {
        return BROWSER.get("/query/reports?query=" + Regulator.encode(question.query()) + view)
                .body();
    }

    private static int onPage(Pattern number, Question question, String view) {
        Matcher found = number.matcher(page(question, view));
        assertThat(found.find()).as(question + view).isTrue();
        return Integer.parseInt(found.group(1).replace(",", ""));
    }
}
