package org.patchlag.disclosure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Rule 5 of PP-1: a published cell is renewed only if what changed since every earlier version hides whose report it was.
 * Otherwise the old version is shown with its old date: the difference of two versions would be the changed reports.
 */
public final class Refresh {
    /** Days from the end of a half-year's cohort to its last version: a year of follow-up, and late reports. */
    public static final int CLOSES_AFTER_DAYS = 365 + 90;

    private final Policy policy;

    /** What becomes of a cell in a new edition. */
    public enum Outcome {
        /** Today's figures are shown, with today's date. */
        RENEWED,
        /** The latest earlier version is shown, with its own date. */
        KEPT,
        /** It was never published and is not now. */
        NOT_PUBLISHED
    }

    /** The rule under a policy. */
    public Refresh(Policy policy) {
        this.policy = policy;
    }

    /**
     * A report in a version of a cell.
     *
     * @param group its hospital group
     * @param content whatever changes when a figure that it enters changes
     */
    public record Member(String group, Object content) {}

    /** How many reports differ between two versions of a cell, by hospital group; one that changed counts once. */
    public static Map<String, Long> changes(Map<?, Member> earlier, Map<?, Member> now) {
        Map<String, Long> changes = new HashMap<>();
        earlier.forEach((id, member) -> {
            if (!member.equals(now.get(id))) {
                changes.merge(member.group(), 1L, Long::sum);
            }
        });
        now.forEach((id, member) -> {
            if (!earlier.containsKey(id)) {
                changes.merge(member.group(), 1L, Long::sum);
            }
        });
        return changes;
    }

    /** Whether a version with these changes against an earlier one may replace it. */
    public boolean allowed(Map<String, Long> changesByGroup) {
        long changes = changesByGroup.values().stream()
                .mapToLong(Objects::requireNonNull)
                .sum();
        long most = changesByGroup.values().stream()
                .mapToLong(Objects::requireNonNull)
                .max()
                .orElse(0);
        return changes >= policy.changedReports()
                && changesByGroup.size() >= policy.changedGroups()
                && most <= policy.changedShare() * changes;
    }

    /**
     * What becomes of a cell. One that was published once and may not be now is kept as it was: were it to vanish, it
     * would do so on the day after somebody withdrew.
     *
     * @param earlier every version published so far
     * @param now today's reports
     * @param publishable whether today's figures pass every other rule
     */
    public Outcome decide(Collection<? extends Map<?, Member>> earlier, Map<?, Member> now, boolean publishable) {
        if (earlier.isEmpty()) {
            return publishable ? Outcome.RENEWED : Outcome.NOT_PUBLISHED;
        }
        boolean renewed = publishable && earlier.stream().allMatch(version -> allowed(changes(version, now)));
        return renewed ? Outcome.RENEWED : Outcome.KEPT;
    }

    /**
     * What becomes of the cell of a half-year's cohort, which closes {@link #CLOSES_AFTER_DAYS} after the half-year's end:
     * once a version of that day or later is published, it never changes again.
     *
     * @param halfYearEnd the cohort's last day
     * @param latest the as-of day of the latest version; any day where there is none
     */
    public Outcome decideCohort(
            LocalDate halfYearEnd,
            LocalDate latest,
            Collection<? extends Map<?, Member>> earlier,
            Map<?, Member> now,
            boolean publishable) {
        boolean closed = !earlier.isEmpty() && !latest.isBefore(closes(halfYearEnd));
        return closed ? Outcome.KEPT : decide(earlier, now, publishable);
    }

    /** The as-of day from which a half-year's cohort no longer changes. */
    public static LocalDate closes(LocalDate halfYearEnd) {
        return halfYearEnd.plusDays(CLOSES_AFTER_DAYS);
    }
}
