package org.patchlag.disclosure;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Rule 5 of PP-1: a published cell is renewed only if what changed since every earlier version hides whose report it was.
 * Otherwise the old version is shown with its old date: the difference of two versions would be the changed reports.
 */
public final class Refresh {
    private final Policy policy;

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
}
