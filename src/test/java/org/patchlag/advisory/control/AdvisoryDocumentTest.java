package org.patchlag.advisory.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlag.advisory.entity.Advisory;
import org.patchlag.advisory.entity.HospitalNames;
import org.patchlag.timeline.EventKind;

/** What an advisory says, and what it does not. */
class AdvisoryDocumentTest {
    @Test
    void what_three_hospital_groups_tell_is_dated() {
        JsonObject flaw = flaw(new InventedIssue()
                .tellAll(EventKind.VENDOR_NOTIFIED, "2026-01-10")
                .tells(4, EventKind.VENDOR_NOTIFIED, "2026-01-12", "2026-01-12")
                .tellAll(EventKind.FIX_OFFERED, "2026-03-01")
                .changed("2026-03-02T00:00:00Z"));
        assertThat(steps(flaw, "involvements", "status"))
                .containsExactly(
                        "2026-02-03T10:20:30.123456Z in_progress",
                        "2026-01-10T00:00:00Z contact_attempted",
                        "2026-03-01T00:00:00Z in_progress");
        assertThat(steps(flaw, "remediations", "category")).containsExactly("2026-03-01T00:00:00Z vendor_fix");
        assertThat(timeline(flaw)).contains("Time to patch: 50 days", "Vendor notified: on 10 January 2026");
    }

    @Test
    void three_groups_with_days_of_their_own_are_dated_by_what_they_have_in_common() {
        InventedIssue issue = new InventedIssue()
                .tells(1, EventKind.VENDOR_NOTIFIED, "2026-01-12", "2026-01-12")
                .tells(2, EventKind.VENDOR_NOTIFIED, "2026-01-10", "2026-01-10")
                .tells(3, EventKind.VENDOR_NOTIFIED, "2026-01-11", "2026-01-31")
                .tellAll(EventKind.FIX_OFFERED, "2026-03-01")
                .changed("2026-03-02T00:00:00Z");
        JsonObject month = flaw(issue);
        assertThat(month.toString()).doesNotContain("2026-01-1", "10 January", "12 January", "31 January");
        assertThat(timeline(month))
                .contains("Vendor notified: some time in January 2026", "Time to patch: 29 to 59 days");
        issue.states(EventKind.FIX_APPROVED, "3 weeks after vendor-notified");
        assertThat(steps(flaw(issue), "remediations", "category"))
                .as("what counts from a month has no day")
                .containsExactly("- vendor_fix", "2026-03-01T00:00:00Z vendor_fix");
    }

    @Test
    void the_period_is_the_shortest_that_three_groups_tell_and_that_holds_the_first() {
        assertThat(notified("2026-01-10", "2026-01-10", "2026-01-10")).isEqualTo("on 10 January 2026");
        assertThat(notified("2026-01-09", "2026-01-10", "2026-01-10", "2026-01-10"))
                .as("the first is one group's own")
                .isEqualTo("some time in January 2026");
        assertThat(notified("2026-01-31", "2026-02-01", "2026-03-31")).isEqualTo("between January 2026 and March 2026");
        assertThat(notified("2026-03-31", "2026-04-01", "2026-12-31")).isEqualTo("some time in 2026");
        assertThat(notified("2025-12-31", "2026-01-01", "2026-01-01", "2026-01-01"))
                .isEqualTo("not given here");
    }

