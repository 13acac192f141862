package org.patchlag.query.control;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.patchlag.query.language.Test;
import org.patchlag.query.language.Value;

/** Writes the test of a field's value as SQL. A value known within bounds passes where all of its bounds do. */
final class SqlTest {
    private final SqlStatement statement;
    private final Test test;

    SqlTest(SqlStatement statement, Test test) {
        this.statement = statement;
        this.test = test;
    }

    /** The test of a column that holds a single value. */
    String column(String column, Stored stored) {
        return switch (stored) {
            case TEXT -> name().apply(column);
            case ENUM -> column + " = " + statement.bind(stored.kept(equal().text()));
            case YES_NO -> column + " = " + statement.bind(((Value.YesNo) equal()).yes());
            case NUMBER -> ends(column, column, SqlTest::number, SqlTest::number);
            case DATE ->
                ends(column, column, value -> days(value).first(), value -> days(value)
                        .last());
            case INSTANT -> instant(column);
        };
    }

    /** The test of a name, given the column that has it. One parameter serves however many columns are asked. */
    Function<String, String> name() {
        if (test instanceof Test.Like like) {
            String part = "lower(" + statement.bind(like.part()) + ")";
            return column -> like.anywhere()
                    ? "strpos(lower(" + column + "), " + part + ") > 0"
                    : "starts_with(lower(" + column + "), " + part + ")";
        }
        String whole = "lower(" + statement.bind(equal().text()) + ")";
        return column -> "lower(" + column + ") = " + whole;
    }

    /** The test of a date between two columns. */
    String span(String earliest, String latest) {
        return ends(earliest, latest, value -> days(value).first(), value -> days(value)
                .last());
    }

    /** The test of the length of a clock. */
    String length(String alias) {
        return ends(alias + ".lower_days", alias + ".upper_days", SqlTest::number, SqlTest::number);
    }

    // A point in time is in the days of UTC; half-open, so that an index on it can be used.
    private String instant(String column) {
        List<String> conditions = new ArrayList<>();
        if (test instanceof Test.Between between) {
            Test.Bound low = between.low();
            if (low != null) {
                conditions.add(column + " >= "
                        + midnight(
                                low.included()
                                        ? days(low.value()).first()
                                        : days(low.value()).last().plusDays(1)));
            }
            Test.Bound high = between.high();
            if (high != null) {
                conditions.add(column + " < "
                        + midnight(
                                high.included()
                                        ? days(high.value()).last().plusDays(1)
                                        : days(high.value()).first()));
            }
        } else {
            conditions.add(column + " >= " + midnight(days(equal()).first()));
            conditions.add(column + " < " + midnight(days(equal()).last().plusDays(1)));
        }
        return String.join(" and ", conditions);
    }

    private String midnight(LocalDate day) {
        return statement.bind(day.atStartOfDay().atOffset(ZoneOffset.UTC));
    }

    private String ends(String least, String greatest, Function<Value, Object> first, Function<Value, Object> last) {
        List<String> conditions = new ArrayList<>();
        if (test instanceof Test.Between between) {
            Test.Bound low = between.low();
            if (low != null) {
                conditions.add(least
                        + (low.included()
                                ? " >= " + statement.bind(first.apply(low.value()))
                                : " > " + statement.bind(last.apply(low.value()))));
            }
            Test.Bound high = between.high();
            if (high != null) {
                conditions.add(greatest
                        + (high.included()
                                ? " <= " + statement.bind(last.apply(high.value()))
                                : " < " + statement.bind(first.apply(high.value()))));
            }
        } else {
            conditions.add(least + " >= " + statement.bind(first.apply(equal())));
            conditions.add(greatest + " <= " + statement.bind(last.apply(equal())));
        }
        return String.join(" and ", conditions);
    }

    private Value equal() {
        return ((Test.Equal) test).value();
    }

    private static Value.Days days(Value value) {
        return (Value.Days) value;
    }

    private static Object number(Value value) {
        return ((Value.Whole) value).number();
    }
}
