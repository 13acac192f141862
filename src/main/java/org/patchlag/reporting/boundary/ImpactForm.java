package org.patchlag.reporting.boundary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.control.Filing;

/** The fields about what a delay meant on the filing page, all as typed; names as in {@link Filing.Impact}. */
public final class ImpactForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String offNetwork = "";
    private String outOfClinicalUse = "";
    private String workloadRedirectedPercent = "";
    private String patientsDelayed = "";
    private String imagesNotArchived = "";
    private String reinfected = "";

    /** The part of the filing that the fields make. */
    Filing.Impact impact() {
        return new Filing.Impact(
                offNetwork,
                outOfClinicalUse,
                workloadRedirectedPercent,
                patientsDelayed,
                imagesNotArchived,
                reinfected);
    }

    /** Fills the fields from a filing. */
    void fill(Filing.Impact impact) {
        offNetwork = FilingForm.text(impact.offNetwork());
        outOfClinicalUse = FilingForm.text(impact.outOfClinicalUse());
        workloadRedirectedPercent = FilingForm.text(impact.workloadRedirectedPercent());
        patientsDelayed = FilingForm.text(impact.patientsDelayed());
        imagesNotArchived = FilingForm.text(impact.imagesNotArchived());
        reinfected = FilingForm.text(impact.reinfected());
    }

    /** As {@code offNetwork} of the filing, as typed. */
    public String getOffNetwork() {
        return offNetwork;
    }

    /** Takes {@code offNetwork}. */
    public void setOffNetwork(@Nullable String value) {
        offNetwork = FilingForm.text(value);
    }

    /** As {@code outOfClinicalUse} of the filing, as typed. */
    public String getOutOfClinicalUse() {
        return outOfClinicalUse;
    }

    /** Takes {@code outOfClinicalUse}. */
    public void setOutOfClinicalUse(@Nullable String value) {
        outOfClinicalUse = FilingForm.text(value);
    }

    /** As {@code workloadRedirectedPercent} of the filing, as typed. */
    public String getWorkloadRedirectedPercent() {
        return workloadRedirectedPercent;
    }

    /** Takes {@code workloadRedirectedPercent}. */
    public void setWorkloadRedirectedPercent(@Nullable String value) {
        workloadRedirectedPercent = FilingForm.text(value);
    }

    /** As {@code patientsDelayed} of the filing, as typed. */
    public String getPatientsDelayed() {
        return patientsDelayed;
    }

    /** Takes {@code patientsDelayed}. */
    public void setPatientsDelayed(@Nullable String value) {
        patientsDelayed = FilingForm.text(value);
    }

    /** As {@code imagesNotArchived} of the filing, as typed. */
    public String getImagesNotArchived() {
        return imagesNotArchived;
    }

    /** Takes {@code imagesNotArchived}. */
    public void setImagesNotArchived(@Nullable String value) {
        imagesNotArchived = FilingForm.text(value);
    }

    /** As {@code reinfected} of the filing, as typed. */
    public String getReinfected() {
        return reinfected;
    }

    /** Takes {@code reinfected}. */
    public void setReinfected(@Nullable String value) {
        reinfected = FilingForm.text(value);
    }
}
