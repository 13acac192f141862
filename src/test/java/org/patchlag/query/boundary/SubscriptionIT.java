package org.patchlag.query.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.MailBoxes;
import org.patchlag.testing.Portal;
import org.patchlag.testing.PortalClient;
import org.patchlag.triage.boundary.Desk;

/** Whoever subscribed is told once that a result is another one, within that one's rows, and of nothing that is in it. */
@Beside
class SubscriptionIT {
    private static final PortalClient HOSPITAL = PortalClient.program("reporter@northbridge.example");
    private static final String HOME = "curator@regulator.example";

    private final String threat = "SUBSCRIBED-" + UUID.randomUUID();
    private String email;
    private PortalClient analyst;
    private String reference;

    @BeforeEach
    void subscribe() {
        email = Colleagues.join(HOME, "analyst");
        analyst = PortalClient.program(email);
        reference = Colleagues.save(
                        analyst, "\"name\": \"Zzyzx Infirmary\", \"query\": \"threat:\\\"" + threat + "\\\"\"")
                .getString("reference");
        assertThat(analyst.method("PUT", address() + "/subscription", "").statusCode())
                .isEqualTo(200);
    }

    private String address() {
        return "/api/v1/queries/" + reference;
    }

    private JsonObject subscription() {
        return PortalClient.json(analyst.get(address())).getJsonObject("subscription");
    }

    private String file() {
        return Desk.file(HOSPITAL, threat, "vendor-notified", "2026-03-10");
    }

