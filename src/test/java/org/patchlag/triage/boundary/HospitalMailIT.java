package org.patchlag.triage.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlag.triage.boundary.Desk.file;
import static org.patchlag.triage.boundary.Desk.get;
import static org.patchlag.triage.boundary.Desk.list;
import static org.patchlag.triage.boundary.Desk.post;

import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.patchlag.notice.NoticeKind;
import org.patchlag.query.boundary.Colleagues;
import org.patchlag.testing.Beside;
import org.patchlag.testing.MailBoxes;
import org.patchlag.testing.Organisations;
import org.patchlag.testing.Portal;
import org.patchlag.testing.PortalClient;

/** What a curator does to a report is told to whoever files for its hospital, by a real mail that holds nothing of it. */
@Beside
@Order(1)
class HospitalMailIT {
    private static final String REPORTS = "/api/v1/reports/";
    private static final String BATCHES = "/api/v1/triage/batches";

    private static String here;
    private static String there;

    private final String threat = "MAILED-" + UUID.randomUUID();
    private String reporter;
    private String elsewhere;
    private String asker;
    private PortalClient curator;

    // Hospitals of which no other test's report is.
    @BeforeAll
    static void found() {
        here = HospitalGroup.found().first();
        there = HospitalGroup.found().first();
    }

    @BeforeEach
    void join() {
        reporter = Colleagues.join(here, "reporter");
        elsewhere = Colleagues.join(there, "approver");
        asker = Colleagues.join("curator@regulator.example", "curator");
        curator = PortalClient.program(asker);
    }

    private String filed(String email) {
        return file(PortalClient.program(email), threat, "vendor-notified", "2026-02-01");
    }

    @Test
    void a_question_and_its_answer_are_told_to_those_whom_they_wait_for() throws MessagingException {
        String approver = Colleagues.join(here, "approver");
        String administrator = Colleagues.join(here, "hospital-administrator");
        String report = filed(here);
        post(curator, REPORTS + report + "/questions", "{\"text\": \"By telephone, Zzyzx?\"}");
        for (String address : List.of(reporter, approver)) {
            assertSaysNothing(await(address, 1), report);
        }
        post(PortalClient.program(here), REPORTS + report + "/questions/1/answer", "{\"text\": \"No, Zzyzx\"}");
        assertHoldsNothingButALink(answered(asker, report), "/reporting/report?ref=" + report);
        assertThat(MailBoxes.to(administrator)).as("does not file").isEmpty();
        assertThat(MailBoxes.to(elsewhere)).as("another hospital's").isEmpty();
    }

    @Test
    void an_answer_to_a_question_of_somebody_who_has_left_is_told_to_the_other_curators() throws MessagingException {
        String colleague = Colleagues.join("curator@regulator.example", "curator");
        String report = filed(here);
        post(curator, REPORTS + report + "/questions", "{\"text\": \"By telephone, Zzyzx?\"}");
        PortalClient.asOwner("update account set disabled_at = now() where email = '" + asker + "'");
        post(PortalClient.program(here), REPORTS + report + "/questions/1/answer", "{\"text\": \"No, Zzyzx\"}");
        answered(colleague, report);
        assertThat(MailBoxes.to(asker)).isEmpty();
    }

    @Test
    void each_decision_is_told_in_the_same_words_and_one_that_was_refused_is_not() throws MessagingException {
        String accepted = filed(here);
        String returned = filed(here);
        String rejected = filed(here);
        assertThat(curator.post(REPORTS + accepted + "/accept", "", "If-Match", "\"999\"")
                        .statusCode())
                .isEqualTo(409);
        post(curator, REPORTS + accepted + "/accept", "");
        MimeMessage first = await(reporter, 1);
        assertSaysNothing(first, accepted);
        post(curator, REPORTS + returned + "/return", "{\"message\": \"Zzyzx\"}");
        assertThat(MailBoxes.parts(await(reporter, 2))).isEqualTo(MailBoxes.parts(first));
        post(curator, REPORTS + rejected + "/reject", "{\"message\": \"Zzyzx\"}");
        assertThat(MailBoxes.parts(await(reporter, 3))).isEqualTo(MailBoxes.parts(first));
        assertThat(curator.post(REPORTS + rejected + "/accept", "").statusCode())
                .isEqualTo(409);
        assertThat(notices(here, reporter)).isEqualTo(3);
    }

