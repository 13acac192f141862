package org.patchlag.access;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.APPROVER;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.HOSPITAL_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.OPERATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;
import static org.patchlag.tenancy.Role.Names.REPORTER;
import static org.patchlag.tenancy.Role.Names.RESPONDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.UseCase;

/** The caller's own tokens for the API. */
@UseCase
@RolesAllowed({REPORTER, APPROVER, HOSPITAL_ADMINISTRATOR, ANALYST, CURATOR, PUBLISHER, RESPONDER, OPERATOR})
public class ApiTokenService {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LIFE_DAYS = 365;

    @Inject
    private ApiTokenRepository tokens;

    @Inject
    private Caller caller;

    @Inject
    private AccessPolicy policy;

    /**
     * Makes a token.
     *
     * @param name what it is for
     * @param days for how many days it holds, 1 to 365
     * @return the secret, which is shown this once
     */
    public Token make(@Nullable String name, int days) {
        String given = name == null ? "" : name.strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME) {
            throw refused("/name", "Enter what the token is for, in at most " + LONGEST_NAME + " characters");
        }
        if (days < 1 || days > LONGEST_LIFE_DAYS) {
            throw refused("/days", "Choose a lifetime of 1 to " + LONGEST_LIFE_DAYS + " days");
        }
        Token token = Token.random("plt_");
        Instant now = policy.now();
        Caller.Identity owner = caller.signedIn();
        tokens.add(
                new ApiToken(
                        owner.organisation(),
                        UUID.randomUUID(),
                        owner.account(),
                        given,
                        now,
                        now.plus(Duration.ofDays(days)),
                        null,
                        null),
                token.hash());
        return token;
    }

    /** The caller's tokens, the newest first. */
    public List<ApiToken> list() {
        Caller.Identity owner = caller.signedIn();
        return tokens.findOf(owner.organisation(), owner.account());
    }

    /** Revokes one of them at once. */
    public void revoke(UUID id) {
        ApiToken token = list().stream()
                .filter(own -> own.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("token"));
        tokens.revoke(token, policy.now());
    }

    private static ProblemException refused(String pointer, String message) {
        return new ProblemException(
                ProblemType.INVALID_FIELDS, "No token was made.", List.of(new FieldProblem(pointer, message)));
    }
}
