package org.patchlag.triage.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reporting.control.Findings;
import org.patchlag.timeline.Asserter;
import org.patchlag.timeline.Event;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.FuzzyDate;
import org.patchlag.timeline.RelativeDate;
import org.patchlag.timeline.Timeline;
import org.patchlag.timeline.TimelineException;
import org.patchlag.timeline.TimelineProblem;
import org.patchlag.timeline.UnknownDate;
import org.patchlag.triage.entity.IssueContent;
import org.patchlag.triage.entity.IssueTimeline;

/** Reads what somebody typed of a vendor issue, and says all that is wrong at once. */
final class IssueReader {
    private static final int LONGEST_SUMMARY = 4_000;
    private static final int MOST_THREATS = 50;
    private static final int MOST_MODELS = 200;

    private IssueReader() {}

    /**
     * Reads it.
     *
     * @param catalogued the model of the vendor by this name, where the catalogue has one
     * @throws ProblemException where anything is wrong; nothing is kept then
     */
    static IssueContent read(
            IssueEntry entry, LocalDate today, Function<String, Optional<IssueContent.StatedModel>> catalogued) {
        Findings findings = new Findings();
        String title = findings.line("/title", entry.title());
        if (title == null && findings.problems().isEmpty()) {
            findings.add("/title", "Say in a line what the flaw is");
        }
        String summary = findings.text("/summary", entry.summary(), LONGEST_SUMMARY);
        List<String> threats = threats(entry.threats(), findings);
        List<IssueContent.StatedModel> models = models(entry.models(), catalogued, findings);
        LocalDate typed = findings.day("/lastConfirmed", entry.lastConfirmed(), today);
        List<IssueContent.StatedDate> dates = dates(entry.dates(), typed, findings);
        if (!findings.problems().isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_FIELDS, "Nothing was kept.", findings.problems());
        }
        LocalDate confirmed = dates.isEmpty() && Findings.given(entry.lastConfirmed()) == null ? null : typed;
        return new IssueContent(title == null ? "" : title, summary, threats, models, dates, confirmed);
    }

    private static List<String> threats(List<String> typed, Findings findings) {
        if (typed.size() > MOST_THREATS) {
            findings.add("/threats", "Give at most " + MOST_THREATS + " threats");
            return List.of();
        }
        List<String> threats = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String threat = findings.line("/threats/" + i, typed.get(i));
            if (threat != null && !threats.contains(threat)) {
                threats.add(threat);
            }
        }
        return threats;
    }

    private static List<IssueContent.StatedModel> models(
            List<String> typed, Function<String, Optional<IssueContent.StatedModel>> catalogued, Findings findings) {
        if (typed.size() > MOST_MODELS) {
            findings.add("/models", "Give at most " + MOST_MODELS + " models");
            return List.of();
        }
        List<IssueContent.StatedModel> models = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String name = findings.line("/models/" + i, typed.get(i));
            Optional<IssueContent.StatedModel> model = name == null ? Optional.empty() : catalogued.apply(name);
            if (name != null && model.isEmpty()) {
                findings.add(
                        "/models/" + i, name + " is no model of this vendor in the catalogue; enter one by its name");
            }
            model.filter(found -> !models.contains(found)).ifPresent(models::add);
        }
        return models;
    }

    private static List<IssueContent.StatedDate> dates(
            List<IssueEntry.DateEntry> typed, LocalDate confirmed, Findings findings) {
        List<IssueContent.StatedDate> dates = new ArrayList<>();
        Set<EventKind> seen = EnumSet.noneOf(EventKind.class);
        for (int i = 0; i < typed.size(); i++) {
            IssueEntry.DateEntry entry = typed.get(i);
            String pointer = "/dates/" + i;
            Optional<EventKind> kind = kind(entry.kind(), pointer, findings);
            Optional<FuzzyDate> date = date(entry.date(), pointer, findings);
            String source = findings.line(pointer + "/source", entry.source());
            if (kind.isPresent() && !seen.add(kind.get())) {
                findings.add(
                        pointer + "/kind",
                        "Give one date of each kind; " + kind.get().label() + " came before");
            } else if (kind.isPresent() && date.isPresent()) {
                dates.add(new IssueContent.StatedDate(kind.get(), date.get(), source));
            }
        }
        if (dates.size() == typed.size()) {
            holdAgainstEachOther(dates, confirmed, findings);
        }
        return dates;
    }

    private static void holdAgainstEachOther(
            List<IssueContent.StatedDate> dates, LocalDate confirmed, Findings findings) {
        List<Event> events = new ArrayList<>(dates.stream()
                .map(date -> new Event(date.kind(), date.date(), Asserter.VENDOR))
                .toList());
        Set<EventKind> stated = EnumSet.noneOf(EventKind.class);
        dates.forEach(date -> stated.add(date.kind()));
        // What a date counts from may be told by the reports, which change; here it has happened on some day.
        for (IssueContent.StatedDate date : dates) {
            if (date.date() instanceof RelativeDate relative
                    && IssueTimeline.isOfAnIssue(relative.anchor())
                    && stated.add(relative.anchor())) {
                events.add(new Event(relative.anchor(), new UnknownDate(), Asserter.HOSPITAL));
            }
        }
        for (TimelineProblem problem : Timeline.of(events, confirmed).problems()) {
            if (problem.impossible() && problem.index() < dates.size()) {
                findings.add("/dates/" + problem.index() + "/date", problem.message());
            }
        }
    }

    private static Optional<EventKind> kind(@Nullable String typed, String pointer, Findings findings) {
        String known = Arrays.stream(EventKind.values())
                .filter(IssueTimeline::isOfAnIssue)
                .map(EventKind::code)
                .collect(Collectors.joining(", "));
        String code = Findings.given(typed);
        Optional<EventKind> kind =
                code == null ? Optional.empty() : EventKind.ofCode(code).filter(IssueTimeline::isOfAnIssue);
        if (kind.isEmpty()) {
            findings.add(pointer + "/kind", "Use one of " + known);
        }
        return kind;
    }

    private static Optional<FuzzyDate> date(@Nullable String typed, String pointer, Findings findings) {
        String text = Findings.given(typed);
        if (text == null) {
            findings.add(pointer + "/date", "Enter when this happened, or unknown");
            return Optional.empty();
        }
        try {
            return Optional.of(FuzzyDate.parse(text));
        } catch (TimelineException e) {
            findings.add(pointer + "/date", e.advice());
            return Optional.empty();
        }
    }
}
