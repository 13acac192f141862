package org.patchlag.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.catalogue.CatalogueService;
import org.patchlag.catalogue.DeviceType;
import org.patchlag.catalogue.NamedDevice;
import org.patchlag.reporting.entity.ReportContent;

/** Reads the device of a filing and looks its vendor and model up in the catalogue. */
@ApplicationScoped
class DeviceReader {
    private static final int MOST_UNITS = 100_000;

    @Inject
    private CatalogueService catalogue;

    ReportContent.Device read(Filing.Device device, Findings findings) {
        String vendor = findings.line("/device/vendor", device.vendor());
        String model = findings.line("/device/model", device.model());
        NamedDevice known =
                vendor == null ? null : catalogue.device(vendor, model).orElse(null);
        requireKnown(vendor, model, known, device, findings);
        String vendorText = findings.line("/device/vendorText", device.vendorText());
        String modelText = findings.line("/device/modelText", device.modelText());
        Integer affected = findings.number("/device/unitsAffected", device.unitsAffected(), 1, MOST_UNITS);
        Integer owned = findings.number("/device/unitsOwned", device.unitsOwned(), 1, MOST_UNITS);
        if (affected != null && owned != null && affected > owned) {
            findings.add(
                    "/device/unitsOwned",
                    "Enter how many units the hospital owns: at least the " + affected + " that were affected");
        }
        return new ReportContent.Device(
                known == null ? null : known.vendorId(),
                known == null ? vendorText : known.vendor(),
                known == null ? null : known.modelId(),
                known == null || known.modelId() == null ? modelText : known.model(),
                deviceType(device, known, findings),
                affected,
                owned,
                findings.line("/device/softwareVersion", device.softwareVersion()),
                findings.line("/device/operatingSystem", device.operatingSystem()),
                findings.line("/device/udiDi", device.udiDi()));
    }

    private static void requireKnown(
            @Nullable String vendor,
            @Nullable String model,
            @Nullable NamedDevice known,
            Filing.Device device,
            Findings findings) {
        if (known == null) {
            if (vendor != null) {
                findings.add(
                        "/device/vendor",
                        "The catalogue has no vendor \"" + vendor
                                + "\". Choose one from the list, or give the name as free text (vendorText)");
            } else if (model != null && Findings.given(device.vendor()) == null) {
                findings.add("/device/model", "Choose the vendor first, or give the model as free text (modelText)");
            }
        } else if (model != null && known.modelId() == null) {
            findings.add(
                    "/device/model",
                    "The catalogue has no model \"" + model + "\" of " + known.vendor()
                            + ". Choose one from the list, or give the name as free text (modelText)");
        }
    }

    private @Nullable String deviceType(Filing.Device device, @Nullable NamedDevice known, Findings findings) {
        if (Findings.given(device.deviceType()) == null) {
            return known == null ? null : known.deviceType();
        }
        List<String> codes =
                catalogue.deviceTypes().stream().map(DeviceType::code).toList();
        return findings.code(
                "/device/deviceType",
                device.deviceType(),
                typed -> codes.stream().filter(typed::equals).findFirst(),
                () -> String.join(", ", codes));
    }
}
