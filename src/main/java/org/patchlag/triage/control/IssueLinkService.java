package org.patchlag.triage.control;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlag.catalogue.CatalogueService;
import org.patchlag.catalogue.Vendor;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reporting.entity.ReportState;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.UseCase;
import org.patchlag.triage.entity.VendorIssue;

/** Which reports are of which vendor issue. */
@UseCase
@RolesAllowed(CURATOR)
public class IssueLinkService {
    private static final Set<ReportState> LINKABLE =
            EnumSet.of(ReportState.SUBMITTED, ReportState.ACCEPTED, ReportState.RETURNED);

    @Inject
    private IssueService issueService;

    @Inject
    private IssueRepository issues;

    @Inject
    private IssueLinkRepository links;

    @Inject
    private TriageReportRepository reports;

    @Inject
    private CatalogueService catalogue;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Links a report.
     *
     * @throws ProblemException where it is of an issue already, of another vendor, or no longer in the running
     */
    public void link(String issueReference, String reportReference) {
        VendorIssue issue = get(issueReference);
        TriageReport report = reports.get(reportReference);
        if (!LINKABLE.contains(report.state())) {
            throw conflict(reportReference + " is " + report.state().label().toLowerCase(Locale.ROOT)
                    + "; only reports that are submitted, accepted or returned can be linked.");
        }
        if (report.vendorId() != null && !report.vendorId().equals(issue.vendorId())) {
            String vendor = catalogue.vendor(issue.vendorId()).map(Vendor::name).orElse("another vendor");
            throw conflict(
                    reportReference + " is about " + report.vendor() + ", this vendor issue about " + vendor + ".");
        }
        Optional<String> already = links.findIssueOf(report, caller.signedIn().organisation());
        if (already.isPresent()) {
            throw conflict(reportReference + " is linked to " + already.get() + ". Take it out there first.");
        }
        Instant now = clock.instant();
        issue.touch(now);
        issues.flush();
        if (!links.add(issue, report, caller.signedIn(), now)) {
            throw conflict(reportReference + " has just been linked to another vendor issue.");
        }
    }

    /**
     * Begins an issue of these reports: all of them are linked, or nothing is kept.
     *
     * @return its reference
     */
    public String open(IssueEntry entry, List<String> reportReferences) {
        String issue = issueService.create(entry);
        issues.flush();
        reportReferences.forEach(report -> link(issue, report));
        return issue;
    }

    /**
     * Takes a report out of an issue.
     *
     * @throws ProblemException where it is not linked to it
     */
    public void unlink(String issueReference, String reportReference) {
        VendorIssue issue = get(issueReference);
        Instant now = clock.instant();
        issue.touch(now);
        issues.flush();
        if (!links.end(issue, reports.get(reportReference), caller.signedIn(), now)) {
            throw conflict(reportReference + " is not linked to " + issueReference + ".");
        }
    }

    /** The reference of the issue that a report is of; null where it is of none. */
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    public @Nullable String issueOf(String reportReference) {
        return links.findIssueOf(reports.get(reportReference), caller.signedIn().organisation())
                .orElse(null);
    }

    /** The name of the vendor that a report is about; null where it is not given. */
    public @Nullable String vendorOf(String reportReference) {
        return reports.get(reportReference).vendor();
    }

    private VendorIssue get(String reference) {
        return issues.find(reference).orElseThrow(() -> ProblemException.notFound("vendor issue"));
    }

    private static ProblemException conflict(String why) {
        return new ProblemException(ProblemType.CONFLICT, why);
    }
}
