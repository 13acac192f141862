package org.patchlag.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;

/** The operator's sight of the mails: which have left, which came back. */
@UseCase
@RolesAllowed(Role.Names.OPERATOR)
public class MailService {
    private static final int SHOWN = 200;
    private static final int LONGEST_PROBLEM = 200;

    @Inject
    private MailRepository mails;

    @Inject
    private NoticeRepository notices;

    @Inject
    private Clock clock;

    /** The latest mails, the latest first. */
    public List<Mail> latest() {
        return mails.findLatest(SHOWN);
    }

    /**
     * Notes that a mail came back after a server had taken it.
     *
     * @param problem what the returned mail says; null for nothing
     * @throws ProblemException where it has not been sent
     */
    public void bounced(UUID id, @Nullable String problem) {
        Mail mail = mails.find(id).orElseThrow(() -> ProblemException.notFound("mail"));
        if (mail.state() == Mail.State.BOUNCED) {
            return; // said twice
        }
        if (mail.state() != Mail.State.SENT) {
            throw new ProblemException(ProblemType.CONFLICT, "Only a mail that was sent can have come back.");
        }
        String said = problem == null || problem.isBlank() ? "It came back" : problem.strip();
        Instant now = clock.instant();
        mails.become(
                mail,
                Mail.State.BOUNCED,
                now,
                now,
                said.length() > LONGEST_PROBLEM ? said.substring(0, LONGEST_PROBLEM) : said);
        notices.follow(mail.organisationId(), mail.noticeId(), now);
    }
}
