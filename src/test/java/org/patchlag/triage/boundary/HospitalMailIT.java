package org.patchlag.triage.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.triage.boundary.Desk.file;
import static org.patchlag.triage.boundary.Desk.list;
import static org.patchlag.triage.boundary.Desk.post;

import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchlag.notice.NoticeKind;
import org.patchlag.query.boundary.Colleagues;
import org.patchlag.testing.MailBoxes;
import org.patchlag.testing.Portal;
import org.patchlag.testing.PortalClient;

/** What a curator does to a report is told to whoever files for its hospital, by a real mail that holds nothing of it. */
class HospitalMailIT {
    private static final String HERE = "reporter@northbridge.example";
    private static final String THERE = "reporter@pontypridd.example";
    private static final String REPORTS = "/api/v1/reports/";
    private static final String BATCHES = "/api/v1/triage/batches";

    private final String threat = "MAILED-" + UUID.randomUUID();
    private String reporter;
    private String elsewhere;
    private String asker;
    private PortalClient curator;

    @BeforeEach
    void join() {
        reporter = Colleagues.join(HERE, "reporter");
        elsewhere = Colleagues.join(THERE, "approver");
        asker = Colleagues.join("curator@regulator.example", "curator");
        curator = PortalClient.program(asker);
    }

    private String filed(String email) {
        return file(PortalClient.program(email), threat, "vendor-notified", "2026-02-01");
    }

    @Test
    void a_question_and_its_answer_are_told_to_those_whom_they_wait_for() throws MessagingException {
        String approver = Colleagues.join(HERE, "approver");
        String administrator = Colleagues.join(HERE, "hospital-administrator");
        String report = filed(HERE);
        post(curator, REPORTS + report + "/questions", "{\"text\": \"By telephone, Zzyzx?\"}");
        for (String address : List.of(reporter, approver)) {
            assertHoldsNothingButALink(
                    await(address, NoticeKind.QUESTION_ASKED, report), "/reporting/report?ref=" + report);
        }
        post(PortalClient.program(HERE), REPORTS + report + "/questions/1/answer", "{\"text\": \"No, Zzyzx\"}");
        assertHoldsNothingButALink(
                await(asker, NoticeKind.QUESTION_ANSWERED, report), "/reporting/report?ref=" + report);
        assertThat(MailBoxes.to(administrator)).as("does not file").isEmpty();
        assertThat(MailBoxes.to(elsewhere)).as("another hospital's").isEmpty();
        assertThat(notices(report)).isEqualTo(2);
    }

    @Test
    void each_decision_is_told_and_one_that_was_refused_is_not() throws MessagingException {
        String accepted = filed(HERE);
        String returned = filed(HERE);
        String rejected = filed(HERE);
        assertThat(curator.post(REPORTS + accepted + "/accept", "", "If-Match", "\"999\"")
                        .statusCode())
                .isEqualTo(409);
        post(curator, REPORTS + accepted + "/accept", "");
        post(curator, REPORTS + returned + "/return", "{\"message\": \"Zzyzx\"}");
        post(curator, REPORTS + rejected + "/reject", "{\"message\": \"Zzyzx\"}");
        for (String report : List.of(accepted, returned, rejected)) {
            NoticeKind kind = report.equals(accepted)
                    ? NoticeKind.REPORT_ACCEPTED
                    : report.equals(returned) ? NoticeKind.REPORT_RETURNED : NoticeKind.REPORT_REJECTED;
            assertHoldsNothingButALink(await(reporter, kind, report), "/reporting/report?ref=" + report);
            assertThat(notices(report)).isEqualTo(1);
        }
        assertThat(curator.post(REPORTS + rejected + "/accept", "").statusCode())
                .isEqualTo(409);
        assertThat(notices(rejected)).isEqualTo(1);
    }

    @Test
    void a_bulk_action_and_its_undoing_are_one_mail_each_to_each_hospital() throws MessagingException {
        String first = filed(HERE);
        String second = filed(HERE);
        String there = filed(THERE);
        JsonObject batch = post(
                curator, BATCHES, "{\"action\": \"accept\", \"reports\": " + list(first, second, there, first) + "}");
        assertHoldsNothingButALink(await(reporter, NoticeKind.REPORTS_ACCEPTED, first), "/reporting/list");
        assertHoldsNothingButALink(await(elsewhere, NoticeKind.REPORTS_ACCEPTED, there), "/reporting/list");
        post(curator, BATCHES + "/" + batch.getString("id") + "/undo", "");
        assertHoldsNothingButALink(await(reporter, NoticeKind.DECISIONS_TAKEN_BACK, first), "/reporting/list");
        await(elsewhere, NoticeKind.DECISIONS_TAKEN_BACK, there);
        assertThat(notices(first)).isEqualTo(2);
        assertThat(notices(second)).as("told with the first").isZero();
        assertThat(notices(there)).isEqualTo(2);

        post(curator, BATCHES, "{\"action\": \"return\", \"message\": \"Zzyzx\", \"reports\": " + list(second) + "}");
        await(reporter, NoticeKind.REPORTS_RETURNED, second);
        post(curator, BATCHES, "{\"action\": \"accept\", \"reports\": " + list(second) + "}");
        assertThat(notices(second)).as("it could not be accepted").isEqualTo(1);
        assertThat(MailBoxes.to(reporter)).hasSize(3);
    }

    @Test
    void notices_for_which_nobody_can_be_found_hold_up_nobody_elses() {
        String nobody = post(
                        PortalClient.program("operator@patchlag.example"),
                        "/api/v1/operator/organisations",
                        "{\"kind\": \"hospital\", \"name\": \"A hospital without people\", \"country\": \"GB\"}")
                .getString("id");
        PortalClient.asOwner("insert into notice (organisation_id, id, kind, reference, to_hospital_id, created_at)"
                + " select '" + nobody + "', gen_random_uuid(), 'REPORT_ACCEPTED', '" + threat + "', '" + nobody
                + "', now() - interval '1 day' from generate_series(1, 200)");
        try {
            String report = filed(HERE);
            post(curator, REPORTS + report + "/accept", "");
            await(reporter, NoticeKind.REPORT_ACCEPTED, report);
            assertThat(PortalClient.count("notice where reference = '" + threat + "' and addressed_at is null"))
                    .isEqualTo(200);
        } finally {
            PortalClient.asOwner("update notice set addressed_at = now() where reference = '" + threat + "'");
        }
    }

    private static MimeMessage await(String address, NoticeKind kind, String reference) {
        return MailBoxes.await(address, "Subject: " + kind.subject() + " (" + reference + ")");
    }

    private static long notices(String reference) {
        return PortalClient.count("notice where reference = '" + reference + "'");
    }

    private static void assertHoldsNothingButALink(MimeMessage mail, String link) {
        String whole = Portal.address().resolve(link).toString();
        assertThat(MailBoxes.parts(mail)).hasSize(2).allSatisfy(part -> assertThat(part)
                .contains(whole)
                .doesNotContain("Zzyzx", "Northbridge", "Pontypridd", "MAILED-", "Aurelia"));
    }
}
