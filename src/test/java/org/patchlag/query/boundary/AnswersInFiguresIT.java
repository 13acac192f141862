package org.patchlag.query.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.triage.boundary.Desk.file;
import static org.patchlag.triage.boundary.Desk.list;
import static org.patchlag.triage.boundary.Desk.post;

import jakarta.json.JsonObject;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.MailBoxes;
import org.patchlag.testing.PortalClient;
import org.patchlag.testing.Undisturbed;
import org.patchlag.timeline.DelayClock;

/** What vendors' answers do to a selection's figures: the same as to those of editions. */
@Undisturbed
class AnswersInFiguresIT {
    private static final String WHO = "curator@regulator.example";
    private static final Regulator CURATOR = new Regulator(WHO);

    @Test
    void without_what_a_vendor_contests_the_figures_are_those_of_the_other_cases() {
        PortalClient hospital = PortalClient.program("reporter@northbridge.example");
        String slow = accepted(hospital, "FIGURES-1", "2026-06-01");
        accepted(hospital, "FIGURES-1", "2026-03-08");
        JsonObject before = figures("FIGURES-1");
        assertThat(before.getInt("contested")).isZero();
        assertThat(before.getInt("closedWhenFiled")).as("both").isEqualTo(before.getInt("reports"));
        assertThat(before.getJsonArray("uncontested")).isEmpty();
        assertThat(page("threat:\"FIGURES-1\"")).doesNotContain("Without contested cases");
        assertThat(before.getInt("lastDay")).isEqualTo(92);
        assertThat(before.isNull("oldestOpen")).isTrue();
        assertThat(before.getJsonArray("atRisk").getJsonObject(1).toString())
                .isEqualTo("{\"day\":14,\"atRisk\":{\"low\":1,\"high\":1},\"stopped\":{\"low\":1,\"high\":1},"
                        + "\"waiting\":{\"low\":1,\"high\":1}}");

        String answers = contest(slow, "2026-03-20");
        JsonObject contested = figures("FIGURES-1");
        assertThat(contested.getInt("contested")).isEqualTo(1);
        assertThat(contested.getInt("imprecise")).as("within both versions").isEqualTo(1);
        assertThat(share(contested, "shares", 14, "low")).isEqualTo(0.5);
        assertThat(share(contested, "shares", 30, "low"))
                .as("as the hospital says")
                .isEqualTo(0.5);
        assertThat(share(contested, "shares", 30, "high"))
                .as("as the vendor says")
                .isEqualTo(1);
        assertThat(share(contested, "uncontested", 14, "low")).isEqualTo(1);
        String few = "</td><td class=\"number\">no interval: fewer than 6 groups</td>";
        assertThat(page("threat:\"FIGURES-1\""))
                .contains(
                        "<span>Contested by the vendor</span><b>1 (50.0 %)</b>",
                        "Without contested cases",
                        "<td class=\"number\">100.0 %" + few,
                        "<th scope=\"row\">75 %</th><td class=\"number\">19 to 92 days" + few
                                + "<td class=\"number\">7 days" + few);
        JsonObject most = contested.getJsonArray("uncontestedQuantiles").getJsonObject(3);
        assertThat(most.toString())
                .isEqualTo("{\"share\":0.75,\"low\":7.0,\"high\":7.0,\"lower\":null,\"upper\":null}");
        assertThat(contested.getInt("uncontestedGroups")).isEqualTo(1);
        assertThat(contested.getInt("uncontestedLastDay")).isEqualTo(7);

        decide(answers, "hospital");
        assertThat(figures("FIGURES-1")).as("decided").isEqualTo(before);
    }

