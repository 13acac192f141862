package org.patchlag.sharing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.EnglishDay;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.tenancy.Caller;

/** The grants that a regulator gave and was given, and the reports that it may read by them. */
@Named("grantsPage")
@ViewScoped
@SuppressWarnings("serial") // the service and the caller are proxies, which can be serialised
public class GrantsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int STRETCH = 100;

    @Inject
    private GrantService grants;

    @Inject
    private Caller caller;

    private transient @Nullable List<ReadingGrant> all;
    private transient @Nullable List<SharedReport> shared;
    private @Nullable String after;
    private @Nullable String regulator;
    private @Nullable String extent;
    private @Nullable String issue;
    private @Nullable String until;
    private @Nullable String reason;
    private List<String> problems = List.of();

    private List<ReadingGrant> all() {
        List<ReadingGrant> known = all == null ? grants.list() : all;
        all = known;
        return known;
    }

    /** Those that others gave. */
    public List<ReadingGrant> getReceived() {
        return all().stream().filter(grant -> !grant.given()).toList();
    }

    /** Those that the reader's regulator gave. */
    public List<ReadingGrant> getGiven() {
        return all().stream().filter(ReadingGrant::given).toList();
    }

    /** A stretch of the reports that others granted. */
    public List<SharedReport> getShared() {
        List<SharedReport> known = shared == null ? grants.sharedReports(after) : shared;
        shared = known;
        return known;
    }

    /** The reference after which the next stretch begins; empty at the end. */
    public String getNext() {
        return getShared().size() < STRETCH ? "" : getShared().get(STRETCH - 1).reference();
    }

    /** The other regulators. */
    public List<OtherRegulator> getOthers() {
        return grants.others();
    }

    /** The reader's own countries. */
    public List<String> getCountries() {
        return List.copyOf(new TreeSet<>(caller.signedIn().countries()));
    }

    /** Whether the reader may give and revoke. */
    public boolean isMayGive() {
        return caller.hasAnyOf("PUBLISHER", "REGULATOR_ADMINISTRATOR");
    }

    /** A day in words. */
    public String day(LocalDate day) {
        return EnglishDay.of(day);
    }

    /** Gives. */
    public @Nullable String give() {
        List<String> countries = extent == null || extent.isBlank() ? List.of() : List.of(extent);
        return attempt(() -> grants.give(new GrantEntry(regulator, countries, issue, until, reason)));
    }

    /** Takes back. */
    public @Nullable String revoke(ReadingGrant grant) {
        return attempt(() -> grants.revoke(grant.id()));
    }

    private @Nullable String attempt(Runnable work) {
        try {
            work.run();
            return "/sharing/grants?faces-redirect=true";
        } catch (ProblemException e) {
            problems = e.errors().isEmpty()
                    ? List.of(e.detail())
                    : e.errors().stream().map(FieldProblem::message).toList();
            return null;
        }
    }

    /** What must be corrected. */
    public List<String> getProblems() {
        return problems;
    }

    /** The reference after which this stretch begins. */
    public @Nullable String getAfter() {
        return after;
    }

    /** Takes the reference after which this stretch begins. */
    public void setAfter(@Nullable String after) {
        this.after = after;
    }

    /** Who may read. */
    public @Nullable String getRegulator() {
        return regulator;
    }

    /** Takes who may read. */
    public void setRegulator(@Nullable String regulator) {
        this.regulator = regulator;
    }

    /** The country; empty for all. */
    public @Nullable String getExtent() {
        return extent;
    }

    /** Takes the country. */
    public void setExtent(@Nullable String extent) {
        this.extent = extent;
    }

    /** The vendor issue, instead of countries. */
    public @Nullable String getIssue() {
        return issue;
    }

    /** Takes the vendor issue. */
    public void setIssue(@Nullable String issue) {
        this.issue = issue;
    }

    /** The last day. */
    public @Nullable String getUntil() {
        return until;
    }

    /** Takes the last day. */
    public void setUntil(@Nullable String until) {
        this.until = until;
    }

    /** Why. */
    public @Nullable String getReason() {
        return reason;
    }

    /** Takes why. */
    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
