package org.patchlag.triage.control;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlag.catalogue.CatalogueService;
import org.patchlag.catalogue.Vendor;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.GrantedScope;
import org.patchlag.tenancy.UseCase;
import org.patchlag.triage.entity.IssueContent;
import org.patchlag.triage.entity.IssueState;
import org.patchlag.triage.entity.IssueTimeline;
import org.patchlag.triage.entity.VendorIssue;

/** Vendor issues: begin, say what is known, see them with their reports and clocks. */
@UseCase
@RolesAllowed({ANALYST, CURATOR, PUBLISHER})
public class IssueService {
    @Inject
    private IssueRepository issues;

    @Inject
    private IssueLinkRepository links;

    @Inject
    private CatalogueService catalogue;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Begins an issue.
     *
     * @return its reference
     * @throws ProblemException where anything in the entry is wrong
     */
    @RolesAllowed(CURATOR)
    public String create(IssueEntry entry) {
        Vendor vendor = vendorOf(entry.vendor())
                .orElseThrow(() -> refused("/vendor", "Enter a vendor of the catalogue by its name or an alias"));
        IssueContent content = read(entry, vendor.id());
        Instant now = clock.instant();
        VendorIssue issue = new VendorIssue(caller.signedIn(), vendor.id(), now);
        issue.revise(now);
        issues.add(issue);
        issues.addRevision(issue, content, caller.signedIn(), now);
        return issue.reference();
    }

    /** Says what is known now, as a further revision. */
    @RolesAllowed(CURATOR)
    public void revise(String reference, @Nullable Integer version, IssueEntry entry) {
        VendorIssue issue = own(reference, version);
        if (entry.vendor() != null
                && !entry.vendor().isBlank()
                && vendorOf(entry.vendor())
                        .filter(vendor -> vendor.id().equals(issue.vendorId()))
                        .isEmpty()) {
            throw refused("/vendor", "An issue stays its vendor’s; begin another for another vendor");
        }
        IssueContent content = read(entry, issue.vendorId());
        Instant now = clock.instant();
        issue.revise(now);
        issues.addRevision(issue, content, caller.signedIn(), now);
    }

    /** Ends the work on an issue. */
    @RolesAllowed(CURATOR)
    public void close(String reference, @Nullable Integer version) {
        own(reference, version).close(clock.instant());
    }

    /** Takes the work on an issue up again. */
    @RolesAllowed(CURATOR)
    public void reopen(String reference, @Nullable Integer version) {
        own(reference, version).reopen(clock.instant());
    }

    /** The references of all of the caller's issues of one state, or of any where that is null. */
    public List<String> references(@Nullable IssueState state) {
        return issues.references(state);
    }

    /**
     * One issue.
     *
     * @throws ProblemException where there is none that the caller may read
     */
    @GrantedScope
    public IssueView get(String reference) {
        VendorIssue issue = own(reference, null);
        IssueContent content = issues.content(issue);
        List<LinkedReport> reports = links.findReports(issue);
        LocalDate created = LocalDate.ofInstant(issue.createdAt(), clock.getZone());
        LocalDate confirmed = Stream.concat(
                        Optional.ofNullable(content.lastConfirmed()).stream(),
                        reports.stream().filter(LinkedReport::counts).map(LinkedReport::lastConfirmed))
                .max(LocalDate::compareTo)
                .orElse(created);
        return new IssueView(
                issue.reference(),
                issue.organisationId().equals(caller.signedIn().organisation()),
                issue.vendorId(),
                catalogue.vendor(issue.vendorId()).map(Vendor::name).orElse(""),
                issue.state(),
                issue.currentRevision(),
                issue.version(),
                issue.createdAt(),
                issue.changedAt(),
                issue.closedAt(),
                content,
                reports,
                IssueTimeline.of(content, links.findDates(issue), confirmed),
                confirmed);
    }

    private IssueContent read(IssueEntry entry, UUID vendor) {
        return IssueReader.read(entry, today(), name -> catalogue
                .modelNamed(vendor, name)
                .map(model -> new IssueContent.StatedModel(model.id(), model.name())));
    }

    private VendorIssue own(String reference, @Nullable Integer version) {
        VendorIssue issue = issues.find(reference).orElseThrow(() -> ProblemException.notFound("vendor issue"));
        issue.requireVersion(version);
        return issue;
    }

    private Optional<Vendor> vendorOf(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        Optional<Vendor> named = catalogue.vendorNamed(typed);
        return named.isPresent() ? named : idOf(typed).flatMap(catalogue::vendor);
    }

    private static Optional<UUID> idOf(String typed) {
        try {
            return Optional.of(UUID.fromString(Objects.requireNonNull(typed).strip()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static ProblemException refused(String pointer, String message) {
        return new ProblemException(
                ProblemType.INVALID_FIELDS, "Nothing was kept.", List.of(new FieldProblem(pointer, message)));
    }
}
