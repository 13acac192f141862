package org.patchlag.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vendor and one of its models, as a report names them.
 *
 * @param vendorId the vendor
 * @param vendor the name under which it is published
 * @param modelId the model; null where none was named, or the vendor has none of that name
 * @param model the model's name; null likewise
 * @param deviceType the code of the model's device type; null likewise
 */
public record NamedDevice(
        UUID vendorId,
        String vendor,
        @Nullable UUID modelId,
        @Nullable String model,
        @Nullable String deviceType) {}
