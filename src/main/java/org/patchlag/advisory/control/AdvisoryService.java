package org.patchlag.advisory.control;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlag.advisory.entity.Advisory;
import org.patchlag.advisory.entity.AdvisoryHistory;
import org.patchlag.advisory.entity.AdvisorySource;
import org.patchlag.advisory.entity.HospitalNames;
import org.patchlag.platform.Configuration;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.query.control.Grouping;
import org.patchlag.query.control.ReportListService;
import org.patchlag.query.control.Version;
import org.patchlag.query.language.Query;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.UseCase;
import org.patchlag.triage.control.IssueService;
import org.patchlag.triage.control.IssueView;
import org.patchlag.triage.entity.IssueState;

/** Advisories of the caller's own vendor issues; those of another regulator, granted or not, are that one's to publish. */
@UseCase
@RolesAllowed({ANALYST, CURATOR, PUBLISHER})
public class AdvisoryService {
    @Inject
    private IssueService issues;

    @Inject
    private ReportListService reports;

    @Inject
    private AdvisoryRepository advisories;

    @Inject
    private Configuration configuration;

    @Inject
    private Caller caller;

    /**
     * The references of the issues of which advisories are asked for, in their order.
     *
     * @param state of issues of this state only; null for any
     * @param query of issues only of which a report is one that this query finds
     * @throws ProblemException where there is none
     */
    public List<String> select(@Nullable IssueState state, Query query) {
        Stream<String> found = issues.references(state).stream();
        if (!query.isEverything()) {
            Set<String> ofReports = reports
                    .countBy(
                            query, Version.SUBMITTED, Grouping.parse("issue"), Grouping.USUAL_RANGES, Integer.MAX_VALUE)
                    .rows()
                    .stream()
                    .map(row -> row.values().get(0))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            found = found.filter(ofReports::contains);
        }
        List<String> references = found.sorted().toList();
        if (references.isEmpty()) {
            throw nothing(state, query);
        }
        return references;
    }

    private static ProblemException nothing(@Nullable IssueState state, Query query) {
        String which = state == null ? "" : state.code() + " ";
        if (!query.isEverything()) {
            return nothing(
                    "/query",
                    "No " + which + "vendor issue of yours has a report that this query finds. Take a condition out, or"
                            + " link such a report to a vendor issue first");
        }
        return state == null
                ? new ProblemException(
                        ProblemType.CONFLICT, "You have no vendor issue yet. Begin one of the reports of one flaw.")
                : nothing("/state", "You have no " + which + "vendor issue. Leave the state out for all");
    }

    private static ProblemException nothing(String pointer, String message) {
        return new ProblemException(
                ProblemType.INVALID_FIELDS, "Nothing was taken out.", List.of(new FieldProblem(pointer, message)));
    }

    /**
     * The advisory of an issue.
     *
     * @throws ProblemException where it is not the caller's, or its words name a hospital
     */
    public Advisory get(String reference) {
        IssueView issue = issues.get(reference);
        if (!issue.own()) {
            throw ProblemException.notFound("vendor issue");
        }
        AdvisorySource source = source(issue);
        Optional<String> naming = HospitalNames.naming(source);
        if (naming.isPresent()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "The " + naming.get()
                            + " of this vendor issue names a hospital or a report that is or was linked to"
                            + " it. Change that first.");
        }
        return new Advisory(
                reference,
                source.history().current().at(),
                AdvisoryDocument.of(source).toString());
    }

    private AdvisorySource source(IssueView issue) {
        String reference = issue.reference();
        Instant last = Stream.concat(Stream.of(issue.changedAt()), advisories.findLastDecision(reference).stream())
                .max(Instant::compareTo)
                .orElse(issue.changedAt());
        Caller.Identity publisher = caller.signedIn();
        return new AdvisorySource(
                reference,
                issue.content().title(),
                issue.vendor(),
                issue.content().threats(),
                issue.content().modelNames(),
                issue.timeline().dates(),
                advisories.findDates(reference),
                issue.counted() > 0,
                issue.closedAt(),
                new AdvisoryHistory(advisories.findStatements(reference), last),
                advisories.findModels(reference),
                advisories.findHospitals(reference),
                new AdvisorySource.Publisher(
                        publisher.organisationName(), configuration.address(), publisher.demonstration()));
    }
}
