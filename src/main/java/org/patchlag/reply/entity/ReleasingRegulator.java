package org.patchlag.reply.entity;

import java.util.UUID;

/**
 * A regulator that a vendor has to do with.
 *
 * @param organisationId its id
 * @param regulator its name
 */
public record ReleasingRegulator(UUID organisationId, String regulator) {}
