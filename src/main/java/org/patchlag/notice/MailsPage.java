package org.patchlag.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;

/** The operator's page of mails; in a demonstration without a mail server it is where they arrive. */
@Named("mailsPage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class MailsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(ZoneOffset.UTC);

    @Inject
    private MailService mails;

    @Inject
    private MailSettings settings;

    @Inject
    private MailJob job;

    private @Nullable String find;
    private boolean timeLimit;
    private @Nullable String error;
    private transient @Nullable List<Mail> shown; // a row must stay the row that was seen

    /** The latest mails. */
    public List<Mail> getMails() {
        List<Mail> list = shown == null ? mails.latest(find, timeLimit) : shown;
        shown = list;
        return list;
    }

    /** Notes that a mail came back. */
    public void bounce(Mail mail) {
        try {
            mails.bounced(mail.id(), null);
            error = null;
        } catch (ProblemException e) {
            error = e.detail();
        }
        shown = null;
    }

    /** Whether mails arrive here and nowhere else. */
    public boolean isPageOnly() {
        return settings.way() == MailSettings.Way.PAGE;
    }

    /** Whether mails wait because no mail server is configured. */
    public boolean isServerMissing() {
        return settings.way() == MailSettings.Way.NONE;
    }

    /** What a mail says. */
    public String plain(Mail mail) {
        return job.shown(mail).plain();
    }

    /** Its subject. */
    public String subject(Mail mail) {
        return job.shown(mail).subject();
    }

    /** How far it has come, in words. */
    public String state(Mail mail) {
        return switch (mail.state()) {
            case WAITING ->
                mail.attempts() == 0
                        ? "waiting"
                        : "tried " + mail.attempts() + " times, again " + at(mail.nextAttemptAt());
            case SENT -> (isPageOnly() ? "shown here " : "sent ") + at(mail.sentAt());
            case BOUNCED -> "came back " + at(mail.bouncedAt());
            case GIVEN_UP -> "given up";
        };
    }

    private static String at(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant);
    }

    /** Whose address or which number is looked for; null for any. */
    public @Nullable String getFind() {
        return find;
    }

    /** Takes whose address or which number is looked for. */
    public void setFind(@Nullable String find) {
        this.find = find;
    }

    /** Whether only mails that start a time limit are shown. */
    public boolean isTimeLimit() {
        return timeLimit;
    }

    /** Takes whether only mails that start a time limit are shown. */
    public void setTimeLimit(boolean timeLimit) {
        this.timeLimit = timeLimit;
    }

    /** What could not be done. */
    public @Nullable String getError() {
        return error;
    }
}
