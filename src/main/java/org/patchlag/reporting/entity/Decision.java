package org.patchlag.reporting.entity;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One step of a report's editorial life.
 *
 * @param revision the revision that it was about
 * @param decision what happened
 * @param byName who did it
 * @param at when
 * @param message why, in words for the other side
 * @param reasons what is wrong, field by field
 */
public record Decision(
        int revision,
        ReportState decision,
        String byName,
        Instant at,
        @Nullable String message,
        List<Reason> reasons) {

    /**
     * What is wrong with one field.
     *
     * @param field the field's pointer, as in {@link org.patchlag.platform.FieldProblem}
     * @param reason what to do
     */
    public record Reason(String field, String reason) {
        private static final Pattern OF_EVENT = Pattern.compile("/events/(\\d{1,4})(/.*)?");

        /** The place of the event that the field is of; null for any other field. */
        public @Nullable Integer event() {
            Matcher matcher = OF_EVENT.matcher(field);
            return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
        }
    }
}
