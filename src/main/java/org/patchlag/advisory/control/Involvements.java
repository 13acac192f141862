package org.patchlag.advisory.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchlag.advisory.entity.AdvisoryDate;
import org.patchlag.advisory.entity.AdvisoryDates;
import org.patchlag.advisory.entity.AdvisorySource;
import org.patchlag.platform.JsonText;
import org.patchlag.timeline.EventKind;

/**
 * Who was involved when (CSAF 2.0, 3.2.3.7). A party is there once at a date, so that what fell on one day, and what has no
 * day that may be said, is one involvement with the furthest of its states. A fix that was offered leaves the vendor at work:
 * that nothing more is to be expected, the vendor says by declaring that there will be no fix, or by ending its support.
 */
final class Involvements {
    private static final String VENDOR = "vendor";
    private static final String COORDINATOR = "coordinator";

    private static final Map<EventKind, Status> OF_VENDOR = Map.of(
            EventKind.VENDOR_NOTIFIED, Status.CONTACT_ATTEMPTED,
            EventKind.VENDOR_ACKNOWLEDGED, Status.OPEN,
            EventKind.VENDOR_POSITION, Status.OPEN,
            EventKind.INTERIM_MEASURE, Status.IN_PROGRESS,
            EventKind.FIX_APPROVED, Status.IN_PROGRESS,
            EventKind.FIX_OFFERED, Status.IN_PROGRESS,
            EventKind.NO_FIX_DECLARED, Status.COMPLETED,
            EventKind.END_OF_SUPPORT, Status.COMPLETED);

    // In the order in which one goes beyond the other.
    private enum Status {
        CONTACT_ATTEMPTED,
        OPEN,
        IN_PROGRESS,
        COMPLETED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Step(String party, @Nullable String date, Status status, String summary) {
        String place() {
            return party + " " + date;
        }
    }

    private Involvements() {}

    static JsonArray of(AdvisorySource source, AdvisoryDates dates) {
        List<Step> steps = new ArrayList<>();
        Instant begun = source.history().statements().get(0);
        steps.add(
                new Step(COORDINATOR, begun.toString(), Status.IN_PROGRESS, "The publisher began to gather reports."));
        Instant closed = source.closedAt();
        if (closed != null) {
            steps.add(
                    new Step(COORDINATOR, closed.toString(), Status.COMPLETED, "The publisher ended its work on it."));
        }
        for (AdvisoryDate date : dates.all()) {
            Status status = OF_VENDOR.get(date.kind());
            if (status != null) {
                steps.add(new Step(VENDOR, midnight(date), status, date.sentence()));
            } else if (date.kind() == EventKind.UPSTREAM_FIX_PUBLIC) {
                steps.add(new Step("other", midnight(date), Status.IN_PROGRESS, date.sentence()));
            }
        }
        Map<String, List<Step>> places =
                steps.stream().collect(Collectors.groupingBy(Step::place, LinkedHashMap::new, Collectors.toList()));
        JsonArrayBuilder json = JsonText.list();
        places.values().forEach(same -> json.add(json(same)));
        return json.build();
    }

    private static JsonObject json(List<Step> same) {
        Step first = same.get(0);
        Status furthest = same.stream().map(Step::status).max(Status::compareTo).orElse(first.status());
        String summary = same.stream().map(Step::summary).collect(Collectors.joining(" "));
        return first.date() == null
                ? JsonText.fields("party", first.party(), "status", furthest.code(), "summary", summary)
                : JsonText.fields(
                        "date", first.date(), "party", first.party(), "status", furthest.code(), "summary", summary);
    }

    /** The beginning of an event's day in UTC; null where the day may not be said or is not known. */
    static @Nullable String midnight(AdvisoryDate date) {
        return date.day() == null ? null : date.day() + "T00:00:00Z";
    }
}
