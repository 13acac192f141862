package org.patchlag.command;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.patchlag.survival.Confidence;
import org.patchlag.survival.KaplanMeier;
import org.patchlag.survival.LifeTable;
import org.patchlag.survival.Limits;

/** The share of notifications that were answered, and every row that could not be used. */
final class Answers {
    private static final List<Integer> DAYS = List.of(14, 30, 45, 60, 90, 180);

    private final Notification.Sorted sorted;
    private final KaplanMeier estimate;

    Answers(Notification.Sorted sorted) {
        if (sorted.used().size() + sorted.refused().size() != sorted.rows()) {
            throw new IllegalStateException("a row was dropped");
        }
        this.sorted = sorted;
        Map<Integer, LifeTable.Counts> days = new TreeMap<>();
        for (Notification used : sorted.used()) {
            LifeTable.Counts counts = new LifeTable.Counts(used.answered() ? 1 : 0, used.answered() ? 0 : 1);
            days.merge(used.days(), counts, LifeTable.Counts::plus);
        }
        this.estimate = KaplanMeier.of(LifeTable.of(days));
    }

    JsonObject json() {
        long answered = sorted.used().stream().filter(Notification::answered).count();
        JsonObjectBuilder within = Json.createObjectBuilder();
        DAYS.forEach(day -> within.add("d" + day, within(day)));
        return Json.createObjectBuilder()
                .add("kind", "notifications")
                .add("clock", "response: notified to answered; without an answer open at the row's last update")
                .add("rows", sorted.rows())
                .add("used", sorted.used().size())
                .add("refused", sorted.refused().size())
                .add("refused_by_reason", reasons())
                .add("n", sorted.used().size())
                .add("answered", answered)
                .add("open", sorted.used().size() - answered)
                .add("last_time", estimate.lastDay())
                .add("answered_within", within)
                .add(
                        "median",
                        CurveSection.quantile(
                                estimate.quantile(0.5),
                                estimate.quantileLower(0.5, Confidence.LOG_LOG),
                                estimate.quantileUpper(0.5, Confidence.LOG_LOG)))
                .add("refused_rows", rows())
                .build();
    }

    // The limits are log-log; a day beyond the last one that is known is null, and nothing is carried forward.
    private JsonObjectBuilder within(int day) {
        boolean estimable = estimate.estimable(day);
        Limits limits = estimate.limits(day, Confidence.LOG_LOG);
        return Json.createObjectBuilder()
                .add("day", day)
                .add("share", JsonNumbers.json(estimable ? estimate.fixedBy(day) : Double.NaN))
                .add("lower", JsonNumbers.json(estimable ? 1 - limits.upper() : Double.NaN))
                .add("upper", JsonNumbers.json(estimable ? 1 - limits.lower() : Double.NaN))
                .add("n_risk", estimate.atRisk(day))
                .add("events_to_day", estimate.fixedTo(day));
    }

    private JsonObjectBuilder reasons() {
        JsonObjectBuilder reasons = Json.createObjectBuilder();
        for (Notification.Reason reason : Notification.Reason.values()) {
            reasons.add(
                    reason.code(),
                    sorted.refused().stream()
                            .filter(refused -> refused.reason() == reason)
                            .count());
        }
        return reasons;
    }

    private JsonArrayBuilder rows() {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        sorted.refused()
                .forEach(refused -> rows.add(Json.createObjectBuilder()
                        .add("line", refused.line())
                        .add("row", refused.name())
                        .add("reason", refused.reason().code())
                        .add("message", refused.message())));
        return rows;
    }
}
