package org.patchlag.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.patchlag.reply.control.AdjudicationService;
import org.patchlag.reply.control.AnswerEntry;
import org.patchlag.reply.control.AnswerService;
import org.patchlag.reply.control.CaseListService;
import org.patchlag.reply.control.EntryDecisionService;
import org.patchlag.reply.control.EntryService;
import org.patchlag.reply.control.ReleaseService;
import org.patchlag.reply.entity.CaseDossier;
import org.patchlag.reply.entity.CaseFilter;
import org.patchlag.reply.entity.FactAnswer;
import org.patchlag.reply.entity.ReleasableReport;
import org.patchlag.reply.entity.ReleasedFact;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.Role;
import org.patchlag.timeline.DelayClock;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.Reading;

/** What vendors of the demonstration say: some agree, one contest is open, one decided, and one has a statement. */
@ApplicationScoped
public class DemonstrationReplies {
    private static final int RELEASED = 6;
    private static final int LONG_ENOUGH = 12;
    private static final int EARLIER = 5;

    @Inject
    private ReleaseService releases;

    @Inject
    private AnswerService answers;

    @Inject
    private CaseListService lists;

    @Inject
    private AdjudicationService decisions;

    @Inject
    private EntryService entries;

    @Inject
    private EntryDecisionService confirmations;

    @Inject
    private Acting acting;

    void answer(Caller.Identity curator, DemonstrationCast cast) {
        Caller.Identity second = second(curator);
        Caller.Identity aurelia = cast.responder("Aurelia Imaging");
        release(curator, aurelia);
        release(curator, cast.responder("Dynamos Health"));
        List<CaseDossier> released =
                acting.as(aurelia, () -> lists.find(CaseFilter.ALL, CaseListService.USUAL, null, RELEASED)
                        .cases()
                        .lines());
        List<CaseDossier> fixed = released.stream()
                .filter(dossier -> earlierFix(dossier).isPresent())
                .toList();
        List<CaseDossier> others =
                released.stream().filter(dossier -> !fixed.contains(dossier)).toList();
        others.forEach(dossier ->
                acting.as(aurelia, () -> answers.agree(dossier.released().reference())));
        for (int i = 0; i < Math.min(2, fixed.size()); i++) {
            String reference = fixed.get(i).released().reference();
            AnswerEntry contest = earlierFix(fixed.get(i)).orElseThrow();
            acting.as(aurelia, () -> answers.answer(reference, contest));
            if (i == 1) {
                acting.as(
                        second,
                        () -> decisions.decide(
                                reference, 1, FactAnswer.Version.VENDOR, "The letter shows the earlier day."));
            }
        }
        speak(aurelia, second);
    }

    private void release(Caller.Identity curator, Caller.Identity vendor) {
        UUID id = Objects.requireNonNull(vendor.vendor());
        acting.as(curator, () -> {
            List<String> reports = releases.releasable(id).stream()
                    .limit(RELEASED)
                    .map(ReleasableReport::reference)
                    .toList();
            return reports.isEmpty() ? reports : releases.release(reports);
        });
    }

    // That the fix was there some days earlier than the hospital says, where its day is known and that can be.
    private static Optional<AnswerEntry> earlierFix(CaseDossier dossier) {
        Reading reading = dossier.versions().hospital().read(DelayClock.TIME_TO_PATCH);
        Integer lower = reading.lowerDays();
        return dossier.facts().stream()
                .filter(fact -> fact.kind() == EventKind.FIX_OFFERED || fact.kind() == EventKind.FIX_APPROVED)
                .filter(fact -> fact.dateText().matches("\\d{4}-\\d{2}-\\d{2}"))
                .filter(fact -> lower != null && lower >= LONG_ENOUGH)
                .findFirst()
                .map(DemonstrationReplies::earlier);
    }

    private static AnswerEntry earlier(ReleasedFact fact) {
        LocalDate day = LocalDate.parse(fact.dateText()).minusDays(EARLIER);
        return new AnswerEntry(
                fact.position(), null, "other-date", day.toString(), "Our letter to the customer of that day", null);
    }

    private void speak(Caller.Identity vendor, Caller.Identity second) {
        String regulator = acting.as(
                vendor, () -> entries.regulators().get(0).organisationId().toString());
        UUID statement = acting.as(vendor, () -> entries.state(
                        regulator,
                        "We validate each fix on every model before we offer it, and tell our customers within a week "
                                + "what they can do until then.",
                        null)
                .id());
        acting.as(second, () -> {
            confirmations.decideStatement(statement, true, null);
            return statement;
        });
        acting.as(
                vendor,
                () -> entries.promise(
                        regulator, "acknowledgement", "3", "95", "A person answers within three days", null, null));
    }

    private static Caller.Identity second(Caller.Identity first) {
        return new Caller.Identity(
                UUID.randomUUID(),
                "Demonstration second curator",
                first.organisation(),
                first.organisationName(),
                first.kind(),
                first.country(),
                first.countries(),
                first.groupId(),
                EnumSet.of(Role.CURATOR),
                first.demonstration());
    }
}
