package org.patchlag.sharing;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;
import static org.patchlag.tenancy.Role.Names.REGULATOR_ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reporting.control.Findings;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.GrantedScope;
import org.patchlag.tenancy.UseCase;

/** Granting another regulator to read, taking it back, and reading what was granted. */
@UseCase
@RolesAllowed({ANALYST, CURATOR, PUBLISHER, REGULATOR_ADMINISTRATOR})
public class GrantService {
    private static final int LONGEST_YEARS = 2;
    private static final int LINES = 100;

    @Inject
    private GrantRepository grants;

    @Inject
    private SharedReportRepository shared;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The other regulators, by name. */
    public List<OtherRegulator> others() {
        return grants.findOthers(caller.signedIn().organisation());
    }

    /** The grants that the caller's regulator gave or was given, the last given first. */
    @GrantedScope
    public List<ReadingGrant> list() {
        return grants.findAll(caller.signedIn().organisation());
    }

    /**
     * A stretch of the reports that others granted, by reference.
     *
     * @param after the reference after which to read on; null for the beginning
     */
    @RolesAllowed({ANALYST, CURATOR, PUBLISHER})
    @GrantedScope
    public List<SharedReport> sharedReports(@Nullable String after) {
        return shared.find(caller.signedIn().organisation(), after, LINES);
    }

    /**
     * Grants another regulator to read.
     *
     * @return the grant's id
     * @throws ProblemException where anything in the entry is wrong
     */
    @RolesAllowed({PUBLISHER, REGULATOR_ADMINISTRATOR})
    public UUID give(GrantEntry entry) {
        Caller.Identity self = caller.signedIn();
        Findings findings = new Findings();
        Optional<OtherRegulator> grantee = others().stream()
                .filter(one -> one.id().toString().equals(entry.regulator())
                        || one.name()
                                .equalsIgnoreCase(
                                        String.valueOf(entry.regulator()).strip()))
                .findFirst();
        if (grantee.isEmpty()) {
            findings.add("/regulator", "Choose the regulator that may read");
        }
        String issueReference = Findings.given(entry.issue());
        UUID issue = issueReference == null
                ? null
                : grants.findIssue(issueReference, self.organisation()).orElse(null);
        if (issueReference != null && issue == null) {
            findings.add("/issue", "Enter the reference of a vendor issue of your own");
        }
        List<String> countries = countries(entry, self, issueReference != null, findings);
        LocalDate until = until(entry.until(), findings);
        String reason = findings.line("/reason", entry.reason());
        if (reason == null) {
            findings.add("/reason", "Say in a line why you grant it");
        }
        if (!findings.problems().isEmpty() || reason == null || grantee.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_FIELDS, "Nothing was granted.", findings.problems());
        }
        UUID id = UUID.randomUUID();
        grants.add(id, self, grantee.get(), countries, issue, until, reason, clock.instant());
        return id;
    }

    /** Takes a grant back, at once. */
    @RolesAllowed({PUBLISHER, REGULATOR_ADMINISTRATOR})
    public void revoke(UUID id) {
        if (!grants.revoke(id, caller.signedIn(), clock.instant())) {
            throw ProblemException.notFound("grant");
        }
    }

    private static List<String> countries(GrantEntry entry, Caller.Identity self, boolean ofIssue, Findings findings) {
        if (ofIssue) {
            if (!entry.countries().isEmpty()) {
                findings.add("/countries", "Grant countries or a vendor issue, not both");
            }
            return List.of();
        }
        if (entry.countries().isEmpty()) {
            return List.copyOf(new TreeSet<>(self.countries()));
        }
        if (!self.countries().containsAll(entry.countries())) {
            findings.add(
                    "/countries",
                    "Choose among your own countries: " + String.join(", ", new TreeSet<>(self.countries())));
        }
        return List.copyOf(new TreeSet<>(entry.countries()));
    }

    private LocalDate until(@Nullable String typed, Findings findings) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        try {
            LocalDate day = LocalDate.parse(String.valueOf(typed).strip());
            if (!day.isBefore(today) && !day.isAfter(today.plusYears(LONGEST_YEARS))) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below, in the same words
        }
        findings.add(
                "/until",
                "Enter the last day, like " + today.plusMonths(3) + ", at most " + LONGEST_YEARS + " years from now");
        return today;
    }
}
