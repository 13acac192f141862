package org.patchlag.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.patchlag.platform.Configuration;

/** How mails leave this installation: through a mail server, or, in a demonstration without one, onto a page only. */
@ApplicationScoped
public class MailSettings {
    private static final String TIMEOUT_MS = "20000";

    @Inject
    @ConfigProperty(name = "patchlag.mail.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "patchlag.mail.port", defaultValue = "25")
    private int port;

    @Inject
    @ConfigProperty(name = "patchlag.mail.security", defaultValue = "starttls")
    private String security;

    @Inject
    @ConfigProperty(name = "patchlag.mail.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "patchlag.mail.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "patchlag.mail.from", defaultValue = "patchlag@localhost")
    private String from;

    @Inject
    private Configuration configuration;

    /** What a mail's way is. */
    enum Way {
        /** A mail server is configured. */
        SERVER,
        /** A demonstration: the page with the mails is all. */
        PAGE,
        /** A real installation without a mail server: mails wait for one. */
        NONE
    }

    Way way() {
        return host.isPresent() ? Way.SERVER : configuration.demonstration() ? Way.PAGE : Way.NONE;
    }

    /** The portal's address as links have it, without a slash at its end. */
    String address() {
        return configuration.address();
    }

    String from() {
        return from;
    }

    Optional<String> user() {
        return user;
    }

    String password() {
        return password.orElse("");
    }

    /** The properties of a Jakarta Mail session. */
    Properties properties() {
        boolean tls = security.equals("tls");
        String protocol = tls ? "smtps" : "smtp";
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "host", host.orElse(""));
        properties.setProperty(prefix + "port", Integer.toString(port));
        properties.setProperty(prefix + "auth", Boolean.toString(user.isPresent()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(security.equals("starttls")));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(security.equals("starttls")));
        properties.setProperty(prefix + "connectiontimeout", TIMEOUT_MS);
        properties.setProperty(prefix + "timeout", TIMEOUT_MS);
        properties.setProperty(prefix + "writetimeout", TIMEOUT_MS);
        return properties;
    }
}
