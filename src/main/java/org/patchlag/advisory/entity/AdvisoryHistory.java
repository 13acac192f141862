package org.patchlag.advisory.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * When a vendor issue said something new: each statement of the regulator, and the last change since.
 *
 * @param statements when the regulator stated it, the first first; at least once
 * @param lastChange when the issue, its links or what counts of its reports last changed. Only the day of it is ever said: by
 *     the moment, whoever knows when a report was decided on would know that it is linked
 */
public record AdvisoryHistory(List<Instant> statements, Instant lastChange) {
    /** Keeps its own list. */
    public AdvisoryHistory {
        statements = List.copyOf(statements);
    }

    /**
     * A version of the document.
     *
     * @param number its semantic version: the statement's number, then the days from it to the last change; on the day itself
     *     {@code n.0.1}
     * @param at when it came to be
     * @param summary what is new in it
     */
    public record Version(String number, Instant at, String summary) {}

    /**
     * All versions that are known, the first first. The numbers grow with time alone, so that they do not tell how many
     * reports were linked.
     */
    public List<Version> versions() {
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            versions.add(new Version(
                    (i + 1) + ".0.0",
                    statements.get(i),
                    i == 0 ? "First statement." : "Stated anew by the publisher."));
        }
        Instant stated = statements.get(statements.size() - 1);
        if (lastChange.isAfter(stated)) {
            long days = ChronoUnit.DAYS.between(day(stated), day(lastChange));
            versions.add(new Version(
                    statements.size() + "." + days + "." + (days == 0 ? 1 : 0),
                    days == 0
                            ? stated.plusSeconds(1)
                            : day(lastChange).atStartOfDay().toInstant(ZoneOffset.UTC),
                    "What is known of it has changed."));
        }
        return versions;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** The version that holds. */
    public Version current() {
        List<Version> versions = versions();
        return versions.get(versions.size() - 1);
    }
}
