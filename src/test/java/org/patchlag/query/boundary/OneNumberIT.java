package org.patchlag.query.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlag.query.control.ExactFigures;
import org.patchlag.survival.KaplanMeier;
import org.patchlag.survival.LifeTable;
import org.patchlag.testing.PortalClient;
import org.patchlag.testing.Undisturbed;
import org.patchlag.timeline.DelayClock;

/** One engine, one number: ten questions on the page, by the API, in files, and by SQL that was written by hand. */
@Undisturbed
class OneNumberIT {
    private static final String WHO = "curator@regulator.example";
    private static final Regulator CURATOR = new Regulator(WHO);
    private static final PortalClient BROWSER = PortalClient.browser(WHO);
    private static final PortalClient PROGRAM = PortalClient.program(WHO);
    private static final Pattern COUNT = Pattern.compile("<h2 id=\"list\">([\\d,]+) reports</h2>");
    private static final int NAMED = 150;
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
                        "coalesce((select m.device_type from device_model m where m.id = v.model_id), v.device_type)"
                                + " = 'infusion-pump' and r.first_submitted_at >= '2026-01-01 00:00Z'"),
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
    @Execution(ExecutionMode.CONCURRENT)
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
    @Execution(ExecutionMode.CONCURRENT)
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
    @Execution(ExecutionMode.CONCURRENT)
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

    @ParameterizedTest
    @MethodSource("questions")
    @Execution(ExecutionMode.CONCURRENT)
    void the_page_the_api_and_the_workbook_have_the_figures_that_sql_estimates_by_hand(Question question)
            throws IOException {
        List<String> exact = exact(question);
        assertThat(exact).as("reports of which all is known to the day").isNotEmpty();
        String chosen = "reference:(" + String.join(" OR ", exact) + ")";
        String query = question.query().isEmpty() ? chosen : "(" + question.query() + ") AND " + chosen;
        CurveBySql bySql = new CurveBySql(CURATOR, DelayClock.TIME_TO_PATCH, exact);
        Map<Integer, Double> shares = bySql.shares(ExactFigures.DAYS);
        assertThat(shares).isNotEmpty();

        JsonObject figures = CURATOR.ask("figures", "query", query).getJsonObject("figures");
        assertThat(figures.getInt("reports")).isEqualTo(exact.size());
        assertThat(figures.getInt("imprecise")).isZero();
        Map<Integer, Double> byApi = new TreeMap<>();
        for (JsonObject share : figures.getJsonArray("shares").getValuesAs(JsonObject.class)) {
            if (ExactFigures.DAYS.contains(share.getInt("day"))) {
                byApi.put(share.getInt("day"), share.getJsonNumber("low").doubleValue());
            }
        }
        assertThat(byApi.keySet()).isEqualTo(shares.keySet());
        shares.forEach(
                (day, share) -> assertThat(byApi.get(day)).as("day " + day).isCloseTo(share, within(1e-9)));

        String page = page(new Question(query, ""), "&view=figures");
        byApi.forEach((day, share) -> assertThat(page)
                .containsPattern("<th scope=\"row\">" + day + " days[^<]*</th><td class=\"number\">"
                        + String.format(Locale.UK, "%.1f %%", 100 * share) + "<"));
        for (JsonObject quantile : figures.getJsonArray("quantiles").getValuesAs(JsonObject.class)) {
            double share = quantile.getJsonNumber("share").doubleValue();
            OptionalDouble day = bySql.quantile(share);
            assertThat(quantile.isNull("low")).isEqualTo(day.isEmpty());
            day.ifPresent(known ->
                    assertThat(quantile.getJsonNumber("low").doubleValue()).isEqualTo(known));
            String words = day.isEmpty()
                    ? "&gt; " + String.format(Locale.UK, "%,d", figures.getInt("lastDay")) + " days"
                    : new DecimalFormat("0.#").format(day.getAsDouble()) + " days";
            assertThat(page)
                    .contains("<th scope=\"row\">" + Math.round(100 * share) + " %</th><td class=\"number\">" + words);
        }
        OptionalDouble mean = bySql.mean(ExactFigures.TAU);
        assertThat(figures.containsKey("restrictedMean")).isEqualTo(mean.isPresent());
        mean.ifPresent(days -> {
            JsonObject given = figures.getJsonObject("restrictedMean");
            double low = given.getJsonNumber("low").doubleValue();
            assertThat(low).isCloseTo(days, within(1e-9));
            // Of a mean half way between two tenths the last digit by hand may be another one.
            assertThat(page).contains(String.format(Locale.UK, "%.1f days", low));
        });
        Map<Integer, Double> answered =
                new CurveBySql(CURATOR, DelayClock.ACKNOWLEDGEMENT, exact).shares(List.of(ExactFigures.ANSWER_DAYS));
        assertThat(figures.containsKey("unanswered")).isEqualTo(!answered.isEmpty());
        answered.forEach((day, share) -> assertThat(
                        figures.getJsonObject("unanswered").getJsonNumber("low").doubleValue())
                .isCloseTo(1 - share, within(1e-9)));
        assertThat(fromWorkbook(query, shares.keySet()))
                .allSatisfy((day, share) -> assertThat(share).isCloseTo(shares.get(day), within(1e-9)));
    }

    // Those of a question of which both clocks are known to the day, as many as a query can name.
    private static List<String> exact(Question question) {
        return CURATOR.sql("select r.reference from report r join report_revision v on v.organisation_id ="
                + " r.organisation_id and v.report_id = r.id and v.revision = r.accepted_revision where ("
                + question.where() + ") and not exists (select from report_duration d where (d.organisation_id,"
                + " d.report_id, d.revision) = (v.organisation_id, v.report_id, v.revision) and d.clock in"
                + " ('TIME_TO_PATCH', 'ACKNOWLEDGEMENT') and (d.ending = 'STOPPED' and d.lower_days < d.upper_days or"
                + " d.ending = 'NEVER' and (d.start_latest is null or d.start_earliest < d.start_latest))) and not exists (select from standing_reading(null) s"
                + " where s.hospital_id = r.organisation_id and s.report_id = r.id) order by md5(r.reference) limit "
                + NAMED);
    }

    // The share stopped by days, from nothing but the rows of the workbook.
    private static Map<Integer, Double> fromWorkbook(String query, Collection<Integer> days) throws IOException {
        byte[] file = BROWSER.bytes("/query/reports.xlsx?version=accepted&query=" + Regulator.encode(query)
                        + "&fields=reference,time-to-patch,time-to-patch.ending,time-to-patch.start")
                .body();
        LifeTable table = LifeTable.empty();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : workbook.getSheet("Reports")) {
                String ending = row.getCell(4) == null ? "" : row.getCell(4).getStringCellValue();
                if (row.getRowNum() > 0
                        && row.getCell(2) != null
                        && row.getCell(2).getCellType() == CellType.NUMERIC) {
                    int lower = (int) row.getCell(2).getNumericCellValue();
                    int day = ending.equals("never")
                            ? Math.max(lower, (int) ChronoUnit.DAYS.between(
                                    row.getCell(5).getLocalDateTimeCellValue().toLocalDate(),
                                    LocalDate.now(ZoneOffset.UTC)))
                            : lower;
                    table = table.with(day, ending.equals("stopped") ? 1 : 0, ending.equals("stopped") ? 0 : 1);
                }
            }
        }
        KaplanMeier curve = KaplanMeier.of(table);
        Map<Integer, Double> shares = new TreeMap<>();
        days.forEach(day -> shares.put(day, curve.fixedBy(day)));
        return shares;
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
