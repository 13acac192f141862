package org.patchlag.attachment;

/**
 * A file that may be kept.
 *
 * @param name its cleaned name
 * @param kind what it is
 * @param content what is kept of it
 * @param digest SHA-256 of what was sent
 * @param state what the virus scanner said
 */
@SuppressWarnings("ArrayRecordComponent") // it is handed on, never compared
public record CheckedFile(String name, FileKind kind, byte[] content, byte[] digest, FileState state) {}
