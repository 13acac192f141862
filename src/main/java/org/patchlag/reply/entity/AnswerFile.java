package org.patchlag.reply.entity;

import org.patchlag.attachment.FileEntry;

/**
 * A file that a vendor attached to an answer as evidence.
 *
 * @param file the file; its number is one of the whole case
 * @param answer the answer's number
 */
public record AnswerFile(FileEntry file, int answer) {}
