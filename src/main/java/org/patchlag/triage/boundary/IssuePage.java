package org.patchlag.triage.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlag.catalogue.CatalogueService;
import org.patchlag.catalogue.Vendor;
import org.patchlag.platform.EnglishDay;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.MissingPage;
import org.patchlag.platform.ProblemException;
import org.patchlag.timeline.EventKind;
import org.patchlag.triage.control.IssueLinkService;
import org.patchlag.triage.control.IssueService;
import org.patchlag.triage.control.IssueView;
import org.patchlag.triage.control.LinkedReport;

/** A vendor issue's page, or that of a new one. */
@Named("issuePage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class IssuePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private IssueService issues;

    @Inject
    private IssueLinkService links;

    @Inject
    private CatalogueService catalogue;

    private transient @Nullable IssueView view;
    private @Nullable String ref;
    private @Nullable String reports;
    private @Nullable String report;
    private @Nullable Integer version;
    private @Nullable IssueForm form;
    private List<String> problems = List.of();

    /** The issue; null for a new one, or where there is none. */
    public @Nullable IssueView getView() {
        if (view == null && ref != null) {
            try {
                view = issues.get(ref);
                version = version == null ? Integer.valueOf(view.version()) : version;
            } catch (ProblemException notThere) {
                return null;
            }
        }
        return view;
    }

    /** Answers 404 where there is no such issue that the reader may see. */
    public void requireFound() throws IOException {
        if (ref != null && getView() == null) {
            MissingPage.answer();
        }
    }

    /** What is typed. */
    public IssueForm getForm() {
        IssueForm known = form;
        if (known == null) {
            IssueView shown = getView();
            known = shown == null ? new IssueForm() : new IssueForm(shown.content());
            if (ref == null && !references().isEmpty()) {
                known.setVendor(vendorOf(references().get(0)));
            }
            form = known;
        }
        return known;
    }

    private @Nullable String vendorOf(String reference) {
        try {
            return links.vendorOf(reference);
        } catch (ProblemException notThere) {
            return null; // it is said when the issue is kept
        }
    }

    /** The names of the vendors of the catalogue. */
    public List<String> getVendors() {
        return catalogue.vendors().stream().map(Vendor::name).toList();
    }

    /** What the reports say of a kind of date, in words. */
    public String told(EventKind kind) {
        IssueView shown = getView();
        return shown == null
                ? ""
                : shown.timeline().dates().stream()
                        .filter(date -> date.kind() == kind && !date.reports().isEmpty())
                        .map(date -> (date.stated() ? "" : date.date().inWords() + ", ") + "told by "
                                + date.reports().size())
                        .findFirst()
                        .orElse("");
    }

    /** A day in words. */
    public String day(java.time.temporal.@Nullable TemporalAccessor moment) {
        if (moment == null) {
            return "";
        }
        return moment instanceof LocalDate day ? EnglishDay.of(day) : EnglishDay.of(Instant.from(moment));
    }

    /** Begins the issue with its reports, or keeps what is known now. */
    public @Nullable String keep() {
        return attempt(() -> {
            if (ref == null) {
                return links.open(getForm().entry(), references());
            }
            issues.revise(ref, version, getForm().entry());
            return ref;
        });
    }

    /** Links a report. */
    public @Nullable String link() {
        return attempt(() -> {
            links.link(reference(), Objects.requireNonNullElse(report, "").strip());
            return reference();
        });
    }

    /** Takes a report out. */
    public @Nullable String unlink(LinkedReport linked) {
        return attempt(() -> {
            links.unlink(reference(), linked.reference());
            return reference();
        });
    }

    /** Ends the work on it, or takes it up again. */
    public @Nullable String turn() {
        return attempt(() -> {
            if (Objects.requireNonNull(getView()).closedAt() == null) {
                issues.close(reference(), version);
            } else {
                issues.reopen(reference(), version);
            }
            return reference();
        });
    }

    private String reference() {
        return Objects.requireNonNull(ref);
    }

    private List<String> references() {
        return reports == null
                ? List.of()
                : Arrays.stream(reports.split("[\\s,]+"))
                        .filter(reference -> !reference.isBlank())
                        .toList();
    }

    private @Nullable String attempt(Supplier<String> work) {
        try {
            return "/triage/issue?faces-redirect=true&ref=" + work.get();
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

    /** The reference asked for; null for a new issue. */
    public @Nullable String getRef() {
        return ref;
    }

    /** Takes the reference asked for. */
    public void setRef(@Nullable String ref) {
        this.ref = ref;
    }

    /** The references of the reports of a new issue. */
    public @Nullable String getReports() {
        return reports;
    }

    /** Takes the references of the reports of a new issue. */
    public void setReports(@Nullable String reports) {
        this.reports = reports;
    }

    /** The reference of a report to be linked. */
    public @Nullable String getReport() {
        return report;
    }

    /** Takes the reference of a report to be linked. */
    public void setReport(@Nullable String report) {
        this.report = report;
    }

    /** The version that the reader has before them. */
    public @Nullable Integer getVersion() {
        getView();
        return version;
    }

    /** Takes the version that the reader had before them. */
    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }
}
