package org.patchlag.reporting.entity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.Event;

/**
 * What one revision of a report tells of events, and who made it.
 *
 * @param revision its number, from 1
 * @param submitted whether the regulator may read it
 * @param byName who made it
 * @param at when
 * @param note what was changed, in that person's words; null where nothing was said
 * @param events the events, in the order entered
 */
public record ToldRevision(
        int revision,
        boolean submitted,
        String byName,
        Instant at,
        @Nullable String note,
        List<Event> events) {}
