package org.patchlag.reply.control;

import org.jspecify.annotations.Nullable;

/**
 * What somebody of a vendor enters as an answer, as text.
 *
 * @param position the fact's place, from 0; null for a fact of the vendor's own
 * @param kind the event's code, for a fact of the vendor's own; null elsewhere
 * @param answer the answer's code
 * @param date the vendor's date, as a hospital may enter one; null for none
 * @param evidence what that is based on; null for nothing
 * @param link where the evidence can be seen; null for nowhere
 */
public record AnswerEntry(
        @Nullable Integer position,
        @Nullable String kind,
        @Nullable String answer,
        @Nullable String date,
        @Nullable String evidence,
        @Nullable String link) {}
