package org.patchlag.reporting.entity;

import org.patchlag.attachment.FileEntry;

/**
 * A file that a hospital attached to its report.
 *
 * @param file the file
 * @param handedOver whether the regulator has it; from then on it stays
 */
public record Attachment(FileEntry file, boolean handedOver) {}
