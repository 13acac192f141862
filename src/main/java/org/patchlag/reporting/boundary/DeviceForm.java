package org.patchlag.reporting.boundary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.control.Filing;

/** The fields about the device on the filing page, all as typed; names as in {@link Filing.Device}. */
public final class DeviceForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String vendor = "";
    private String vendorText = "";
    private String model = "";
    private String modelText = "";
    private String deviceType = "";
    private String unitsAffected = "";
    private String unitsOwned = "";
    private String softwareVersion = "";
    private String operatingSystem = "";
    private String udiDi = "";

    /** The part of the filing that the fields make. */
    Filing.Device device() {
        return new Filing.Device(
                vendor,
                vendorText,
                model,
                modelText,
                deviceType,
                unitsAffected,
                unitsOwned,
                softwareVersion,
                operatingSystem,
                udiDi);
    }

    /** Fills the fields from a filing. */
    void fill(Filing.Device device) {
        vendor = FilingForm.text(device.vendor());
        vendorText = FilingForm.text(device.vendorText());
        model = FilingForm.text(device.model());
        modelText = FilingForm.text(device.modelText());
        deviceType = FilingForm.text(device.deviceType());
        unitsAffected = FilingForm.text(device.unitsAffected());
        unitsOwned = FilingForm.text(device.unitsOwned());
        softwareVersion = FilingForm.text(device.softwareVersion());
        operatingSystem = FilingForm.text(device.operatingSystem());
        udiDi = FilingForm.text(device.udiDi());
    }

    /** As {@code vendor} of the filing, as typed. */
    public String getVendor() {
        return vendor;
    }

    /** Takes {@code vendor}. */
    public void setVendor(@Nullable String value) {
        vendor = FilingForm.text(value);
    }

    /** As {@code vendorText} of the filing, as typed. */
    public String getVendorText() {
        return vendorText;
    }

    /** Takes {@code vendorText}. */
    public void setVendorText(@Nullable String value) {
        vendorText = FilingForm.text(value);
    }

    /** As {@code model} of the filing, as typed. */
    public String getModel() {
        return model;
    }

    /** Takes {@code model}. */
    public void setModel(@Nullable String value) {
        model = FilingForm.text(value);
    }

    /** As {@code modelText} of the filing, as typed. */
    public String getModelText() {
        return modelText;
    }

    /** Takes {@code modelText}. */
    public void setModelText(@Nullable String value) {
        modelText = FilingForm.text(value);
    }

    /** As {@code deviceType} of the filing, as typed. */
    public String getDeviceType() {
        return deviceType;
    }

    /** Takes {@code deviceType}. */
    public void setDeviceType(@Nullable String value) {
        deviceType = FilingForm.text(value);
    }

    /** As {@code unitsAffected} of the filing, as typed. */
    public String getUnitsAffected() {
        return unitsAffected;
    }

    /** Takes {@code unitsAffected}. */
    public void setUnitsAffected(@Nullable String value) {
        unitsAffected = FilingForm.text(value);
    }

    /** As {@code unitsOwned} of the filing, as typed. */
    public String getUnitsOwned() {
        return unitsOwned;
    }

    /** Takes {@code unitsOwned}. */
    public void setUnitsOwned(@Nullable String value) {
        unitsOwned = FilingForm.text(value);
    }

    /** As {@code softwareVersion} of the filing, as typed. */
    public String getSoftwareVersion() {
        return softwareVersion;
    }

    /** Takes {@code softwareVersion}. */
    public void setSoftwareVersion(@Nullable String value) {
        softwareVersion = FilingForm.text(value);
    }

    /** As {@code operatingSystem} of the filing, as typed. */
    public String getOperatingSystem() {
        return operatingSystem;
    }

    /** Takes {@code operatingSystem}. */
    public void setOperatingSystem(@Nullable String value) {
        operatingSystem = FilingForm.text(value);
    }

    /** As {@code udiDi} of the filing, as typed. */
    public String getUdiDi() {
        return udiDi;
    }

    /** Takes {@code udiDi}. */
    public void setUdiDi(@Nullable String value) {
        udiDi = FilingForm.text(value);
    }
}
