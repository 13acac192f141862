package org.patchlag.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.catalogue.CatalogueService;
import org.patchlag.catalogue.DeviceModel;
import org.patchlag.catalogue.DeviceType;
import org.patchlag.catalogue.Vendor;
import org.patchlag.reporting.entity.ReportContent;

/** Reads the device of a filing and looks its vendor and model up in the catalogue. */
@ApplicationScoped
class DeviceReader {
    private static final int MOST_UNITS = 100_000;

    @Inject
    private CatalogueService catalogue;

    ReportContent.Device read(Filing.Device device, Findings findings) {
        Vendor vendor = vendor(device, findings);
        DeviceModel model = model(device, vendor, findings);
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
                vendor == null ? null : vendor.id(),
                vendor == null ? vendorText : vendor.name(),
                model == null ? null : model.id(),
                model == null ? modelText : model.name(),
                deviceType(device, model, findings),
                affected,
                owned,
                findings.line("/device/softwareVersion", device.softwareVersion()),
                findings.line("/device/operatingSystem", device.operatingSystem()),
                findings.line("/device/udiDi", device.udiDi()));
    }

    private @Nullable Vendor vendor(Filing.Device device, Findings findings) {
        String typed = findings.line("/device/vendor", device.vendor());
        if (typed == null) {
            return null;
        }
        Optional<Vendor> vendor = asId(typed).flatMap(catalogue::vendor).or(() -> catalogue.vendorNamed(typed));
        if (vendor.isEmpty()) {
            findings.add(
                    "/device/vendor",
                    "The catalogue has no vendor \"" + typed
                            + "\". Choose one from the list, or give the name as free text (vendorText)");
        }
        return vendor.orElse(null);
    }

    private @Nullable DeviceModel model(Filing.Device device, @Nullable Vendor vendor, Findings findings) {
        String typed = findings.line("/device/model", device.model());
        if (typed == null) {
            return null;
        }
        if (vendor == null) {
            if (Findings.given(device.vendor()) == null) {
                findings.add("/device/model", "Choose the vendor first, or give the model as free text (modelText)");
            }
            return null;
        }
        Optional<DeviceModel> model = catalogue.modelNamed(vendor.id(), typed);
        if (model.isEmpty()) {
            findings.add(
                    "/device/model",
                    "The catalogue has no model \"" + typed + "\" of " + vendor.name()
                            + ". Choose one from the list, or give the name as free text (modelText)");
        }
        return model.orElse(null);
    }

    private @Nullable String deviceType(Filing.Device device, @Nullable DeviceModel model, Findings findings) {
        if (Findings.given(device.deviceType()) == null) {
            return model == null ? null : model.deviceType();
        }
        List<String> known =
                catalogue.deviceTypes().stream().map(DeviceType::code).toList();
        return findings.code(
                "/device/deviceType",
                device.deviceType(),
                typed -> known.stream().filter(typed::equals).findFirst(),
                String.join(", ", known));
    }

    private static Optional<UUID> asId(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
