package org.patchlag.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.Role;

/** The page about oneself: roles, and tokens for the API. */
@Named("accountPage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class AccountPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK).withZone(ZoneOffset.UTC);

    @Inject
    private ApiTokenService tokens;

    @Inject
    private Caller caller;

    @Inject
    private AccessPolicy policy;

    private @Nullable String name;
    private int days = 90;
    private @Nullable String secret;
    private @Nullable String error;
    private @Nullable List<ApiToken> shown; // as they stand on the page: a row must stay the row that was seen

    /** Makes a token and shows it once. */
    public void make() {
        try {
            secret = tokens.make(name, days).text();
            name = null;
            error = null;
            shown = null;
        } catch (ProblemException e) {
            error = e.errors().get(0).message();
        }
    }

    /** Revokes a token. */
    public void revoke(ApiToken token) {
        tokens.revoke(token.id());
        shown = null;
        secret = null;
    }

    /** The caller's tokens. */
    public List<ApiToken> getTokens() {
        List<ApiToken> list = shown == null ? tokens.list() : shown;
        shown = list;
        return list;
    }

    /** Whether a token may be used. */
    public boolean holds(ApiToken token) {
        return token.holdsAt(policy.now());
    }

    /** A day for people. */
    public String day(@Nullable Instant instant) {
        return instant == null ? "never" : DAY.format(instant);
    }

    /** The caller's roles in words. */
    public String getRoles() {
        return caller.signedIn().roles().stream().map(Role::label).sorted().collect(Collectors.joining(", "));
    }

    /** The secret just made. */
    public @Nullable String getSecret() {
        return secret;
    }

    /** What was wrong. */
    public @Nullable String getError() {
        return error;
    }

    /** What the token is for. */
    public @Nullable String getName() {
        return name;
    }

    /** Takes what the token is for. */
    public void setName(@Nullable String name) {
        this.name = name;
    }

    /** For how many days it holds. */
    public int getDays() {
        return days;
    }

    /** Takes for how many days it holds. */
    public void setDays(int days) {
        this.days = days;
    }
}
