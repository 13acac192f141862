package org.patchlag.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchlag.query.control.Listing;
import org.patchlag.query.control.ReportFields;
import org.patchlag.query.control.ReportListService;
import org.patchlag.query.control.ReportRow;
import org.patchlag.query.control.Version;
import org.patchlag.reporting.control.FilingOutcome;
import org.patchlag.reporting.control.FilingService;
import org.patchlag.reporting.control.Filings;
import org.patchlag.reporting.control.MergeService;
import org.patchlag.reporting.control.ReportService;
import org.patchlag.sharing.GrantEntry;
import org.patchlag.sharing.GrantService;
import org.patchlag.tenancy.Caller;
import org.patchlag.triage.control.AssignmentService;
import org.patchlag.triage.control.HospitalNotices;
import org.patchlag.triage.control.InboxFilter;
import org.patchlag.triage.control.InboxLine;
import org.patchlag.triage.control.InboxService;
import org.patchlag.triage.control.IssueEntry;
import org.patchlag.triage.control.IssueLinkService;
import org.patchlag.triage.control.QuestionService;

/** What a curator has made of the demonstration's reports: vendor issues, care, questions, a merged pair, a grant. */
@ApplicationScoped
public class DemonstrationTriage {
    private static final String CURATOR = "curator@regulator.example";
    private static final String FIRST_HOSPITAL = "Northbridge University Hospitals";
    private static final int ASSIGNED = 4;
    private static final int LINKED = 9;

    @Inject
    private ReportListService lists;

    @Inject
    private InboxService inbox;

    @Inject
    private AssignmentService assignments;

    @Inject
    private IssueLinkService links;

    @Inject
    private QuestionService questions;

    @Inject
    private ReportService reports;

    @Inject
    private FilingService filing;

    @Inject
    private MergeService merging;

    @Inject
    private HospitalNotices notices;

    @Inject
    private GrantService grants;

    @Inject
    private Acting acting;

    /** Loads all of it, as of today. */
    void load(Caller.Identity home, List<Caller.Identity> hospitals, LocalDate today) {
        String issue = begin(
                home,
                "Aurelia Imaging",
                "WannaCry",
                "Consoles open to WannaCry over SMB",
                List.of(new IssueEntry.DateEntry("flaw-public", "2017-03-14", "Bulletin MS17-010")));
        begin(home, "Galen Monitors", "NotPetya", "Central stations hit by NotPetya", List.of());
        List<InboxLine> waiting = acting
                .as(home, () -> inbox.find(InboxFilter.ALL, null).lines())
                .stream()
                .filter(line -> hospitalOf(line, hospitals).isPresent())
                .toList();
        waiting.stream()
                .limit(ASSIGNED)
                .forEach(line -> acting.as(home, () -> {
                    assignments.assign(line.reference(), CURATOR);
                    return line;
                }));
        ask(home, hospitals, waiting);
        merge(home, hospitals);
        acting.as(
                home,
                () -> grants.give(new GrantEntry(
                        "Overseas Devices Agency",
                        List.of(),
                        issue,
                        today.plusMonths(6).toString(),
                        "The same consoles are in use overseas")));
    }

    private String begin(
            Caller.Identity home, String vendor, String threat, String title, List<IssueEntry.DateEntry> dates) {
        String query = "vendor:\"" + vendor + "\" AND threat:" + threat + " AND state:accepted";
        return acting.as(home, () -> {
            List<String> found =
                    find(query, LINKED).stream().map(ReportRow::reference).toList();
            return links.open(new IssueEntry(vendor, title, null, List.of(threat), List.of(), dates, null), found);
        });
    }

    // The latest filed, each with its hospital's name.
    private List<ReportRow> find(String query, int most) {
        Listing listing = new Listing(
                ReportFields.parse(query), Version.SUBMITTED, Listing.columns("hospital"), Listing.sort(null), most);
        return lists.find(listing, null).rows();
    }

    // One question that the tour's hospital can answer, if it has a report waiting, and one that was answered.
    private void ask(Caller.Identity home, List<Caller.Identity> hospitals, List<InboxLine> waiting) {
        List<InboxLine> order = Stream.concat(
                        waiting.stream().filter(line -> line.hospital().equals(FIRST_HOSPITAL)), waiting.stream())
                .distinct()
                .limit(2)
                .toList();
        for (int i = 0; i < order.size(); i++) {
            InboxLine line = order.get(i);
            int number = acting.as(
                    home,
                    () -> questions.ask(
                            line.reference(), "Was the vendor told by telephone on that day, or in writing?"));
            if (i == 1) {
                acting.as(hospitalOf(line, hospitals).orElseThrow(), () -> {
                    questions.answer(line.reference(), number, "By telephone; the letter followed a week later.");
                    return number;
                });
            }
        }
    }

    // A case that a hospital filed twice: the second is merged into the first, which counts.
    private void merge(Caller.Identity home, List<Caller.Identity> hospitals) {
        List<ReportRow> accepted = acting.as(home, () -> find("state:accepted AND threat:NotPetya", Listing.MOST));
        for (ReportRow line : accepted) {
            Object name = line.values().get(0);
            Optional<Caller.Identity> hospital = hospitals.stream()
                    .filter(one -> one.organisationName().equals(name)
                            && !one.organisationName().equals(FIRST_HOSPITAL))
                    .findFirst();
            if (hospital.isPresent()) {
                String again = acting.as(
                        hospital.get(),
                        () -> filedAgain(filing.submit(
                                Filings.of(reports.get(line.reference()).content()))));
                acting.as(home, () -> {
                    notices.tellNothing(
                            () -> merging.merge(again, null, line.reference(), "Filed twice by two departments"));
                    return again;
                });
                return;
            }
        }
    }

    private static Optional<Caller.Identity> hospitalOf(InboxLine line, List<Caller.Identity> hospitals) {
        return hospitals.stream()
                .filter(hospital -> hospital.organisationName().equals(line.hospital()))
                .findFirst();
    }

    private static String filedAgain(FilingOutcome outcome) {
        if (outcome instanceof FilingOutcome.Filed filed) {
            return filed.reference();
        }
        throw new IllegalStateException("demonstration data was refused: " + outcome);
    }
}
