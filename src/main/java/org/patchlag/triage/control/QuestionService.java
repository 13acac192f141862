package org.patchlag.triage.control;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.APPROVER;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.HOSPITAL_ADMINISTRATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;
import static org.patchlag.tenancy.Role.Names.REPORTER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.notice.NoticeKind;
import org.patchlag.notice.Notices;
import org.patchlag.notice.Recipient;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reporting.control.Findings;
import org.patchlag.reporting.entity.ReportState;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;

/**
 * Requests for information: a curator asks about a report without returning it, the hospital answers, both read the
 * thread. What the answer changes in the report the hospital enters there.
 */
@UseCase
@RolesAllowed(CURATOR)
public class QuestionService {
    private static final int LONGEST = 4_000;
    private static final Set<ReportState> ASKABLE =
            EnumSet.of(ReportState.SUBMITTED, ReportState.ACCEPTED, ReportState.RETURNED);

    @Inject
    private QuestionRepository questions;

    @Inject
    private TriageReportRepository reports;

    @Inject
    private Notices notices;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The questions about a report and their answers, the first first. */
    @RolesAllowed({REPORTER, APPROVER, HOSPITAL_ADMINISTRATOR, ANALYST, CURATOR, PUBLISHER})
    public List<Question> of(String reference) {
        return questions.find(reports.get(reference));
    }

    /**
     * Asks.
     *
     * @return the question's number
     */
    public int ask(String reference, @Nullable String text) {
        String question = words(text, "Enter the question");
        TriageReport report = reports.get(reference);
        if (!ASKABLE.contains(report.state())) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "This report is " + report.state().label().toLowerCase(Locale.ROOT)
                            + "; nothing is asked about it.");
        }
        int number = questions.add(report, question, caller.signedIn(), clock.instant());
        notices.queueNews(UUID.randomUUID(), new Recipient.Hospital(report.organisationId()));
        return number;
    }

    /** Says that the answer will do, or that none is needed any more. */
    public void settle(String reference, int number) {
        TriageReport report = reports.get(reference);
        get(report, number);
        if (!questions.settle(report, number, caller.signedIn(), clock.instant())) {
            throw new ProblemException(ProblemType.CONFLICT, "This question was settled before.");
        }
    }

    /** The hospital answers. */
    @RolesAllowed({REPORTER, APPROVER})
    public void answer(String reference, int number, @Nullable String text) {
        String answer = words(text, "Enter the answer");
        TriageReport report = reports.get(reference);
        Question question = get(report, number);
        if (question.settledAt() != null
                || !questions.answer(report, number, answer, caller.signedIn(), clock.instant())) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "This question was answered or settled before. Open the report again.");
        }
        UUID regulator = question.askedByOrganisation();
        if (regulator != null) {
            notices.queue(
                    NoticeKind.QUESTION_ANSWERED,
                    new Recipient.Account(regulator, question.askedBy(), Role.CURATOR),
                    reference);
        }
    }

    private Question get(TriageReport report, int number) {
        return questions.find(report).stream()
                .filter(question -> question.number() == number)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("question"));
    }

    private static String words(@Nullable String typed, String ask) {
        Findings findings = new Findings();
        String text = findings.text("/text", typed, LONGEST);
        if (text == null) {
            if (findings.problems().isEmpty()) {
                findings.add("/text", ask);
            }
            throw new ProblemException(ProblemType.INVALID_FIELDS, "Nothing was kept.", findings.problems());
        }
        return text;
    }
}
