package org.patchlag.advisory.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When a vendor issue said something new: each statement of the regulator, and the last change since.
 *
 * @param statements when the regulator stated it, the first first; at least once
 * @param lastChange when the issue, its links or what counts of its reports last changed
 */
public record AdvisoryHistory(List<Instant> statements, Instant lastChange) {
    private static final long SECONDS_OF_DAY = 86_400;

    /** Keeps its own list. */
    public AdvisoryHistory {
        statements = List.copyOf(statements);
    }

    /**
     * A version of the document.
     *
     * @param number its semantic version: the statement's number, then the days and seconds from it to the last change
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
            // Rounded up: what changed within the same second is another version, too.
            long seconds = Duration.between(stated, lastChange).plusMillis(999).toSeconds();
            versions.add(new Version(
                    statements.size() + "." + seconds / SECONDS_OF_DAY + "." + seconds % SECONDS_OF_DAY,
                    lastChange,
                    "What is known of it has changed."));
        }
        return versions;
    }

    /** The version that holds. */
    public Version current() {
        List<Version> versions = versions();
        return versions.get(versions.size() - 1);
    }
}
