package org.patchlag.sharing;

import java.util.UUID;

/**
 * Another regulator, to whom reading can be granted.
 *
 * @param id its id
 * @param name its name
 * @param country where it is
 */
public record OtherRegulator(UUID id, String name, String country) {}
