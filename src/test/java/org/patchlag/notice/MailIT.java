package org.patchlag.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchlag.testing.Beside;
import org.patchlag.testing.MailBoxes;
import org.patchlag.testing.Organisations;
import org.patchlag.testing.Portal;
import org.patchlag.testing.PortalClient;

/** Mails leave through a real mail server, which puts some off and refuses others. */
@Beside(files = false)
class MailIT {
    private static final String NAME = "Zzyzx Imaging";
    private static final PortalClient OPERATOR = PortalClient.program("operator@patchlag.example");

    private final String where = found();

    @Test
    void an_invitation_arrives_with_a_reference_and_a_link_and_no_content() throws MessagingException {
        String address = address("invited");
        String reference = invite(address);
        MimeMessage mail = MailBoxes.await(address, reference);
        assertThat(mail.getSubject()).contains(reference);
        List<String> parts = MailBoxes.parts(mail);
        String link = Portal.address() + "access/welcome?invitation=pli_";
        assertThat(parts).hasSize(2).allSatisfy(part -> assertThat(part).contains(reference, link));
        assertThat(parts.get(1)).contains("<a href=");
        assertThat(String.join("", parts)).doesNotContain(NAME, "Person Invited");
        assertThat(mailTo(address).getString("state")).isEqualTo("sent");
        String secret = parts.get(0).replaceAll("(?s).*invitation=(\\S+).*", "$1");
        assertThat(PortalClient.nobody()
                        .get("/access/welcome?invitation=" + secret)
                        .body())
                .contains(address, "Choose a password");
        assertThat(PortalClient.nobody()
                        .get("/access/welcome?invitation=" + secret + "x")
                        .body())
                .doesNotContain(address)
                .contains("has been used");
        assertThat(OPERATOR.get("/api/v1/invitations").body()
                        + OPERATOR.get("/api/v1/mails?find=" + address).body())
                .contains(address)
                .doesNotContain(secret);
    }

    @Test
    void a_mail_that_is_put_off_is_tried_again() {
        String address = address("later");
        String reference = invite(address);
        assertThat(await(address, "waiting").getString("problem"))
                .contains("451")
                .doesNotContain(address);
        assertThat(MailBoxes.to(address)).isEmpty();
        PortalClient.asOwner("update mail set next_attempt_at = now() where address = '" + address + "'");
        MailBoxes.await(address, reference);
        assertThat(await(address, "sent").getInt("attempts")).isEqualTo(2);
        assertThat(MailBoxes.to(address)).hasSize(1);
    }

    @Test
    void a_refused_recipient_is_a_bounce_and_so_is_a_mail_that_comes_back_later() throws MessagingException {
        String refused = address("nobody");
        invite(refused);
        JsonObject bounced = await(refused, "bounced");
        assertThat(bounced.getString("problem")).contains("550").doesNotContain(refused);
        assertThat(delivered(bounced)).isFalse();

        String address = address("moved");
        MimeMessage mail = MailBoxes.await(address, invite(address));
        JsonObject sent = await(address, "sent");
        assertThat(delivered(sent)).isTrue();
        String id = mail.getMessageID().replaceAll("<(.{36})\\..*", "$1");
        assertThat(id).isEqualTo(sent.getString("id"));
        assertThat(OPERATOR.post("/api/v1/mails/" + id + "/bounce", "{\"problem\": \"5.1.1\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(mailTo(address).getString("state")).isEqualTo("bounced");
        assertThat(delivered(sent)).isFalse();
        assertThat(OPERATOR.post("/api/v1/mails/" + UUID.randomUUID() + "/bounce", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(PortalClient.program("curator@regulator.example")
                        .get("/api/v1/mails")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_wrong_invitation_is_refused_field_by_field() {
        HttpResponse<String> answer = OPERATOR.post(
                "/api/v1/invitations",
                "{\"organisation\": \"" + where + "\", \"email\": \"a b@c\", \"name\": \" \", \"role\": \"curator\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/email", "/name", "/role");
    }

    private static boolean delivered(JsonObject mail) {
        return PortalClient.count("notice where reference = '" + mail.getString("reference")
                        + "' and delivered_at is not null and undeliverable_at is null")
                > 0;
    }

    private static JsonObject await(String address, String state) {
        for (int i = 0; i < 200; i++) {
            JsonObject mail = mailTo(address);
            // While it is being sent it waits, too, and nothing is known of it.
            if (mail.getString("state").equals(state)
                    && mail.getInt("attempts") > 0
                    && (mail.containsKey("problem") || mail.containsKey("sentAt"))) {
                return mail;
            }
            pause();
        }
        throw new AssertionError(mailTo(address));
    }

    private static JsonObject mailTo(String address) {
        for (int i = 0; i < 200; i++) {
            for (var mail : PortalClient.json(OPERATOR.get("/api/v1/mails?find=" + address))
                    .getJsonArray("mails")) {
                if (mail.asJsonObject().getString("address").equals(address)) {
                    return mail.asJsonObject();
                }
            }
            pause();
        }
        throw new AssertionError("no mail to " + address);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String invite(String address) {
        HttpResponse<String> answer = OPERATOR.post(
                "/api/v1/invitations",
                "{\"organisation\": \"" + where + "\", \"email\": \"" + address
                        + "\", \"name\": \"Person Invited\", \"role\": \"responder\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return PortalClient.json(answer).getString("reference");
    }

    private static String found() {
        String vendor = PortalClient.json(PortalClient.nobody().get("/api/v1/catalogue/vendors?like=siemens"))
                .getJsonArray("vendors")
                .getJsonObject(0)
                .getString("id");
        return Organisations.found("{\"kind\": \"manufacturer\", \"name\": \"" + NAME
                + "\", \"country\": \"DE\", \"vendor\": \"" + vendor + "\"}");
    }

    private static String address(String beginning) {
        return beginning + "-" + UUID.randomUUID() + "@vendor.example";
    }
}
