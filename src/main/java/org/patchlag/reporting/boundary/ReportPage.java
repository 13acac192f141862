package org.patchlag.reporting.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlag.catalogue.CatalogueService;
import org.patchlag.catalogue.DeviceType;
import org.patchlag.platform.MissingPage;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reporting.control.ConfirmationService;
import org.patchlag.reporting.control.FilingOutcome;
import org.patchlag.reporting.control.FilingService;
import org.patchlag.reporting.control.ReportService;
import org.patchlag.reporting.control.ReportView;
import org.patchlag.reporting.entity.ReportState;
import org.patchlag.timeline.Ending;

/** A report's page: the report, and what the reader may do with it. */
@Named("reportPage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class ReportPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReportService reports;

    @Inject
    private FilingService filings;

    @Inject
    private ConfirmationService confirmations;

    @Inject
    private CatalogueService catalogue;

    private @Nullable String ref;
    private transient @Nullable ReportView view;
    private @Nullable Integer version;
    private @Nullable String message;
    private @Nullable String error;

    /** The report; a page of its own says where there is none. */
    public @Nullable ReportView getView() {
        if (view == null && ref != null) {
            try {
                view = reports.get(ref);
                version = version == null ? Integer.valueOf(view.version()) : version;
            } catch (ProblemException notThere) {
                return null;
            }
        }
        return view;
    }

    /** Answers 404 where there is no such report that the reader may see. */
    public void requireFound() throws java.io.IOException {
        if (getView() == null) {
            MissingPage.answer();
        }
    }

    private ReportView shown() {
        return Objects.requireNonNull(getView());
    }

    /** What the report says, in words. */
    public ReportWords getWords() {
        return new ReportWords(shown());
    }

    /** The type of the device, in words; empty where a draft does not say. */
    public String getDeviceType() {
        String code = shown().content().device().deviceType();
        return catalogue.deviceTypes().stream()
                .filter(type -> type.code().equals(code))
                .map(DeviceType::label)
                .findFirst()
                .orElse("");
    }

    /** The references of the reports that were merged into it. */
    public List<String> getMerged() {
        return shown().firstSubmittedAt() == null || shown().granted() ? List.of() : reports.mergedInto(reference());
    }

    /** Whether a decision can be taken on it. */
    public boolean isDecidable() {
        return !shown().own() && !shown().granted() && shown().state() == ReportState.SUBMITTED;
    }

    /** Whether the hospital can still change it. */
    public boolean isChangeable() {
        ReportState state = shown().state();
        return shown().own()
                && state != ReportState.WITHDRAWN
                && state != ReportState.REJECTED
                && state != ReportState.MERGED;
    }

    /** Confirms that nothing has changed. */
    public @Nullable String confirm() {
        return attempt(() -> {
            if (confirmations.confirm(reference(), version) instanceof FilingOutcome.Refused refused) {
                throw new ProblemException(ProblemType.INVALID_FIELDS, "Nothing was kept.", refused.problems());
            }
        });
    }

    /** Whether one of its clocks is known to run. */
    public boolean isOpen() {
        return getWords().getReadings().stream().anyMatch(reading -> reading.ending() == Ending.OPEN);
    }

    /** Takes it back. */
    public @Nullable String withdraw() {
        return attempt(() -> filings.withdraw(reference(), version, message));
    }

    private String reference() {
        return Objects.requireNonNull(ref);
    }

    private @Nullable String attempt(Runnable work) {
        try {
            work.run();
            return "/reporting/report?faces-redirect=true&ref=" + ref;
        } catch (ProblemException e) {
            error = e.inOneSentence();
            return null;
        }
    }

    /** What could not be done. */
    public @Nullable String getError() {
        return error;
    }

    /** The reference asked for. */
    public @Nullable String getRef() {
        return ref;
    }

    /** Takes the reference asked for. */
    public void setRef(@Nullable String ref) {
        this.ref = ref;
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

    /** Words to the other side. */
    public @Nullable String getMessage() {
        return message;
    }

    /** Takes words to the other side. */
    public void setMessage(@Nullable String message) {
        this.message = message;
    }
}
