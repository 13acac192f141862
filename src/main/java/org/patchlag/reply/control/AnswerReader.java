package org.patchlag.reply.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.JsonFields;
import org.patchlag.platform.ProblemException;
import org.patchlag.reply.entity.AnswerKind;
import org.patchlag.reply.entity.CaseDossier;
import org.patchlag.reply.entity.FactAnswer;
import org.patchlag.reply.entity.ReleasedFact;
import org.patchlag.timeline.Event;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.FuzzyDate;
import org.patchlag.timeline.TimelineException;
import org.patchlag.timeline.TimelineProblem;

/** Reads an answer, and holds it against the case: all that is wrong with it is said at once. */
final class AnswerReader {
    private static final int LONGEST_EVIDENCE = 2_000;
    private static final int LONGEST_LINK = 500;

    private final CaseDossier dossier;
    private final AnswerEntry entry;
    private final List<FieldProblem> problems = new ArrayList<>();

    private AnswerReader(CaseDossier dossier, AnswerEntry entry) {
        this.dossier = dossier;
        this.entry = entry;
    }

    /**
     * The answer that was entered.
     *
     * @throws ProblemException naming each wrong field
     */
    static FactAnswer read(CaseDossier dossier, AnswerEntry entry, String by, Instant now) {
        return new AnswerReader(dossier, entry).read(by, now);
    }

    private FactAnswer read(String by, Instant now) {
        AnswerKind answer = answer();
        ReleasedFact fact = fact(answer);
        EventKind kind = fact == null ? ownKind(answer) : fact.kind();
        String date = answer == AnswerKind.OTHER_DATE || answer == AnswerKind.OWN_FACT ? date() : null;
        String evidence = text("/evidence", entry.evidence(), LONGEST_EVIDENCE);
        String link = text("/link", entry.link(), LONGEST_LINK);
        if (link != null && !link.matches("https://[^\\s\"<>]+\\.[^\\s\"<>]+")) {
            problems.add(new FieldProblem("/link", "Enter a link that begins with https://, or leave it empty"));
        }
        if (answer.contests() && evidence == null && link == null) {
            problems.add(new FieldProblem("/evidence", "Say what this is based on, such as a letter and its date"));
        }
        JsonFields.refuse(problems);
        FactAnswer read = new FactAnswer(
                dossier.answers().size() + 1,
                fact == null ? null : fact.position(),
                kind,
                answer,
                date,
                evidence,
                link,
                by,
                now,
                null,
                null,
                null,
                null);
        refuseImpossible(read);
        JsonFields.refuse(problems);
        return read;
    }

    private AnswerKind answer() {
        String code = entry.answer();
        return AnswerKind.ofCode(code == null ? "" : code)
                .orElseThrow(() -> one(
                        "/answer",
                        "Choose one of "
                                + Arrays.stream(AnswerKind.values())
                                        .map(AnswerKind::code)
                                        .collect(Collectors.joining(", "))));
    }

    private static ProblemException one(String pointer, String message) {
        return new ProblemException(
                org.patchlag.platform.ProblemType.INVALID_FIELDS,
                "Nothing was kept.",
                List.of(new FieldProblem(pointer, message)));
    }

    private @Nullable ReleasedFact fact(AnswerKind answer) {
        Integer position = entry.position();
        if (answer == AnswerKind.OWN_FACT) {
            return null;
        }
        if (position == null || position < 0 || position >= dossier.facts().size()) {
            throw one(
                    "/position",
                    "Give the place of the fact that you answer, from 0 to "
                            + (dossier.facts().size() - 1));
        }
        return dossier.facts().get(position);
    }

    private EventKind ownKind(AnswerKind answer) {
        String code = entry.kind();
        return EventKind.ofCode(code == null ? "" : code)
                .orElseThrow(() -> one("/kind", "Choose what happened" + (answer.contests() ? "" : ", or a fact")));
    }

    private @Nullable String date() {
        String typed = entry.date();
        if (typed == null || typed.isBlank()) {
            problems.add(new FieldProblem("/date", "Enter when this happened, like 11 August 2026"));
            return null;
        }
        try {
            return FuzzyDate.parse(typed.strip()).text();
        } catch (TimelineException e) {
            problems.add(new FieldProblem("/date", e.advice()));
            return null;
        }
    }

    private @Nullable String text(String pointer, @Nullable String typed, int longest) {
        String text = typed == null || typed.isBlank() ? null : typed.strip();
        if (text != null && (text.length() > longest || text.indexOf('\0') >= 0)) {
            problems.add(new FieldProblem(pointer, "Shorten this to " + longest + " characters of text"));
            return null;
        }
        return text;
    }

    // Held against the other facts as the hospital has them; what was odd before is not this answer's fault.
    private void refuseImpossible(FactAnswer answer) {
        if (answer.dateText() == null) {
            return;
        }
        List<Event> events = new ArrayList<>();
        dossier.facts().forEach(fact -> events.add(fact.event()));
        Integer position = answer.position();
        int at = position == null ? events.size() : position;
        if (position == null) {
            events.add(answer.event());
        } else {
            events.set(position, answer.event());
        }
        for (TimelineProblem problem : org.patchlag.timeline.Timeline.of(
                        events, dossier.released().lastConfirmed())
                .problems()) {
            if (problem.impossible() && problem.index() == at) {
                problems.add(new FieldProblem("/date", problem.message()));
            }
        }
    }
}
