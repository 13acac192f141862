package org.patchlag.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands mails to the mail server, by Jakarta Mail. */
@ApplicationScoped
public class MailServer {
    private static final Pattern REPLY_CODE = Pattern.compile("\\b[45]\\d\\d\\b");

    @Inject
    private MailSettings settings;

    @Inject
    private Clock clock;

    /** What became of handing a mail over. */
    sealed interface Outcome {
        /** The server took it. */
        record Taken() implements Outcome {}

        /**
         * It was refused for good.
         *
         * @param problem why, without the address
         */
        record Refused(String problem) implements Outcome {}

        /**
         * It may be taken later.
         *
         * @param problem why not now, without the address
         */
        record Later(String problem) implements Outcome {}
    }

    /** Hands a mail over; takes as long as the server does. */
    Outcome hand(Mail mail, MailText text) {
        try {
            Session session = Session.getInstance(settings.properties());
            MimeMessage message = message(session, mail, text);
            try (Transport transport = session.getTransport()) {
                if (settings.user().isPresent()) {
                    transport.connect(settings.user().get(), settings.password());
                } else {
                    transport.connect(); // with a password, even an empty one, it would insist on signing in
                }
                transport.sendMessage(message, message.getAllRecipients());
            }
            return new Outcome.Taken();
        } catch (SendFailedException e) {
            // Jakarta Mail calls an address invalid where the server answered 5xx, and leaves 4xx among the unsent.
            boolean refused = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
            String problem = "The mail server answered " + code(e);
            return refused ? new Outcome.Refused(problem) : new Outcome.Later(problem);
        } catch (MessagingException e) {
            return new Outcome.Later("The mail server could not be used: "
                    + (e.getCause() == null ? e : e.getCause()).getClass().getSimpleName());
        }
    }

    private MimeMessage message(Session session, Mail mail, MailText text) throws MessagingException {
        MimeMessage message = new Numbered(session, mail.id() + "." + mail.attempts() + "@patchlag");
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address(), true));
        message.setSubject(text.subject(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text.plain(), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(text.html(), "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, html));
        message.saveChanges();
        return message;
    }

    // Of a server's answer only its number is kept: its words repeat the address.
    private static String code(MessagingException thrown) {
        for (Exception at = thrown;
                at != null;
                at = at instanceof MessagingException more ? more.getNextException() : null) {
            Matcher code = REPLY_CODE.matcher(String.valueOf(at.getMessage()));
            if (code.find()) {
                return code.group();
            }
        }
        return "nothing that could be read";
    }

    // Its id says which mail it is, so that a mail that comes back can be told by it.
    private static final class Numbered extends MimeMessage {
        private final String number;

        Numbered(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + number + ">");
        }
    }
}
