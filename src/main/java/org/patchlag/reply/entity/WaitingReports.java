package org.patchlag.reply.entity;

import java.util.UUID;

/**
 * How many reports about a vendor can be released.
 *
 * @param vendorId the vendor
 * @param vendor its name
 * @param reports how many
 */
public record WaitingReports(UUID vendorId, String vendor, long reports) {}
