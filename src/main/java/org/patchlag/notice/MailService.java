package org.patchlag.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final Pattern NUMBER = Pattern.compile("<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\b");
    private static final Set<NoticeKind> STARTING_TIME_LIMITS = Arrays.stream(NoticeKind.values())
            .filter(NoticeKind::startsTimeLimit)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(NoticeKind.class)));

    @Inject
    private MailRepository mails;

    @Inject
    private NoticeRepository notices;

    @Inject
    private Clock clock;

    /**
     * The latest mails, the latest first; 200 at most.
     *
     * @param find an address, or the number in a {@code Message-ID}; null or blank for any
     * @param timeLimit whether only those are wanted that start a time limit
     */
    public List<Mail> latest(@Nullable String find, boolean timeLimit) {
        return mails.findLatest(
                sought(find), timeLimit ? STARTING_TIME_LIMITS : EnumSet.allOf(NoticeKind.class), SHOWN);
    }

    // A Message-ID goes on behind its number.
    private static @Nullable String sought(@Nullable String find) {
        if (find == null || find.isBlank()) {
            return null;
        }
        String text = find.strip().toLowerCase(Locale.ROOT).replace("\0", "");
        Matcher number = NUMBER.matcher(text);
        return number.lookingAt() ? number.group(1) : text;
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