    private static String notified(String... days) {
        InventedIssue issue = new InventedIssue();
        for (int i = 0; i < days.length; i++) {
            issue.tells(i + 1, EventKind.VENDOR_NOTIFIED, days[i], days[i]);
        }
        return timeline(flaw(issue))
                .lines()
                .filter(line -> line.startsWith("Vendor notified: "))
                .map(line -> line.substring("Vendor notified: ".length()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_dates_of_two_hospital_groups_are_not_said_but_that_it_happened_is() {
        InventedIssue issue = new InventedIssue()
                .tells(1, EventKind.VENDOR_NOTIFIED, "2026-01-10", "2026-01-10")
                .tells(2, EventKind.VENDOR_NOTIFIED, "2026-01-10", "2026-01-10")
                .tells(1, EventKind.FIX_OFFERED, "2026-02-27", "2026-02-27")
                .hospital(4, 2);
        // A second hospital of group 2 makes no third group.
        issue.tells(4, EventKind.VENDOR_NOTIFIED, "2026-01-10", "2026-01-10");
        JsonObject flaw = flaw(issue);
        assertThat(flaw.toString())
                .doesNotContain("2026-01-10", "10 January", "2026-02-27", "27 February", "Time to patch")
                .contains("The vendor was notified; when is not given here.");
        assertThat(steps(flaw, "remediations", "category")).containsExactly("- vendor_fix");
    }

    @Test
    void a_clock_that_would_lack_a_date_is_not_said() {
        InventedIssue issue = new InventedIssue()
                .tellAll(EventKind.VENDOR_NOTIFIED, "2026-01-10")
                .tellAll(EventKind.FIX_OFFERED, "2026-03-01")
                .changed("2026-03-02T00:00:00Z");
        assertThat(timeline(flaw(issue))).contains("Acknowledgement: 50 days", "Time to patch: 50 days");
        // The vendor's answer came before: without it, the acknowledgement would be too long.
        issue.tells(1, EventKind.VENDOR_ACKNOWLEDGED, "2026-01-11", "2026-01-11");
        assertThat(timeline(flaw(issue))).contains("Time to patch: 50 days").doesNotContain("Acknowledgement:");
    }

    @Test
    void a_stated_date_does_not_give_away_the_one_that_it_counts_from() {
        InventedIssue issue = new InventedIssue()
                .tells(1, EventKind.VENDOR_NOTIFIED, "2026-01-10", "2026-01-10")
                .states(EventKind.FIX_APPROVED, "3 weeks after vendor-notified");
        assertThat(flaw(issue).toString())
                .doesNotContain("2026-01", "January")
                .contains("The fix was approved 3 weeks after the vendor was notified.");
        issue.states(EventKind.VENDOR_NOTIFIED, "2026-01-10");
        assertThat(steps(flaw(issue), "remediations", "category")).containsExactly("2026-01-31T00:00:00Z vendor_fix");
    }

    @Test
    void an_imprecise_date_is_in_the_words_and_nowhere_else() {
        JsonObject flaw = flaw(new InventedIssue().states(EventKind.FIX_OFFERED, "2026-05"));
        assertThat(steps(flaw, "remediations", "category")).containsExactly("- vendor_fix");
        assertThat(flaw.getJsonArray("remediations").getJsonObject(0).getString("details"))
                .isEqualTo("The fix was offered some time in May 2026.");
    }

    @Test
    void what_is_a_hospitals_own_is_said_only_where_the_regulator_states_it() {
        InventedIssue issue = new InventedIssue()
                .tellAll(EventKind.INCIDENT_START, "2026-01-02")
                .tellAll(EventKind.HOSPITAL_AWARE, "2026-01-03");
        assertThat(flaw(issue).toString()).doesNotContain("2026-01-0", "January", "incident", "hospital");
        issue.states(EventKind.INCIDENT_START, "2026-01-01");
        assertThat(steps(flaw(issue), "threats", "category")).containsExactly("2026-01-01T00:00:00Z exploit_status");
    }

    @Test
    void a_model_that_few_hospitals_have_is_not_named() {
        String text = text(new InventedIssue()
                .tellAll(EventKind.FIX_OFFERED, "2026-03-01")
                .model("Halo 64", 3)
                .model("Proton One", 2));
        assertThat(text).contains("Aurelia Imaging Halo 64").doesNotContain("Proton");
        assertThat(text(new InventedIssue().model("Proton One", 2)))
                .contains("Devices of Aurelia Imaging, models not given here")
                .doesNotContain("Proton");
        assertThat(text(new InventedIssue().model("Proton One", 2).statesModel("Proton One")))
                .contains("Aurelia Imaging Proton One");
    }

    @Test
    void no_fix_is_claimed_only_where_none_is_known() {
        assertThat(steps(flaw(new InventedIssue()), "remediations", "category")).containsExactly("- none_available");
        InventedIssue ended = new InventedIssue().states(EventKind.END_OF_SUPPORT, "2026-01-01");
        assertThat(steps(flaw(ended), "remediations", "category"))
                .containsExactly("2026-01-01T00:00:00Z no_fix_planned");
        assertThat(steps(flaw(ended.states(EventKind.FIX_OFFERED, "2026-02-01")), "remediations", "category"))
                .containsExactly("2026-02-01T00:00:00Z vendor_fix");
    }

    @Test
    void what_falls_on_one_day_is_one_involvement_with_the_furthest_state() {
        JsonObject flaw = flaw(new InventedIssue()
                .states(EventKind.VENDOR_NOTIFIED, "2026-01-10")
                .states(EventKind.VENDOR_ACKNOWLEDGED, "2026-01-10"));
        assertThat(steps(flaw, "involvements", "status"))
                .containsExactly("2026-02-03T10:20:30.123456Z in_progress", "2026-01-10T00:00:00Z open");
    }

    @Test
    void its_versions_are_the_statements_and_the_last_change_since() {
        JsonObject tracking = document(new InventedIssue()
                        .tells(1, EventKind.FIX_OFFERED, "2026-01-10", "2026-01-10")
                        .restated("2026-02-10T00:00:00Z")
                        .changed("2026-02-12T12:00:01.5Z"))
                .getJsonObject("document")
                .getJsonObject("tracking");
        assertThat(tracking.getString("version")).isEqualTo("2.2.0");
        assertThat(tracking.getString("status")).isEqualTo("interim");
        assertThat(tracking.getString("current_release_date")).isEqualTo("2026-02-12T00:00:00Z");
        assertThat(tracking.getJsonArray("revision_history").getValuesAs(JsonObject.class))
                .extracting(version -> version.getString("number"))
                .containsExactly("1.0.0", "2.0.0", "2.2.0");
    }

    @Test
    void of_a_change_no_more_than_its_day_is_said() {
        String night = text(new InventedIssue().changed("2026-02-12T00:00:01Z"));
        assertThat(text(new InventedIssue().changed("2026-02-12T15:16:17.5Z"))).isEqualTo(night);
        assertThat(text(new InventedIssue().changed("2026-02-13T00:00:01Z"))).isNotEqualTo(night);
        assertThat(text(new InventedIssue().changed("2026-02-03T15:16:17Z")))
                .isEqualTo(text(new InventedIssue().changed("2026-02-03T22:00:00Z")))
                .contains("\"version\":\"1.0.1\"")
                .doesNotContain("15:16");
    }

    @Test
    void a_title_that_names_a_hospital_becomes_no_advisory() {
        InventedIssue issue = new InventedIssue().hospital(7, 7);
        assertThat(HospitalNames.naming(issue.source())).isEmpty();
        assertThat(HospitalNames.naming(issue.titled("At QWOXENBURY\u00a07 infirmary's consoles")
                        .source()))
                .contains("title");
        assertThat(HospitalNames.naming(
                        issue.titled("At QWOXENBURY  7 infirmary's consoles").source()))
                .contains("title");
        assertThat(HospitalNames.naming(
                        issue.titled("A flaw").with("W32", "as in PL-0007").source()))
                .contains("threats");
        assertThat(HospitalNames.naming(
                        issue.titled("The Group 77 Trust").with().source()))
                .isEmpty();
        assertThat(HospitalNames.naming(issue.titled("The Group 7 Trust").source()))
                .contains("title");
    }

    @Test
    void its_names_are_sorted_and_its_file_is_named_as_the_standard_has_it() {
        JsonObject document = document(new InventedIssue()).getJsonObject("document");
        assertThat(List.copyOf(document.keySet())).isSorted();
        assertThat(new Advisory("VI-7K3M-9QXC-5", InventedIssue.BEGUN, "").fileName())
                .isEqualTo("vi-7k3m-9qxc-5.json");
        assertThat(new Advisory("2022_#01-A", InventedIssue.BEGUN, "").fileName())
                .as("the standard's own example")
                .isEqualTo("2022_01-a.json");
    }

    @Test
    void the_same_issue_gives_the_same_bytes() {
        InventedIssue issue =
                new InventedIssue().tellAll(EventKind.FIX_OFFERED, "2026-03-01").model("Halo 64", 5);
        assertThat(text(issue)).isEqualTo(text(issue));
    }

    private static String text(InventedIssue issue) {
        return document(issue).toString();
    }

    private static JsonObject document(InventedIssue issue) {
        return AdvisoryDocument.of(issue.source());
    }

    private static JsonObject flaw(InventedIssue issue) {
        return document(issue).getJsonArray("vulnerabilities").getJsonObject(0);
    }

    private static String timeline(JsonObject flaw) {
        return flaw.getJsonArray("notes").getJsonObject(1).getString("text");
    }

    private static List<String> steps(JsonObject flaw, String list, String field) {
        return flaw.getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .map(item -> (item.get("date") instanceof JsonString date ? date.getString() : "-") + " "
                        + item.getString(field))
                .toList();
    }
}
