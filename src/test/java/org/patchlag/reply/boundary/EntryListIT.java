package org.patchlag.reply.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.triage.boundary.Desk.get;
import static org.patchlag.triage.boundary.Desk.post;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchlag.query.boundary.Colleagues;
import org.patchlag.testing.PagedList;
import org.patchlag.testing.PortalClient;
import org.patchlag.testing.Undisturbed;

/** What vendors have entered on the regulator's page: each entry once, in every order, and no other vendor's or regulator's. */
@Undisturbed
class EntryListIT {
    private static final String PAGE = "/reply/entries";
    private static final String ENTRIES = "/api/v1/vendor-entries";
    private static final Pattern CARD =
            Pattern.compile("<article class=\"card\">\\s*(<h2>.*?)<span class=\"inline\">", Pattern.DOTALL);

    private final PortalClient vendor = PortalClient.program("responder@dynamos.example");
    private final String words = "Listed " + UUID.randomUUID();
    private final List<String> entered = new ArrayList<>();
    private String reader = "";
    private PortalClient browser = PortalClient.nobody();

    @BeforeEach
    void enter() {
        for (int i = 0; i < 4; i++) {
            entered.add(post(
                            vendor,
                            ENTRIES + "/statements",
                            "{\"regulator\": \"Medical Devices Authority\", \"statement\": \"" + words + " " + i
                                    + "\"}")
                    .getString("id"));
        }
        reader = Colleagues.join("curator@regulator.example", "publisher");
        browser = PortalClient.browser(reader);
        PagedList.setLines(reader, "entries", 3);
    }

    /** Of the most entries of a day these are none. */
    @AfterEach
    void withdraw() {
        entered.forEach(id -> post(vendor, ENTRIES + "/statements/" + id + "/withdrawal", ""));
        PortalClient.asOwner("set app.organisation = '" + PortalClient.organisationOf(reader)
                + "'; update vendor_statement set entered_at = entered_at - interval '2 days' where statement like '"
                + words + "%'");
    }

    private List<String> read(String query) {
        PagedList list = new PagedList(browser, PAGE + query, CARD);
        assertThat(list.backward()).as("back again").isEqualTo(list.forward());
        return list.forward();
    }

    private static List<String> vendors(List<String> cards) {
        return cards.stream()
                .map(card -> card.replaceAll("(?s)<h2>(.*?)</h2>.*", "$1"))
                .toList();
    }

    @Test
    void each_entry_is_there_once_in_every_order_and_under_its_filters() {
        JsonObject known = get(PortalClient.program(reader), ENTRIES);
        int statements = known.getJsonArray("statements").size();
        int promises = known.getJsonArray("promises").size();
        List<String> usual = read("");
        assertThat(usual).hasSize(statements + promises);
        assertThat(usual.get(0)).as("the last entered first").contains(words + " 3");
        for (String column : List.of("entered", "vendor", "kind", "state")) {
            for (String way : List.of("asc", "desc")) {
                assertThat(read("?sort=" + column + ":" + way)).containsExactlyInAnyOrderElementsOf(usual);
            }
        }
        assertThat(vendors(read("?sort=vendor:asc"))).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(read("?show=statements")).hasSize(statements).allMatch(card -> card.contains("Statement of "));
        assertThat(read("?show=promises")).hasSize(promises).allMatch(card -> card.contains("Promise of "));
        assertThat(read("?show=waiting&sort=entered:asc"))
                .hasSizeGreaterThanOrEqualTo(entered.size())
                .isEqualTo(read("?sort=entered:asc").stream()
                        .filter(card -> card.contains("waits for the regulator"))
                        .toList());
        assertThat(browser.get(PAGE).body()).contains("Statements (" + statements + ")", "Promises (" + promises + ")");
    }

    @Test
    void a_place_of_another_order_or_filter_begins_anew_and_another_regulator_sees_none_of_it() {
        String next = browser.get(PAGE + "?sort=entered:desc")
                .body()
                .replaceAll("(?s).*rel=\"next\" href=\"[^\"]*cursor=([^\"]+)\".*", "$1");
        for (String other : List.of("sort=entered:asc", "show=waiting&sort=entered:desc", "sort=vendor:desc")) {
            assertThat(browser.get(PAGE + "?" + other + "&cursor=" + next).body())
                    .as(other)
                    .contains("This is the beginning of the list");
        }
        assertThat(PortalClient.browser("curator@overseas.example")
                        .get(PAGE + "?sort=entered:desc")
                        .body())
                .doesNotContain(words);
    }
}
