package org.patchlag.query.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a value as a field's type has it. */
final class ValueReader {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(\\d{2})(?:-(\\d{2}))?))?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int LONGEST_NAME = 500;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final String query;

    ValueReader(String query) {
        this.query = query;
    }

    Value read(Field field, Token token) {
        return switch (field.type()) {
            case NAME, WORDS -> name(token);
            case CODE -> code(field, token);
            case NUMBER, LENGTH -> number(field, token);
            case YES_NO -> yesNo(field, token);
            case DAY, SPAN -> days(token);
        };
    }

    private Value name(Token token) {
        if (token.text().isBlank() || token.text().length() > LONGEST_NAME) {
            throw wrong(token, "Write a text of 1 to " + LONGEST_NAME + " characters", "a text");
        }
        return new Value.Text(token.text());
    }

    private Value code(Field field, Token token) {
        for (String code : field.codes()) {
            if (code.equalsIgnoreCase(token.text())) {
                return new Value.Text(code);
            }
        }
        String known = String.join(", ", field.codes());
        String meant = NearestName.of(token.text(), field.codes())
                .map(code -> "; did you mean " + code + "?")
                .orElse("");
        throw wrong(token, field.name() + " has no value \"" + token.text() + "\"" + meant, known);
    }

    private Value number(Field field, Token token) {
        if (!NUMBER.matcher(token.text()).matches()) {
            throw wrong(
                    token,
                    field.type() == FieldType.LENGTH
                            ? "Write a number of days, such as 30"
                            : "Write a number, such as 2",
                    "a whole number");
        }
        return new Value.Whole(Integer.parseInt(token.text()));
    }

    private Value yesNo(Field field, Token token) {
        String text = token.text().toLowerCase(Locale.ROOT);
        if (List.of("true", "yes").contains(text)) {
            return new Value.YesNo(true);
        }
        if (List.of("false", "no").contains(text)) {
            return new Value.YesNo(false);
        }
        throw wrong(token, field.name() + " is true or false", "true, false");
    }

    private Value days(Token token) {
        Matcher date = DATE.matcher(token.text().toUpperCase(Locale.ROOT));
        if (date.matches()) {
            int year = Integer.parseInt(date.group(1));
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw wrong(token, "Write a year from " + FIRST_YEAR + " to " + LAST_YEAR, "a date such as 2026-03-31");
            }
            try {
                return days(year, date);
            } catch (DateTimeException e) {
                throw wrong(token, "There is no such day in the calendar", "a date such as 2026-03-31");
            }
        }
        throw wrong(
                token,
                "Write a date as a year, quarter, month or day: 2026, 2026-Q1, 2026-03 or 2026-03-31",
                "a date such as 2026-03-31");
    }

    private static Value days(int year, Matcher date) {
        if (date.group(2) != null) {
            LocalDate first = LocalDate.of(year, 3 * Integer.parseInt(date.group(2)) - 2, 1);
            return new Value.Days(date.group(), first, first.plusMonths(3).minusDays(1));
        }
        if (date.group(3) == null) {
            return new Value.Days(date.group(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(date.group(3)));
        if (date.group(4) == null) {
            return new Value.Days(date.group(), month.atDay(1), month.atEndOfMonth());
        }
        LocalDate day = month.atDay(Integer.parseInt(date.group(4)));
        return new Value.Days(date.group(), day, day);
    }

    private QueryException wrong(Token token, String detail, String expected) {
        return new QueryException(query, token.begin(), detail, expected);
    }
}
