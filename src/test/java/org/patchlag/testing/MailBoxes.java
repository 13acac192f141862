package org.patchlag.testing;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A real mail server on a loopback port for the portal's mails. It refuses addresses that begin with {@code nobody}, and
 * puts those that begin with {@code later} off once.
 */
public final class MailBoxes {
    // Held, so that the level is not forgotten with a collected logger: it tells of each mailbox that it makes.
    private static final Logger LOG = Logger.getLogger("com.icegreen.greenmail");

    private static final Set<String> PUT_OFF = ConcurrentHashMap.newKeySet();
    private static @Nullable GreenMail server;

    private MailBoxes() {}

    /** The port on which it takes mails, started when first asked for. */
    static synchronized int port() {
        return started().getSmtp().getPort();
    }

    private static synchronized GreenMail started() {
        GreenMail running = server;
        if (running == null) {
            LOG.setLevel(Level.WARNING);
            running = new Choosy();
            running.start();
            server = running;
        }
        return running;
    }

    static synchronized void stop() {
        if (server != null) {
            server.stop();
        }
    }

    /** Waits for a mail to this address that says something, and gives the latest. */
    public static MimeMessage await(String address, String said) {
        for (int i = 0; i < 200; i++) {
            List<MimeMessage> found = to(address).stream()
                    .filter(message -> raw(message).contains(said))
                    .toList();
            if (!found.isEmpty()) {
                return found.get(found.size() - 1);
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("no mail to " + address + " says " + said);
    }

    /** All mails to this address. */
    public static List<MimeMessage> to(String address) {
        return started()
                .findReceivedMessages(user -> user.getEmail().equals(address), message -> true)
                .toList();
    }

    /** Everything that has arrived for anybody, as it came. */
    public static List<String> everything() {
        return Arrays.stream(started().getReceivedMessages())
                .map(MailBoxes::raw)
                .toList();
    }

    /** A mail's parts as text. */
    public static List<String> parts(MimeMessage message) {
        try {
            MimeMultipart content = (MimeMultipart) message.getContent();
            BodyPart first = content.getBodyPart(0);
            BodyPart second = content.getBodyPart(1);
            return List.of(String.valueOf(first.getContent()), String.valueOf(second.getContent()));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String raw(MimeMessage message) {
        return com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(message);
    }

    private static final class Choosy extends GreenMail {
        Choosy() {
            super(ServerSetup.SMTP.dynamicPort());
        }

        @Override
        protected Map<String, AbstractServer> createServices(ServerSetup[] config, Managers managers) {
            return super.createServices(config, new Managers() {
                private final SmtpManager choosing =
                        new SmtpManager(managers.getImapHostManager(), managers.getUserManager()) {
                            @Override
                            public @Nullable String checkRecipient(SmtpState state, MailAddress address) {
                                String email = address.getEmail();
                                if (email.startsWith("nobody")) {
                                    return "550 5.1.1 <" + email + ">: there is nobody of that name";
                                }
                                if (email.startsWith("later") && PUT_OFF.add(email)) {
                                    return "451 4.7.1 <" + email + ">: come again later";
                                }
                                return super.checkRecipient(state, address);
                            }
                        };

                @Override
                public SmtpManager getSmtpManager() {
                    return choosing;
                }
            });
        }
    }
}
