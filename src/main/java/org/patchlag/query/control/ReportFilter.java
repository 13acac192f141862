package org.patchlag.query.control;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.language.Condition;
import org.patchlag.query.language.Query;
import org.patchlag.query.language.Test;
import org.patchlag.query.language.Value;
import org.patchlag.reporting.entity.ReportState;

/**
 * A few plain conditions by name, for links that need no language; an empty one is no condition. They become a query.
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

    /** The same as a query; of a filter without problems. */
    public Query toQuery() {
        List<Condition> conditions = new ArrayList<>();
        equal(conditions, "vendor", vendor);
        equal(conditions, "model", model);
        equal(conditions, "type", deviceType);
        if (threat != null && given(threat)) {
            conditions.add(compare("threat", new Test.Like(threat.strip(), true)));
        }
        equal(conditions, "state", state);
        bound(from).ifPresent(low -> conditions.add(compare("filed", new Test.Between(low, null))));
        bound(to).ifPresent(high -> conditions.add(compare("filed", new Test.Between(null, high))));
        Condition running = compare("time-to-patch.ending", new Test.Equal(new Value.Text("open")));
        if ("yes".equals(open)) {
            conditions.add(running);
        } else if ("no".equals(open)) {
            conditions.add(new Condition.Not(running));
        }
        return conditions.isEmpty()
                ? Query.EVERYTHING
                : new Query(conditions.size() == 1 ? conditions.get(0) : new Condition.All(conditions));
    }

    private static void equal(List<Condition> conditions, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            conditions.add(compare(field, new Test.Equal(new Value.Text(value.strip()))));
        }
    }

    private static Condition compare(String field, Test test) {
        return new Condition.Compare(ReportFields.field(field), test);
    }

    private static Optional<Test.Bound> bound(@Nullable String value) {
        return day(value).map(day -> new Test.Bound(new Value.Days(day.toString(), day, day), true));
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