    @Test
    void the_page_and_the_api_have_the_same_intervals_without_contested_cases() {
        accepted(PortalClient.program("reporter@northbridge.example"), "FIGURES-6", "2026-03-20");
        String query = "vendor:\"Aurelia Imaging\"";
        contest(
                accepted(PortalClient.program("reporter@northbridge.example"), "FIGURES-6", "2026-06-01"),
                "2026-03-20");
        JsonObject figures = CURATOR.ask("figures", "query", query).getJsonObject("figures");
        assertThat(figures.getInt("uncontestedGroups")).isGreaterThanOrEqualTo(6);
        String page = page(query);
        for (JsonObject share : figures.getJsonArray("uncontested").getValuesAs(JsonObject.class)) {
            assertThat(page)
                    .contains("<td class=\"number\">"
                            + String.format(
                                    Locale.UK,
                                    "%.1f to %.1f",
                                    100 * share.getJsonNumber("lower").doubleValue(),
                                    100 * share.getJsonNumber("upper").doubleValue()));
        }
        List<JsonObject> reached = figures.getJsonArray("uncontestedQuantiles").getValuesAs(JsonObject.class).stream()
                .filter(day -> !day.isNull("lower") && !day.isNull("upper"))
                .toList();
        assertThat(reached).isNotEmpty();
        DecimalFormat days = new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.UK));
        for (JsonObject day : reached) {
            assertThat(page)
                    .contains("<td class=\"number\">"
                            + days.format(day.getJsonNumber("lower").doubleValue()) + " to "
                            + days.format(day.getJsonNumber("upper").doubleValue()) + "</td>");
        }
    }

    @Test
    void a_date_that_was_decided_for_the_vendor_is_the_one_that_counts() {
        PortalClient hospital = PortalClient.program("reporter@northbridge.example");
        String refuted = accepted(hospital, "FIGURES-2", "2026-06-01");
        accepted(hospital, "FIGURES-3", "2026-03-20"); // as the vendor will have it
        JsonObject before = figures("FIGURES-2");
        decide(contest(refuted, "2026-03-20"), "vendor");
        JsonObject decided = figures("FIGURES-2");
        assertThat(decided).isNotEqualTo(before).isEqualTo(figures("FIGURES-3"));
    }

    @Test
    void figures_stand_on_the_cases_that_editions_count() {
        for (DelayClock clock : DelayClock.values()) {
            JsonObject figures = CURATOR.ask("figures", "clock", clock.code()).getJsonObject("figures");
            assertThat(Map.of(
                            "stopped", figures.getInt("stopped"),
                            "open", figures.getInt("open"),
                            "never", figures.getInt("never"),
                            "otherwise", figures.getInt("otherwise"),
                            "imprecise", figures.getInt("imprecise"),
                            "contested", figures.getInt("contested")))
                    .as(clock.code())
                    .isEqualTo(ofEditions(clock));
        }
    }

    private static Map<String, Integer> ofEditions(DelayClock clock) {
        String rows = EditionCount.of(clock);
        String known = "lower_days is not null and ending";
        return Map.of(
                "stopped", counted(rows, known + " = 'STOPPED'"),
                "open", counted(rows, known + " = 'OPEN'"),
                "never", counted(rows, known + " = 'NEVER'"),
                "otherwise", counted(rows, known + " in ('COMPETED', 'REFUSED')"),
                "imprecise", counted(rows, known + " = 'STOPPED' and lower_days < upper_days"),
                "contested", counted(rows, "contested"));
    }

    private static int counted(String rows, String which) {
        return Integer.parseInt(CURATOR.sql("select coalesce(sum(reports), 0) from " + rows + " where " + which)
                .get(0));
    }

    private static String accepted(PortalClient hospital, String threat, String fixed) {
        String report = file(hospital, threat, "vendor-notified", "2026-03-01", "fix-offered", fixed);
        post(PortalClient.program(WHO), "/api/v1/reports/" + report + "/accept", "");
        return report;
    }

    // The vendor says another day of the fix; the address of its answers.
    private static String contest(String report, String day) {
        String released = post(
                        PortalClient.program(WHO), "/api/v1/released-cases", "{\"reports\": " + list(report) + "}")
                .getJsonArray("references")
                .getString(0);
        MailBoxes.await("responder@aurelia.example", released);
        String answers = "/api/v1/released-cases/" + released + "/answers";
        post(
                PortalClient.program("responder@aurelia.example"),
                answers,
                "{\"position\": 1, \"answer\": \"other-date\", \"date\": \"" + day + "\", \"evidence\": \"Log\"}");
        return answers;
    }

    private static void decide(String answers, String version) {
        post(
                PortalClient.program("second.curator@regulator.example"),
                answers + "/1/decision",
                "{\"version\": \"" + version + "\", \"reason\": \"The log is that of the fix\"}");
    }

    private static JsonObject figures(String threat) {
        return CURATOR.ask("figures", "query", "threat:\"" + threat + "\"").getJsonObject("figures");
    }

    private static double share(JsonObject figures, String which, int day, String bound) {
        return figures.getJsonArray(which).getValuesAs(JsonObject.class).stream()
                .filter(share -> share.getInt("day") == day)
                .findFirst()
                .orElseThrow()
                .getJsonNumber(bound)
                .doubleValue();
    }

    private static String page(String query) {
        return PortalClient.browser(WHO)
                .get("/query/reports?view=figures&query=" + Regulator.encode(query))
                .body();
    }
}
