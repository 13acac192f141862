package org.patchlag.query;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.reporting.entity.ReportState;

/**
 * Which reports are looked at; an empty field is no condition.
 *
 * @param vendor the vendor's name
 * @param model the model's name
 * @param deviceType the device type's code
 * @param threat a part of a threat's name
 * @param state the code of a state
 * @param from first day of submission
 * @param to last day of submission
 * @param open {@code yes} for reports whose time to patch runs, {@code no} for the others
 */
public record ReportFilter(
        @Nullable String vendor,
        @Nullable String model,
        @Nullable String deviceType,
        @Nullable String threat,
        @Nullable String state,
        @Nullable String from,
        @Nullable String to,
        @Nullable String open) {

    /** What is wrong with it, each with what to do; nothing is found while anything is. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (given(from) && day(from).isEmpty()) {
            problems.add("Enter the first day like 2026-03-31");
        }
        if (given(to) && day(to).isEmpty()) {
            problems.add("Enter the last day like 2026-03-31");
        }
        if (state != null && given(state) && ReportState.ofCode(state).isEmpty()) {
            problems.add("Choose a state from the list");
        }
        return problems;
    }

    /** The condition in SQL over {@link ReportListRepository}'s names, with its parameters. */
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        put(conditions, "vendor = :p", vendor);
        put(conditions, "model = :p", model);
        put(conditions, "device_type = :p", deviceType);
        put(conditions, "strpos(lower(threats), lower(:p)) > 0", threat);
        ReportState.ofCode(state == null ? "" : state).ifPresent(value -> conditions.put("state = :p", value.name()));
        day(from).ifPresent(value -> conditions.put("submitted_on >= :p", value));
        day(to).ifPresent(value -> conditions.put("submitted_on <= :p", value));
        if ("yes".equals(open)) {
            conditions.put("ending = :p", "OPEN");
        } else if ("no".equals(open)) {
            conditions.put("ending <> :p", "OPEN");
        }
        return conditions;
    }

    private static void put(Map<String, Object> conditions, String condition, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            conditions.put(condition, value.strip());
        }
    }

    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static Optional<LocalDate> day(@Nullable String value) {
        try {
            return value == null || value.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(value.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
