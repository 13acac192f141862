package org.patchlag.notice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What a notice can say. The words are fixed, so that no content, and no organisation's name, can get into a mail: only
 * the reference and the link differ.
 */
public enum NoticeKind {
    /** Somebody is invited to open an account. */
    INVITATION(
            "You are invited to Patchlag",
            "You are invited to open an account. The link below works once, for seven days. If you did not "
                    + "expect this, do nothing.",
            "/access/welcome"),
    /** To a manufacturer: dates about its products were released to it; its time to answer begins with this mail. */
    FACTS_RELEASED(
            "Dates about your products wait for your answer",
            "A regulator has released dates about your products to you. You have 15 days from this message to answer "
                    + "them, and may extend that once.",
            "/reply/facts"),
    /** To a manufacturer: something that it contested was decided. */
    CONTEST_DECIDED("A contest of yours was decided", "A date that you contested was decided on.", "/reply/facts"),
    /** To a manufacturer: its statement or promise was decided on. */
    ENTRY_DECIDED(
            "Your statement or promise was decided on",
            "The regulator has decided on a statement or promise that you entered.",
            "/reply/statement"),
    /** To curators: a manufacturer contests something. */
    FACT_CONTESTED(
            "A manufacturer contests a date",
            "A manufacturer has contested a date. A second curator decides.",
            "/reply/desk"),
    /** To curators: a manufacturer entered a statement or a promise. */
    ENTRY_MADE(
            "A manufacturer has entered a statement or promise",
            "A manufacturer has entered a statement or a promise. It becomes public only when you confirm it.",
            "/reply/entries"),
    /** To a hospital: a curator asks about a report. */
    QUESTION_ASKED(
            "A question about a report of yours",
            "A regulator has asked a question about a report of yours. You can answer it on the report's page.",
            Pages.REPORT),
    /** To the curator who asked: the hospital has answered. */
    QUESTION_ANSWERED(
            "A question of yours was answered",
            "A hospital has answered a question that you asked about its report.",
            Pages.REPORT),
    /** To a hospital: a report was accepted. */
    REPORT_ACCEPTED(
            "A report of yours was accepted",
            "A regulator has accepted a report of yours. Its page says what counts from now on.",
            Pages.REPORT),
    /** To a hospital: a report was returned. */
    REPORT_RETURNED(
            "A report of yours was returned",
            "A regulator has returned a report of yours to be corrected. Its page says what is asked for.",
            Pages.REPORT),
    /** To a hospital: a report was rejected. */
    REPORT_REJECTED(
            "A report of yours was rejected",
            "A regulator has rejected a report of yours. Its page says why.",
            Pages.REPORT),
    /** To a hospital: reports were accepted in one go. */
    REPORTS_ACCEPTED(
            "Reports of yours were accepted",
            "A regulator has accepted several reports in one go, among them this one and perhaps others of yours. "
                    + "Your list says how each of them stands.",
            Pages.REPORTS),
    /** To a hospital: reports were returned in one go. */
    REPORTS_RETURNED(
            "Reports of yours were returned",
            "A regulator has returned several reports in one go to be corrected, among them this one and perhaps "
                    + "others of yours. Your list says how each of them stands.",
            Pages.REPORTS),
    /** To a hospital: a bulk action was undone. */
    DECISIONS_TAKEN_BACK(
            "Decisions about reports of yours were taken back",
            "A regulator has taken back what it had decided about several reports in one go, among them this one and "
                    + "perhaps others of yours. They wait for a decision again; your list says how each of them stands.",
            Pages.REPORTS),
    /** To a subscriber: the result of a saved query is another one. */
    QUERY_RESULT_CHANGED(
            "The result of a saved query has changed",
            "The result of a saved query that you subscribed to has changed. The page behind the link says by how much; "
                    + "there you can also end these mails.",
            "/query/saved"),
    /** To a subscriber: a saved query is not looked at any more. */
    QUERY_UNREADABLE(
            "A saved query can no longer be read",
            "A saved query that you subscribed to can no longer be read, and its result is not looked at any more. "
                    + "The page behind the link says why; there you can also end these mails.",
            "/query/saved");

    private final String subject;
    private final String sentence;
    private final String path;

    NoticeKind(String subject, String sentence, String path) {
        this.subject = subject;
        this.sentence = sentence;
        this.path = path;
    }

    /** The mail's subject, to which the reference is added. */
    public String subject() {
        return subject;
    }

    /** What the mail says. */
    public String sentence() {
        return sentence;
    }

    /** The page that the link leads to: of what the reference names, or the list on which that is. */
    public String path(String reference) {
        return path.endsWith("=") ? path + URLEncoder.encode(reference, StandardCharsets.UTF_8) : path;
    }

    // Constants of the enum itself could not be used by its values.
    private static final class Pages {
        private static final String REPORT = "/reporting/report?ref=";
        private static final String REPORTS = "/reporting/list";
    }
}
