package org.patchlag.reporting.boundary;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.catalogue.CatalogueService;
import org.patchlag.catalogue.DeviceModel;
import org.patchlag.catalogue.DeviceType;
import org.patchlag.catalogue.Vendor;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.reporting.control.Filing;
import org.patchlag.reporting.control.FilingOutcome;
import org.patchlag.reporting.control.FilingService;
import org.patchlag.reporting.control.Filings;
import org.patchlag.reporting.control.ReportService;
import org.patchlag.reporting.control.ReportView;
import org.patchlag.reporting.entity.Answerable;
import org.patchlag.reporting.entity.CaseKind;
import org.patchlag.reporting.entity.NameDisclosure;
import org.patchlag.reporting.entity.ReasonGiven;
import org.patchlag.timeline.EventKind;
import org.patchlag.timeline.RelativeDate;

/** The grouped page on which a report is filed, continued or amended. */
@Named("filePage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class FilePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private FilingService filings;

    @Inject
    private ReportService reports;

    @Inject
    private CatalogueService catalogue;

    private final FilingForm form = new FilingForm();
    private @Nullable String ref;
    private @Nullable Integer version;
    private List<FieldProblem> problems = List.of();
    private List<FieldProblem> doubts = List.of();
    private boolean doubtsSeen;
    private boolean loaded;
    private @Nullable Corrections corrections;

    /** Fills the form with the report that is to be continued or amended. */
    public void load() {
        if (ref != null && !loaded) {
            ReportView view = reports.get(ref);
            corrections = reports.returned(ref).map(Corrections::new).orElse(null);
            form.fill(Filings.of(view.content()));
            version = view.version();
            loaded = true;
        }
        if (form.getEvents().isEmpty()) {
            form.getEvents().add(EventForm.empty(EventKind.HOSPITAL_AWARE.code()));
            form.getEvents().add(EventForm.empty(EventKind.VENDOR_NOTIFIED.code()));
            form.getEvents().add(EventForm.empty(EventKind.FIX_OFFERED.code()));
        }
    }

    /** Keeps what there is as a draft. */
    public @Nullable String saveDraft() {
        return pageOf(keepDraft());
    }

    private @Nullable String keepDraft() {
        Filing filing = form.filing();
        return finish(() -> ref == null ? filings.draft(filing) : filings.draft(ref, version, filing));
    }

    private static @Nullable String pageOf(@Nullable String reference) {
        return reference == null ? null : "/reporting/report?faces-redirect=true&ref=" + reference;
    }

    /** Keeps what there is as a draft, and goes on to the report's files. */
    public void saveAndAttach() throws IOException {
        String kept = keepDraft();
        if (kept != null) {
            ExternalContext browser = FacesContext.getCurrentInstance().getExternalContext();
            browser.redirect(browser.getRequestContextPath() + "/reporting/report?ref=" + kept + "#attached");
        }
    }

    /** Submits; dates that are only odd are shown once before. */
    public @Nullable String submit() {
        Filing filing = form.filing();
        if (!doubtsSeen) {
            doubts = filings.check(filing).doubts();
            doubtsSeen = true;
            if (!doubts.isEmpty() && filings.check(filing).problems().isEmpty()) {
                problems = List.of();
                return null;
            }
        }
        return pageOf(finish(() ->
                ref == null ? filings.submit(filing) : filings.submit(ref, version, filing, form.getChangeNote())));
    }

    private @Nullable String finish(java.util.function.Supplier<FilingOutcome> work) {
        try {
            FilingOutcome outcome = work.get();
            if (outcome instanceof FilingOutcome.Filed filed) {
                return filed.reference();
            }
            problems = outcome instanceof FilingOutcome.Refused refused ? refused.problems() : List.of();
        } catch (ProblemException e) {
            problems = List.of(new FieldProblem("", e.detail()));
        }
        return null;
    }

    /** Adds an empty event. */
    public void addEvent() {
        form.getEvents().add(EventForm.empty(""));
    }

    /** Removes an event. */
    public void removeEvent(EventForm event) {
        form.getEvents().remove(event);
    }

    /** Names of vendors that contain what was typed. */
    public List<String> vendorsLike(String typed) {
        return catalogue.vendorsLike(typed).stream().map(Vendor::name).toList();
    }

    /** Names of models of the chosen vendor that contain what was typed. */
    public List<String> modelsLike(String typed) {
        return catalogue
                .vendorNamed(form.getDevice().getVendor())
                .map(vendor -> catalogue.modelsLike(vendor.id(), typed).stream()
                        .map(DeviceModel::name)
                        .toList())
                .orElse(List.of());
    }

    /** Names of known threats that contain what was typed last, behind those typed before. */
    public List<String> threatsLike(String typed) {
        int comma = typed.lastIndexOf(',');
        String before = comma < 0 ? "" : typed.substring(0, comma + 1) + " ";
        return catalogue.threatsLike(typed.substring(comma + 1).strip()).stream()
                .map(name -> before + name)
                .toList();
    }

    /** What must be corrected, each with the field to go to. */
    public List<FormProblem> getProblems() {
        return problems.stream()
                .map(problem -> new FormProblem(problem.message(), FilingForm.fieldOf(problem.pointer())))
                .toList();
    }

    /** What deserves a second look. */
    public List<FieldProblem> getDoubts() {
        return doubts;
    }

    /** What the regulator asks to be corrected; null where the report was not returned. */
    public @Nullable Corrections getCorrections() {
        return corrections;
    }

    /** What is wrong, by pointer; else what the regulator says of the field. */
    public Map<String, String> getErrors() {
        Map<String, String> errors = new HashMap<>(corrections == null ? Map.of() : corrections.fields());
        errors.putAll(problems.stream()
                .collect(Collectors.toMap(FieldProblem::pointer, FieldProblem::message, (first, second) -> first)));
        return errors;
    }

    /** What is wrong with an event, in one line, else what the regulator says of it; empty for nothing. */
    public String eventError(int index) {
        int sent = form.sentIndex(index);
        String wrong = problems.stream()
                .filter(problem -> sent >= 0 && problem.pointer().startsWith("/events/" + sent + "/"))
                .map(FieldProblem::message)
                .collect(Collectors.joining(". "));
        return wrong.isEmpty() && corrections != null && sent >= 0
                ? corrections.ofEvent(form.getEvents().get(index).getKind())
                : wrong;
    }

    /** The form's fields. */
    public FilingForm getForm() {
        return form;
    }

    /** The report that is continued or amended; null for a new one. */
    public @Nullable String getRef() {
        return ref;
    }

    /** Takes the report that is continued or amended. */
    public void setRef(@Nullable String ref) {
        this.ref = ref;
    }

    /** What can happen. */
    public List<EventKind> getEventKinds() {
        return Arrays.asList(EventKind.values());
    }

    /** Ways to say a date. */
    public List<EventForm.Way> getWays() {
        return Arrays.asList(EventForm.Way.values());
    }

    /** What can be counted. */
    public List<RelativeDate.Unit> getUnits() {
        return Arrays.asList(RelativeDate.Unit.values());
    }

    /** Kinds of case. */
    public List<CaseKind> getCaseKinds() {
        return Arrays.asList(CaseKind.values());
    }

    /** Types of device. */
    public List<DeviceType> getDeviceTypes() {
        return catalogue.deviceTypes();
    }

    /** Reasons that vendors give. */
    public List<ReasonGiven> getReasons() {
        return Arrays.asList(ReasonGiven.values());
    }

    /** How far the name may go. */
    public List<NameDisclosure> getDisclosures() {
        return Arrays.asList(NameDisclosure.values());
    }

    /** Who may be answerable. */
    public List<Answerable> getAnswerables() {
        return Arrays.asList(Answerable.values());
    }
}
