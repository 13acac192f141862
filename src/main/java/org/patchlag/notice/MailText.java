package org.patchlag.notice;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a mail: fixed words, a reference, a link.
 *
 * @param subject its subject
 * @param plain as text
 * @param html as HTML
 */
record MailText(String subject, String plain, String html) {
    private static final String ENDING =
            "This message was sent by Patchlag. It holds no details; they are shown after you sign in.";

    /**
     * The text of a notice.
     *
     * @param reference what it is about; null where the mail does not say so
     * @param address the portal's address, without a slash at its end
     * @param secret the query of a secret link; empty for none
     */
    static MailText of(NoticeKind kind, @Nullable String reference, String address, String secret) {
        String link = address + kind.path(reference) + secret;
        return new MailText(
                kind.subject() + (reference == null ? "" : " (" + reference + ")"),
                kind.sentence() + "\r\n\r\n" + (reference == null ? "" : "Reference: " + reference + "\r\n") + link
                        + "\r\n\r\n-- \r\n" + ENDING + "\r\n",
                "<!DOCTYPE html><html lang=\"en\"><body><p>" + escaped(kind.sentence()) + "</p>"
                        + (reference == null ? "" : "<p>Reference: <strong>" + escaped(reference) + "</strong></p>")
                        + "<p><a href=\"" + escaped(link) + "\">" + escaped(link)
                        + "</a></p><hr><p><small>" + escaped(ENDING) + "</small></p></body></html>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
