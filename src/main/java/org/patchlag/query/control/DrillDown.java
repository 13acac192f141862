package org.patchlag.query.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlag.query.language.Condition;
import org.patchlag.query.language.Field;
import org.patchlag.query.language.FieldType;
import org.patchlag.query.language.Query;
import org.patchlag.query.language.Test;
import org.patchlag.query.language.Value;
import org.patchlag.timeline.Ending;

/** From a count to the reports that were counted. */
public final class DrillDown {
    private static final Pattern RANGE = Pattern.compile("(\\d+) to (\\d+)|over (\\d+)");

    private DrillDown() {}

    /** The query that finds the reports of a row; empty where the language has no words for them. */
    public static Optional<Query> of(Query counted, List<Grouping> by, Counts.Row row) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            Optional<Condition> condition =
                    condition(by.get(i).field(), row.values().get(i));
            if (condition.isEmpty()) {
                return Optional.empty();
            }
            conditions.add(condition.get());
        }
        Query query = counted;
        for (Condition condition : conditions) {
            query = query.and(new Query(condition));
        }
        return Optional.of(query);
    }

    private static Optional<Condition> condition(Field field, @Nullable String value) {
        boolean span = field.type() == FieldType.SPAN;
        if (value == null) {
            // No date may mean an event on an unknown day, or no event.
            return span ? Optional.empty() : Optional.of(new Condition.Known(field, false));
        }
        if (value.equals("imprecise") && (span || field.type() == FieldType.LENGTH)) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case NAME, CODE -> Optional.of(equal(field, new Value.Text(value)));
            case NUMBER -> Optional.of(equal(field, new Value.Whole(Integer.parseInt(value))));
            case YES_NO -> Optional.of(equal(field, new Value.YesNo(Boolean.parseBoolean(value))));
            case DAY, SPAN ->
                Optional.of(ReportFields.parse(field.name() + ":" + value).condition());
            case LENGTH -> Optional.of(length(field, value));
            case WORDS -> Optional.empty();
        };
    }

    private static Condition length(Field clock, String value) {
        Field ending = ReportFields.field(clock.name() + ".ending");
        Matcher range = RANGE.matcher(value);
        if (!range.matches()) {
            return equal(ending, new Value.Text(value));
        }
        Test test = range.group(3) == null
                ? new Test.Between(bound(range.group(1), true), bound(range.group(2), true))
                : new Test.Between(bound(range.group(3), false), null);
        return new Condition.All(List.of(
                new Condition.Compare(clock, test),
                equal(ending, new Value.Text(Stored.ENUM.shown(Ending.STOPPED.name())))));
    }

    private static Test.Bound bound(String days, boolean included) {
        return new Test.Bound(new Value.Whole(Integer.parseInt(days)), included);
    }

    private static Condition equal(Field field, Value value) {
        return new Condition.Compare(field, new Test.Equal(value));
    }
}