    @Test
    void a_merging_and_its_undoing_are_told_like_any_decision_and_one_that_was_refused_is_not()
            throws MessagingException {
        String stays = filed(here);
        String again = filed(here);
        post(curator, REPORTS + stays + "/accept", "");
        MimeMessage first = await(reporter, 1);
        assertThat(curator.post(REPORTS + again + "/merge", "{\"into\": \"" + again + "\"}")
                        .statusCode())
                .isEqualTo(409);
        post(curator, REPORTS + again + "/merge", "{\"into\": \"" + stays + "\", \"message\": \"Zzyzx\"}");
        MimeMessage merged = await(reporter, 2);
        assertSaysNothing(merged, again);
        assertThat(MailBoxes.parts(merged)).isEqualTo(MailBoxes.parts(first));
        post(curator, REPORTS + again + "/separate", "");
        assertThat(MailBoxes.parts(await(reporter, 3))).isEqualTo(MailBoxes.parts(first));
        assertThat(notices(here, reporter)).isEqualTo(3);
        assertThat(MailBoxes.to(elsewhere)).as("another hospital's").isEmpty();
    }

    @Test
    void of_two_hospitals_of_a_group_the_one_whose_report_is_merged_or_separated_is_told() throws MessagingException {
        HospitalGroup group = HospitalGroup.found();
        String stays = filed(group.first());
        String again = filed(group.second());
        post(curator, REPORTS + again + "/merge", "{\"into\": \"" + stays + "\", \"message\": \"Zzyzx\"}");
        MimeMessage merged = await(group.second(), 1);
        assertSaysNothing(merged, again);
        assertThat(String.join("", MailBoxes.parts(merged))).doesNotContain(stays, "Grouped");
        post(curator, REPORTS + again + "/separate", "");
        assertSaysNothing(await(group.second(), 2), again);
        post(curator, REPORTS + again + "/merge", "{\"into\": \"" + stays + "\"}");
        await(group.second(), 3);
        assertThat(HospitalGroup.withdraw(group.first(), stays)).isEqualTo(302);
        assertSaysNothing(await(group.second(), 4), again);
        assertThat(notices(group.second(), group.second())).isEqualTo(4);
        assertThat(notices(group.first(), group.first()))
                .as("its report was what it was, and it withdrew that itself")
                .isZero();
        assertThat(MailBoxes.to(group.first())).isEmpty();
    }

    @Test
    void the_operator_does_not_see_which_report_a_mail_to_a_hospital_is_about() throws MessagingException {
        String report = filed(here);
        post(curator, REPORTS + report + "/reject", "{\"message\": \"Zzyzx\"}");
        await(reporter, 1);
        PortalClient operator = PortalClient.program("operator@patchlag.example");
        JsonObject mail = get(operator, "/api/v1/mails?find=" + reporter)
                .getJsonArray("mails")
                .getJsonObject(0);
        assertThat(mail.getString("kind")).isEqualTo("report-news");
        assertThat(mail.containsKey("reference")).isFalse();
        assertThat(operator.get("/api/v1/mails").body()
                        + PortalClient.browser("operator@patchlag.example")
                                .get("/notice/mails?find=" + reporter)
                                .body())
                .contains(reporter, NoticeKind.REPORT_NEWS.subject())
                .doesNotContain(report);
    }

    @Test
    void a_bulk_action_and_its_undoing_are_one_mail_each_to_each_hospital() throws MessagingException {
        String first = filed(here);
        String second = filed(here);
        String reportThere = filed(there);
        JsonObject batch = post(
                curator,
                BATCHES,
                "{\"action\": \"accept\", \"reports\": " + list(first, second, reportThere, first) + "}");
        assertSaysNothing(await(reporter, 1), first);
        assertSaysNothing(await(elsewhere, 1), reportThere);
        post(curator, BATCHES + "/" + batch.getString("id") + "/undo", "");
        assertSaysNothing(await(reporter, 2), first);
        await(elsewhere, 2);

        post(curator, BATCHES, "{\"action\": \"return\", \"message\": \"Zzyzx\", \"reports\": " + list(second) + "}");
        await(reporter, 3);
        long before = notices(here, reporter);
        post(curator, BATCHES, "{\"action\": \"accept\", \"reports\": " + list(second) + "}");
        assertThat(notices(here, reporter)).as("it could not be accepted").isEqualTo(before);
        assertThat(MailBoxes.to(reporter)).hasSize(3);
        assertThat(MailBoxes.to(elsewhere)).hasSize(2);
    }

