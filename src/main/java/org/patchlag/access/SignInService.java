package org.patchlag.access;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.PlatformScope;
import org.patchlag.tenancy.UseCase;

/** Signing in and out, and telling whose a token is. */
@UseCase
@PlatformScope
@PermitAll
public class SignInService {
    @Inject
    private AccountRepository accounts;

    @Inject
    private SignInRepository signIns;

    @Inject
    private ApiTokenRepository apiTokens;

    @Inject
    private Passwords passwords;

    @Inject
    private AccessPolicy policy;

    /**
     * Signs in.
     *
     * @return the token for the browser; empty for an unknown address and for a wrong password alike, after the same
     *     time
     */
    public Optional<Token> signIn(String email, String password) {
        Optional<Account> account =
                accounts.findByEmail(email.strip().toLowerCase(Locale.ROOT)).filter(policy::maySignIn);
        boolean right = account.isPresent()
                ? passwords.matches(password, account.get().passwordHash())
                : passwords.matchesNobody(password);
        if (!right) {
            return Optional.empty();
        }
        Token token = Token.random("pls_");
        Instant now = policy.now();
        Account known = account.orElseThrow();
        signIns.add(new SignIn(known.organisationId(), UUID.randomUUID(), known.id(), now, now), token.hash());
        return Optional.of(token);
    }

    /** Ends the sign-in of this token; does nothing where there is none. */
    public void signOut(Token token) {
        signIns.findByToken(token.hash()).ifPresent(found -> signIns.end(found.signIn(), policy.now()));
    }

    /** Whose sign-in this is, empty where it has ended or never was. */
    public Optional<Caller.Identity> ofBrowser(Token token) {
        Instant now = policy.now();
        return signIns.findByToken(token.hash())
                .filter(found -> found.signIn().holdsAt(now))
                .flatMap(found -> {
                    if (found.signIn().dueToBeSeen(now)) {
                        signIns.seen(found.signIn(), now);
                    }
                    return identity(found.owner());
                });
    }

    /** Whose API token this is, empty where it has expired, was revoked or never was. */
    public Optional<Caller.Identity> ofProgram(Token token) {
        Instant now = policy.now();
        return apiTokens
                .findByHash(token.hash())
                .filter(found -> found.token().holdsAt(now))
                .flatMap(found -> {
                    if (found.token().dueToBeNoted(now)) {
                        apiTokens.used(found.token(), now);
                    }
                    return identity(found.owner());
                });
    }

    private Optional<Caller.Identity> identity(AccountIdentity owner) {
        return policy.maySignIn(owner.enabled(), owner.accountDemonstration())
                ? Optional.of(owner.identity())
                : Optional.empty();
    }
}
