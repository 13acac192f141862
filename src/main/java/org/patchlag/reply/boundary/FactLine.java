package org.patchlag.reply.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlag.attachment.FileEntry;
import org.patchlag.platform.EnglishDay;
import org.patchlag.reply.entity.AnswerFile;
import org.patchlag.reply.entity.CaseDossier;
import org.patchlag.reply.entity.FactAnswer;
import org.patchlag.reply.entity.ReleasedFact;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.FuzzyDate;

/**
 * A fact of a case and what was said to it, in words.
 *
 * @param position its place; -1 for a fact of the vendor's own
 * @param event what happened
 * @param hospital when, as the hospital says; empty where only the vendor says so
 * @param clocks the clocks that it starts or ends
 * @param answer what the vendor says, in words; empty for nothing yet
 * @param vendor the vendor's date in words; empty for none
 * @param evidence what that is based on; empty for nothing
 * @param link where it can be seen; empty for nowhere
 * @param decision whose version counts, and why; empty while that is not decided
 * @param number the answer's number; 0 for none
 * @param undecided whether somebody has to decide on it
 * @param files what was attached to the answer
 */
public record FactLine(
        int position,
        String event,
        String hospital,
        String clocks,
        String answer,
        String vendor,
        String evidence,
        String link,
        String decision,
        int number,
        boolean undecided,
        List<FileEntry> files)
        implements Serializable {

    /** The facts of a case, the vendor's own last. */
    static List<FactLine> of(CaseDossier dossier) {
        List<FactLine> lines = new ArrayList<>();
        for (ReleasedFact fact : dossier.facts()) {
            lines.add(line(
                    fact.position(),
                    fact.kind(),
                    FuzzyDate.parse(fact.dateText()).inWords(),
                    dossier.answerTo(fact).orElse(null),
                    dossier));
        }
        dossier.ownFacts().forEach(own -> lines.add(line(-1, own.kind(), "", own, dossier)));
        return lines;
    }

    /** What was said to the facts that have an answer. */
    static List<FactLine> answered(CaseDossier dossier) {
        return dossier.answers().stream()
                .map(answer -> line(-1, answer.kind(), "", answer, dossier))
                .toList();
    }

    private static FactLine line(
            int position, EventKind kind, String hospital, @Nullable FactAnswer answer, CaseDossier dossier) {
        if (answer == null) {
            return new FactLine(
                    position, kind.label(), hospital, clocks(kind), "", "", "", "", "", 0, false, List.of());
        }
        String date = answer.dateText();
        return new FactLine(
                position,
                kind.label(),
                hospital,
                clocks(kind),
                answer.answer().label() + ", " + answer.answeredByName() + ", " + day(answer.answeredAt()),
                date == null ? "" : FuzzyDate.parse(date).inWords(),
                answer.evidence() == null ? "" : answer.evidence(),
                answer.evidenceLink() == null ? "" : answer.evidenceLink(),
                decision(answer),
                answer.number(),
                answer.undecided(),
                dossier.filesOf(answer).stream().map(AnswerFile::file).toList());
    }

    /** Whose version counts, and why; empty while that is not decided. */
    static String decision(FactAnswer answer) {
        return answer.version() == null
                ? ""
                : (answer.prevailed() ? "The vendor’s version counts: " : "The hospital’s version counts: ")
                        + answer.reason();
    }

    private static String clocks(EventKind kind) {
        List<String> roles = new ArrayList<>();
        for (DelayClock clock : DelayClock.values()) {
            String name = clock.label().toLowerCase(Locale.ROOT);
            if (clock.starts().contains(kind)) {
                roles.add("starts " + name);
            } else if (clock.stops().contains(kind)) {
                roles.add("stops " + name);
            } else if (clock.competing().containsKey(kind)) {
                roles.add("ends " + name + " in another way");
            }
        }
        return String.join("; ", roles);
    }

    /** The clocks of a case and what they say, hospital's version and, where it differs, what counts. */
    static List<String> readings(CaseDossier dossier) {
        return Arrays.stream(DelayClock.values())
                .map(clock -> {
                    String hospital = dossier.versions().hospital().read(clock).inWords();
                    String vendor = dossier.versions().vendor().read(clock).inWords();
                    String counts = dossier.versions().decided().read(clock).inWords();
                    if (hospital.startsWith("cannot") && vendor.startsWith("cannot")) {
                        return "";
                    }
                    return clock.label() + ": " + counts
                            + (vendor.equals(counts) ? "" : "; by the vendor’s version " + vendor)
                            + (hospital.equals(counts) ? "" : "; by the hospital’s version " + hospital);
                })
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static String day(Instant instant) {
        return EnglishDay.of(instant);
    }

    static String day(LocalDate day) {
        return EnglishDay.of(day);
    }

    /** How a case's time to answer stands on a day, in words. */
    static String window(CaseDossier dossier, LocalDate today) {
        var window = dossier.released().window();
        LocalDate last = window.lastDay();
        if (last == null) {
            return dossier.released().undeliverableAt() == null
                    ? "The notice has not been delivered yet; the time to answer begins with it."
                    : "The notice came back; the time to answer has not begun.";
        }
        String extended = window.extended() ? ", extended" : "";
        return window.openOn(today)
                ? "To be answered by " + day(last) + extended + "."
                : "The time to answer ended on " + day(last) + extended + ".";
    }
}
