package org.patchlag.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.tenancy.Role;
import org.patchlag.tenancy.UseCase;

/** Looking things up in the catalogue, which everybody may, and entering them, which regulators and operators may. */
@UseCase
@PermitAll
public class CatalogueService {
    private static final int OFFERED = 20;

    @Inject
    private CatalogueRepository catalogue;

    /** All vendors, by name. */
    public List<Vendor> vendors() {
        return catalogue.findVendors();
    }

    /** Vendors whose name or alias contains what was typed, by name. */
    public List<Vendor> vendorsLike(String typed) {
        String part = typed.strip().toLowerCase(Locale.ROOT);
        return catalogue.findVendors().stream()
                .filter(vendor -> contains(vendor.name(), part)
                        || vendor.aliases().stream().anyMatch(alias -> contains(alias, part)))
                .limit(OFFERED)
                .toList();
    }

    /** The vendor with this name or alias. */
    public Optional<Vendor> vendorNamed(String name) {
        return catalogue.findVendorNamed(name);
    }

    /** The vendor with this id. */
    public Optional<Vendor> vendor(UUID id) {
        return catalogue.findVendor(id);
    }

    /** All models, by vendor and name. */
    public List<DeviceModel> models() {
        return catalogue.findModels();
    }

    /** A vendor's models whose name contains what was typed, by name. */
    public List<DeviceModel> modelsLike(UUID vendor, String typed) {
        String part = typed.strip().toLowerCase(Locale.ROOT);
        return catalogue.findModels().stream()
                .filter(model -> model.vendor().id().equals(vendor) && contains(model.name(), part))
                .limit(OFFERED)
                .toList();
    }

    /** A vendor's model with this name. */
    public Optional<DeviceModel> modelNamed(UUID vendor, String name) {
        return catalogue.findModelNamed(vendor, name);
    }

    /** The vendor with this id, name or alias, and its model with that name. */
    public Optional<NamedDevice> device(String vendor, @Nullable String model) {
        return catalogue.findDevice(vendor, model);
    }

    /** All device types. */
    public List<DeviceType> deviceTypes() {
        return catalogue.findDeviceTypes();
    }

    /** All promises of a vendor, the latest first. */
    public List<VendorPromise> promisesOf(UUID vendor) {
        return catalogue.findPromises(vendor);
    }

    /** Names of known threats that contain what was typed. */
    public List<String> threatsLike(String typed) {
        return catalogue.findThreats(typed);
    }

    /**
     * Enters a vendor.
     *
     * @return its id
     * @throws ProblemException where the name or an alias is another vendor's already
     */
    @RolesAllowed({Role.Names.CURATOR, Role.Names.OPERATOR})
    public UUID enterVendor(String name, Set<String> aliases, boolean demonstration) {
        if (catalogue.findVendorNamed(name).isPresent()
                || aliases.stream()
                        .anyMatch(alias -> catalogue.findVendorNamed(alias).isPresent())) {
            throw new ProblemException(ProblemType.CONFLICT, "The catalogue has a vendor of this name already.");
        }
        Vendor vendor = new Vendor(UUID.randomUUID(), name, aliases, demonstration);
        catalogue.add(vendor);
        return vendor.id();
    }

    /**
     * Enters a model of a vendor.
     *
     * @return its id
     */
    @RolesAllowed({Role.Names.CURATOR, Role.Names.OPERATOR})
    public UUID enterModel(UUID vendorId, String name, String deviceType, boolean demonstration) {
        Vendor vendor = catalogue.findVendor(vendorId).orElseThrow(() -> ProblemException.notFound("vendor"));
        if (catalogue.findModelNamed(vendorId, name).isPresent()) {
            throw new ProblemException(ProblemType.CONFLICT, "The catalogue has this model already.");
        }
        DeviceModel model = new DeviceModel(UUID.randomUUID(), vendor, name, deviceType, demonstration);
        catalogue.add(model);
        return model.id();
    }

    /** Enters what a vendor promises. */
    @RolesAllowed({Role.Names.CURATOR, Role.Names.OPERATOR})
    public void enterPromise(VendorPromise promise) {
        catalogue.add(promise);
    }

    /** Enters a known threat: a {@code CVE}, {@code MALWARE} or {@code BULLETIN}. */
    @RolesAllowed({Role.Names.CURATOR, Role.Names.OPERATOR})
    public void enterThreat(String name, String kind) {
        catalogue.addThreat(name, kind);
    }

    private static boolean contains(String name, String part) {
        return name.toLowerCase(Locale.ROOT).contains(part);
    }
}
