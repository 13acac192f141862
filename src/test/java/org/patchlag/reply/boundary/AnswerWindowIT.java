package org.patchlag.reply.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.triage.boundary.Desk.get;
import static org.patchlag.triage.boundary.Desk.list;
import static org.patchlag.triage.boundary.Desk.post;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchlag.reply.entity.AnswerWindow;
import org.patchlag.testing.Beside;
import org.patchlag.testing.MailBoxes;
import org.patchlag.testing.Organisations;
import org.patchlag.testing.PortalClient;

/** A vendor's time to answer begins when a real mail server took the notice, and ends where that came back. */
@Beside
class AnswerWindowIT {
    private static final String CASES = "/api/v1/released-cases/";
    private static final PortalClient HOSPITAL = PortalClient.program("reporter@northbridge.example");
    private static final PortalClient CURATOR = PortalClient.program("curator@regulator.example");
    private static final PortalClient OPERATOR = PortalClient.program("operator@patchlag.example");
    private static final String CAME_BACK = "The notice came back; the time to answer has not begun.";

    @Test
    void a_notice_that_nobody_takes_begins_no_time_to_answer_and_the_desk_says_so() {
        String address = address("nobody");
        PortalClient vendor = responder("Fenwick Radiotherapy", address);
        String reference = release("Fenwick Radiotherapy");
        awaitMail(reference, "bounced");
        assertNotBegun(vendor, reference);
        assertThat(MailBoxes.to(address)).isEmpty();
    }

    @Test
    void it_is_extended_once_and_a_notice_that_comes_back_later_takes_it_away() {
        String address = address("moved");
        PortalClient vendor = responder("Kestrel Infusion", address);
        String reference = release("Kestrel Infusion");
        MailBoxes.await(address, reference);
        JsonObject mail = awaitMail(reference, "sent");
        LocalDate delivered = LocalDate.parse(mail.getString("sentAt").substring(0, 10));
        assertThat(window(vendor, reference).getString("lastDay"))
                .isEqualTo(delivered.plusDays(AnswerWindow.DAYS).toString());
        assertThat(page("curator@regulator.example", "/reply/desk")).contains("To be answered by");
        JsonObject extended = post(vendor, CASES + reference + "/extension", "").getJsonObject("window");
        assertThat(extended.getString("lastDay"))
                .isEqualTo(delivered.plusDays(2L * AnswerWindow.DAYS).toString());
        assertThat(vendor.post(CASES + reference + "/extension", "").body()).contains("can be extended once");
        assertThat(window(vendor, reference)).isEqualTo(extended);
        assertThat(page(address, "/reply/fact?ref=" + reference)).doesNotContain("form:extend");

        post(OPERATOR, "/api/v1/mails/" + mail.getString("id") + "/bounce", "{\"problem\": \"5.1.6\"}");
        assertNotBegun(vendor, reference);
    }

    private static void assertNotBegun(PortalClient vendor, String reference) {
        assertThat(window(vendor, reference).containsKey("lastDay")).isFalse();
        assertThat(window(vendor, reference).getBoolean("open")).isTrue();
        assertThat(vendor.post(CASES + reference + "/extension", "").statusCode())
                .isEqualTo(409);
        assertThat(page("curator@regulator.example", "/reply/case?ref=" + reference))
                .contains(CAME_BACK);
        assertThat(page("curator@regulator.example", "/reply/desk")).contains(CAME_BACK);
    }

    private static JsonObject window(PortalClient vendor, String reference) {
        return get(vendor, CASES + reference).getJsonObject("window");
    }

    private static String page(String email, String path) {
        return PortalClient.browser(email).get(path).body();
    }

    private static String release(String vendor) {
        String today = LocalDate.now(Clock.systemUTC()).toString();
        String report = post(
                        HOSPITAL,
                        "/api/v1/reports",
                        "{\"caseKind\": \"infection\", \"device\": {\"vendor\": \"" + vendor
                                + "\", \"modelText\": \"Not in the catalogue\", \"deviceType\": \"ct-scanner\"}, \"events\":"
                                + " [{\"kind\": \"vendor-notified\", \"date\": \"" + today + "\"}]}")
                .getString("reference");
        post(CURATOR, "/api/v1/reports/" + report + "/accept", "");
        return post(CURATOR, CASES.replaceAll("/$", ""), "{\"reports\": " + list(report) + "}")
                .getJsonArray("references")
                .getString(0);
    }

    private static PortalClient responder(String vendor, String address) {
        String id = get(PortalClient.nobody(), "/api/v1/catalogue/vendors?like=" + vendor.replace(" ", "%20"))
                .getJsonArray("vendors")
                .getJsonObject(0)
                .getString("id");
        String organisation = Organisations.found("{\"kind\": \"manufacturer\", \"name\": \"" + vendor
                + "\", \"country\": \"DE\", \"vendor\": \"" + id + "\"}");
        Organisations.openAccount(organisation, address, "Una Responder", "responder");
        return PortalClient.program(address);
    }

    private static String address(String beginning) {
        return beginning + "-" + UUID.randomUUID() + "@vendor.example";
    }

    private static JsonObject awaitMail(String reference, String state) {
        for (int i = 0; i < 200; i++) {
            for (var mail : get(OPERATOR, "/api/v1/mails?timeLimit=true").getJsonArray("mails")) {
                if (mail.asJsonObject().getString("reference", "").equals(reference)
                        && mail.asJsonObject().getString("state").equals(state)) {
                    return mail.asJsonObject();
                }
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("no mail about " + reference + " became " + state);
    }
}