    @Test
    void of_a_bulk_action_that_was_undone_nothing_leaves_any_more() {
        String late = "later-" + reporter;
        PortalClient.asOwner("update account set email = '" + late + "' where email = '" + reporter + "'");
        JsonObject batch =
                post(curator, BATCHES, "{\"action\": \"accept\", \"reports\": " + list(filed(here), filed(here)) + "}");
        String told = "mail where address = '" + late + "' and ";
        awaitCount(told + "state = 'WAITING' and attempts = 1 and problem is not null", 1);
        post(curator, BATCHES + "/" + batch.getString("id") + "/undo", "");
        awaitCount(told + "state = 'SENT'", 1);
        assertThat(PortalClient.count(told + "state = 'GIVEN_UP'")).isEqualTo(1);
        assertThat(PortalClient.count(told + "state = 'WAITING'")).isZero();
    }

    @Test
    void notices_for_which_nobody_can_be_found_hold_up_nobody_elses_and_end_after_thirty_days() {
        String nobody = Organisations.foundHospital("A hospital without people");
        PortalClient.asOwner("insert into notice (organisation_id, id, kind, to_hospital_id, created_at)"
                + " select '" + nobody + "', gen_random_uuid(), 'REPORT_NEWS', '" + nobody
                + "', now() - interval '29 days 1 hour' * least(number % 4, 1)"
                + " from generate_series(1, 200) number");
        String waiting = "notice where to_hospital_id = '" + nobody + "' and addressed_at is null";
        putIntoTheOutbox();
        await(reporter, 1);
        assertThat(PortalClient.count(waiting)).isEqualTo(200);
        PortalClient.asOwner(
                "update notice set created_at = created_at - interval '1 day' where to_hospital_id = '" + nobody + "'");
        putIntoTheOutbox();
        awaitCount(waiting, 50); // those of 30 days have ended
        String late = "first-" + UUID.randomUUID() + "@hospital.example";
        Organisations.openAccount(nobody, late, "Fay First", "reporter");
        putIntoTheOutbox();
        await(late, 1);
        awaitCount(waiting, 0);
        assertThat(PortalClient.count("mail where address = '" + late + "'"))
                .as("all of them say the same")
                .isEqualTo(1);
    }

    // The outbox is emptied for it, and need not be waited for.
    private void putIntoTheOutbox() {
        post(curator, REPORTS + filed(here) + "/accept", "");
    }

    // Until so many mails have come, of which this is the last.
    private static MimeMessage await(String address, int number) {
        for (int i = 0; i < 300 && MailBoxes.to(address).size() < number; i++) {
            pause();
        }
        List<MimeMessage> mails = MailBoxes.to(address);
        assertThat(mails).as(address).hasSize(number);
        return mails.get(number - 1);
    }

    private static MimeMessage answered(String address, String report) {
        return MailBoxes.await(address, "Subject: " + NoticeKind.QUESTION_ANSWERED.subject() + " (" + report + ")");
    }

    private static void awaitCount(String of, long number) {
        for (int i = 0; i < 300 && PortalClient.count(of) != number; i++) {
            pause();
        }
        assertThat(PortalClient.count(of)).as(of).isEqualTo(number);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    // Notices to the hospital of which this colleague has been told.
    private static long notices(String hospital, String colleague) {
        return PortalClient.count("notice where to_hospital_id = '" + PortalClient.organisationOf(hospital)
                + "' and created_at >= (select created_at from account where email = '" + colleague + "')");
    }

    private static void assertSaysNothing(MimeMessage mail, String report) throws MessagingException {
        assertThat(mail.getSubject()).isEqualTo(NoticeKind.REPORT_NEWS.subject());
        assertHoldsNothingButALink(mail, "/reporting/list");
        assertThat(String.join("", MailBoxes.parts(mail))).doesNotContain(report);
    }

    private static void assertHoldsNothingButALink(MimeMessage mail, String link) {
        String whole = Portal.address().resolve(link).toString();
        assertThat(MailBoxes.parts(mail)).hasSize(2).allSatisfy(part -> assertThat(part)
                .contains(whole)
                .doesNotContain("Zzyzx", "Grouped", "MAILED-", "Aurelia"));
    }
}
