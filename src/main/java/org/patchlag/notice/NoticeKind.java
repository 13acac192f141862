package org.patchlag.notice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a notice can say. The words are fixed, so that no content, and no organisation's name, can get into a mail: only
 * the reference and the link differ. A mail to a hospital has no reference: whoever handles mails would learn from it what
 * became of which hospital's report.
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
            "A manufacturer has entered a statement or a promise. It becomes public only when you confirm it. "
                    + "What else it enters today is not told by mail.",
            "/reply/entries"),
    /** To a hospital: something was asked or decided. Which of these, and about which report, stands on its page alone. */
    REPORT_NEWS(
            "There is news about your reports",
            "There is news about reports of yours. The page behind the link shows how each of them stands.",
            "/reporting/list"),
    /** To the curator who asked, or those of the same regulator: the hospital has answered. */
    QUESTION_ANSWERED(
            "A question of yours was answered",
            "A hospital has answered a question that you asked about its report.",
            "/reporting/report?ref="),
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

    /** The mail's subject, to which the reference is added where there is one. */
    public String subject() {
        return subject;
    }

    /** Whether its recipient has only so much time from its delivery on, so that a mail which came back must be found. */
    public boolean startsTimeLimit() {
        return this == FACTS_RELEASED;
    }

    /** What the mail says. */
    public String sentence() {
        return sentence;
    }

    /** The page that the link leads to: of what the reference names, or the list on which that is. */
    public String path(@Nullable String reference) {
        return path.endsWith("=") && reference != null
                ? path + URLEncoder.encode(reference, StandardCharsets.UTF_8)
                : path;
    }
}
