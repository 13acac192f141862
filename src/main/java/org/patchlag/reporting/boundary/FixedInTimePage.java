package org.patchlag.reporting.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
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
import org.patchlag.reporting.control.FilingOutcome;
import org.patchlag.reporting.control.TimelyFix;
import org.patchlag.reporting.control.TimelyFixService;
import org.patchlag.reporting.entity.CaseKind;

/** The short form for a case in which the vendor fixed in time. */
@Named("fixedInTimePage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class FixedInTimePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> FIELDS = Map.of(
            "/vendor", "form:vendor_input",
            "/model", "form:model_input",
            "/vendorNotified", "form:notifiedday",
            "/fixOffered", "form:offeredday");

    @Inject
    private TimelyFixService fixes;

    @Inject
    private CatalogueService catalogue;

    private final DateFields notified = new DateFields();
    private final DateFields offered = new DateFields();
    private @Nullable String hospitalReference;
    private @Nullable String caseKind;
    private @Nullable String vendor;
    private @Nullable String model;
    private @Nullable String deviceType;
    private List<FieldProblem> problems = List.of();

    /** Submits the report. */
    public @Nullable String submit() {
        try {
            FilingOutcome outcome = fixes.submit(
                    new TimelyFix(
                            hospitalReference,
                            caseKind,
                            vendor,
                            model,
                            deviceType,
                            notified.isEmpty() ? null : notified.text(),
                            offered.isEmpty() ? null : offered.text()),
                    null);
            if (outcome instanceof FilingOutcome.Filed filed) {
                return "/reporting/report?faces-redirect=true&ref=" + filed.reference();
            }
            problems = outcome instanceof FilingOutcome.Refused refused ? refused.problems() : List.of();
        } catch (ProblemException e) {
            problems = List.of(new FieldProblem("", e.detail()));
        }
        return null;
    }

    /** Names of vendors that contain what was typed. */
    public List<String> vendorsLike(String typed) {
        return catalogue.vendorsLike(typed).stream().map(Vendor::name).toList();
    }

    /** Names of models of the chosen vendor that contain what was typed. */
    public List<String> modelsLike(String typed) {
        return catalogue
                .vendorNamed(vendor == null ? "" : vendor)
                .map(chosen -> catalogue.modelsLike(chosen.id(), typed).stream()
                        .map(DeviceModel::name)
                        .toList())
                .orElse(List.of());
    }

    /** What must be corrected, each with the field to go to. */
    public List<FormProblem> getProblems() {
        return problems.stream()
                .map(problem -> new FormProblem(
                        problem.message(),
                        FIELDS.getOrDefault(
                                problem.pointer(), "form:" + problem.pointer().replace("/", ""))))
                .toList();
    }

    /** What is wrong, by pointer. */
    public Map<String, String> getErrors() {
        return problems.stream()
                .collect(Collectors.toMap(FieldProblem::pointer, FieldProblem::message, (first, second) -> first));
    }

    /** Kinds of case. */
    public List<CaseKind> getCaseKinds() {
        return Arrays.asList(CaseKind.values());
    }

    /** Types of device. */
    public List<DeviceType> getDeviceTypes() {
        return catalogue.deviceTypes();
    }

    /** When the vendor was notified. */
    public DateFields getNotified() {
        return notified;
    }

    /** When the fix was offered. */
    public DateFields getOffered() {
        return offered;
    }

    /** The hospital's own reference. */
    public @Nullable String getHospitalReference() {
        return hospitalReference;
    }

    /** Takes the hospital's own reference. */
    public void setHospitalReference(@Nullable String hospitalReference) {
        this.hospitalReference = hospitalReference;
    }

    /** The kind of case. */
    public @Nullable String getCaseKind() {
        return caseKind;
    }

    /** Takes the kind of case. */
    public void setCaseKind(@Nullable String caseKind) {
        this.caseKind = caseKind;
    }

    /** The vendor. */
    public @Nullable String getVendor() {
        return vendor;
    }

    /** Takes the vendor. */
    public void setVendor(@Nullable String vendor) {
        this.vendor = vendor;
    }

    /** The model. */
    public @Nullable String getModel() {
        return model;
    }

    /** Takes the model. */
    public void setModel(@Nullable String model) {
        this.model = model;
    }

    /** The type of device. */
    public @Nullable String getDeviceType() {
        return deviceType;
    }

    /** Takes the type of device. */
    public void setDeviceType(@Nullable String deviceType) {
        this.deviceType = deviceType;
    }
}