    /** Lets the job look at what is subscribed to, and waits until it has looked. */
    private void look() {
        String mine = "query_subscription s join account_address a on a.account_id = s.account_id where a.email = '"
                + email + "' and s.check_at <= now()";
        PortalClient.asOwner("update query_subscription set check_at = now() - interval '1 minute' where account_id ="
                + " (select account_id from account_address where email = '" + email + "')");
        for (int i = 0; i < 400 && PortalClient.count(mine) > 0; i++) {
            pause();
        }
        assertThat(PortalClient.count(mine)).isZero();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitMails(int number) {
        for (int i = 0; i < 200 && MailBoxes.to(email).size() < number; i++) {
            pause();
        }
        assertThat(MailBoxes.to(email)).hasSize(number);
    }

    // A notice is written while the result is looked at: where there is none after a look, no mail will follow.
    private void assertNoFurtherMail(int number) throws SQLException {
        assertThat(PortalClient.count("notice where reference = '" + reference + "'"))
                .isEqualTo(number);
        assertThat(MailBoxes.to(email)).hasSize(number);
    }

    @Test
    void a_report_that_comes_in_is_told_by_a_mail_with_a_reference_and_a_link_and_nothing_else() throws Exception {
        assertThat(subscription().getInt("reports")).isZero();
        String report = file();
        look();
        MimeMessage mail = MailBoxes.await(email, reference);
        assertThat(mail.getSubject()).isEqualTo("The result of a saved query has changed (" + reference + ")");
        List<String> parts = MailBoxes.parts(mail);
        assertThat(parts).hasSize(2).allSatisfy(part -> assertThat(part)
                .contains(reference, Portal.address() + "query/saved")
                .doesNotContain("Zzyzx", "Infirmary", "SUBSCRIBED", report, "Northbridge", "instead of", " 1 "));
        JsonObject change = subscription().getJsonObject("lastChange");
        assertThat(List.of(change.getInt("before"), change.getInt("after"), change.getInt("renewed")))
                .containsExactly(0, 1, 1);
        assertThat(subscription().getInt("reports"))
                .isEqualTo(Math.toIntExact(new Regulator(email).count("threat:\"" + threat + "\"")));
        assertThat(PortalClient.browser(email).get("/query/saved").body())
                .contains("1 report instead of 0; 1 in a version that is new since then", "End the mails");
    }

    @Test
    void there_is_one_mail_a_day_and_what_came_in_between_is_told_together() throws SQLException {
        file();
        look();
        awaitMails(1);
        file();
        file();
        String hours = "select round(extract(epoch from min(check_at) - now()) / 3600) from query_subscription s"
                + " join account_address a on a.account_id = s.account_id where a.email = '" + email + "'";
        assertThat(Colleagues.one(hours, "")).isEqualTo("24");
        assertNoFurtherMail(1);
        look();
        awaitMails(2);
        JsonObject change = subscription().getJsonObject("lastChange");
        assertThat(List.of(change.getInt("before"), change.getInt("after"), change.getInt("renewed")))
                .containsExactly(1, 3, 2);
        look();
        assertThat(Colleagues.one(hours, "")).isEqualTo("1"); // nothing new: again in an hour
        assertNoFurtherMail(2);
    }

    @Test
    void an_amended_report_is_a_change_and_a_decision_is_one_only_where_it_is_asked_for() throws SQLException {
        String report = file();
        look();
        awaitMails(1);
        Desk.post(
                HOSPITAL,
                "/api/v1/reports/" + report + "/events",
                "{\"kind\": \"fix-offered\", \"date\": \"2026-04-01\"}");
        look();
        awaitMails(2);
        JsonObject change = subscription().getJsonObject("lastChange");
        assertThat(List.of(change.getInt("before"), change.getInt("after"), change.getInt("renewed")))
                .containsExactly(1, 1, 1);
        PortalClient curator = PortalClient.program(HOME);
        assertThat(curator.post("/api/v1/reports/" + report + "/accept", "").statusCode())
                .isEqualTo(200);
        look();
        assertNoFurtherMail(2);
    }

    @Test
    void figures_and_accepted_versions_change_by_an_acceptance() {
        JsonObject kept = PortalClient.json(analyst.get(address()));
        String body = "{\"name\": \"" + kept.getString("name") + "\", \"view\": \"figures\", \"query\": "
                + kept.get("query") + "}";
        String report = file();
        assertThat(analyst.method("PUT", address(), body).statusCode()).isEqualTo(200);
        assertThat(PortalClient.program(HOME)
                        .post("/api/v1/reports/" + report + "/accept", "")
                        .statusCode())
                .isEqualTo(200);
        look();
        awaitMails(1);
        JsonObject change = subscription().getJsonObject("lastChange");
        assertThat(List.of(change.getInt("before"), change.getInt("after"), change.getInt("renewed")))
                .containsExactly(0, 1, 1);
    }

    @Test
    void another_question_begins_anew_and_tells_nothing_by_itself() throws SQLException {
        file();
        String another = "kind:infection AND threat:" + threat;
        JsonObject changed = PortalClient.json(
                analyst.method("PUT", address(), "{\"name\": \"Narrower\", \"query\": \"" + another + "\"}"));
        assertThat(changed.getJsonObject("subscription").getInt("reports")).isPositive();
        look();
        // There is a report that it finds, but none of the old question's is told of.
        assertThat(PortalClient.json(analyst.get(address())).getString("query")).isEqualTo(another);
        assertThat(analyst.method("DELETE", address() + "/subscription", "").statusCode())
                .isEqualTo(200);
        assertThat(PortalClient.json(analyst.get(address())).isNull("subscription"))
                .isTrue();
        int before = MailBoxes.to(email).size();
        file();
        look();
        assertThat(MailBoxes.to(email)).hasSize(before);
    }

    @Test
    void whoever_lost_the_role_or_the_account_gets_nothing_until_it_is_back() throws SQLException {
        String account = "(select account_id from account_address where email = '" + email + "')";
        file();
        Colleagues.change("update account_role set role = 'REGULATOR_ADMINISTRATOR' where account_id = " + account, "");
        look();
        assertNoFurtherMail(0);
        Colleagues.change("update account_role set role = 'ANALYST' where account_id = " + account, "");
        Colleagues.change("update account set disabled_at = now() where id = " + account, "");
        look();
        assertNoFurtherMail(0);
        Colleagues.change("update account set disabled_at = null where id = " + account, "");
        look();
        awaitMails(1);
    }

    @Test
    void what_another_regulator_has_is_no_part_of_a_result_even_where_it_may_be_read() throws SQLException {
        JsonObject theirs = Colleagues.save(analyst, "\"name\": \"Theirs\", \"query\": \"country:US\"");
        String address = "/api/v1/queries/" + theirs.getString("reference");
        PortalClient publisher = PortalClient.program(Colleagues.join("curator@overseas.example", "publisher"));
        String grant = Desk.post(
                        publisher,
                        "/api/v1/sharing/grants",
                        "{\"regulator\": \"Medical Devices Authority\", \"until\": \""
                                + LocalDate.now(ZoneOffset.UTC).plusDays(1) + "\", \"reason\": \"A test\"}")
                .getString("id");
        try {
            assertThat(Desk.get(analyst, "/api/v1/sharing/reports").getJsonArray("reports"))
                    .isNotEmpty();
            JsonObject subscribed = PortalClient.json(analyst.method("PUT", address + "/subscription", ""));
            assertThat(subscribed.getJsonObject("subscription").getInt("reports"))
                    .isZero();
            look();
        } finally {
            Desk.post(publisher, "/api/v1/sharing/grants/" + grant + "/revoke", "");
        }
        look();
        assertThat(PortalClient.count("notice where reference = '" + theirs.getString("reference") + "'"))
                .isZero();
    }

    @Test
    void a_query_that_can_no_longer_be_read_says_so_once_and_on_its_page() throws SQLException, MessagingException {
        String home = Colleagues.organisationOf(HOME);
        assertThat(Colleagues.change(
                        "update saved_query set query = 'gone:x' where reference = '" + reference + "'", home))
                .isEqualTo(1);
        look();
        awaitMails(1);
        assertThat(MailBoxes.to(email).get(0).getSubject())
                .isEqualTo("A saved query can no longer be read (" + reference + ")");
        look();
        assertNoFurtherMail(1);
        PortalClient browser = PortalClient.browser(email);
        assertThat(browser.get("/query/saved").body()).contains("It can no longer be read");
        assertThat(browser.get("/query/saved-query?ref=" + reference).body())
                .contains("This query can no longer be read", "There is no field");
        assertThat(browser.get("/query/reports?saved=" + reference).body()).contains("gone:x", "There is a problem");
        JsonObject read = PortalClient.json(analyst.get(address()));
        assertThat(read.getJsonArray("unreadable").toString()).contains("/query: At character 1");
        assertThat(analyst.method(
                                "PUT",
                                address(),
                                "{\"name\": \"Mended\", \"query\": \"threat:\\\"" + threat + "\\\"\"}")
                        .statusCode())
                .isEqualTo(200);
        file();
        look();
        awaitMails(2);
    }
}
