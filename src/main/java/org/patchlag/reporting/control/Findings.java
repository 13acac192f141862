package org.patchlag.reporting.control;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;

/** Gathers all that is wrong with what somebody typed while its fields are read, so that everything is said at once. */
public final class Findings {
    private static final int LONGEST_LINE = 300;

    private final List<FieldProblem> problems = new ArrayList<>();

    /** All that is wrong so far. */
    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /** Something is wrong. */
    public void add(String pointer, String message) {
        problems.add(new FieldProblem(pointer, message));
    }

    /** A text without surrounding blanks, null where there is none. */
    public static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** A text of one line. */
    public @Nullable String line(String pointer, @Nullable String typed) {
        return text(pointer, typed, LONGEST_LINE);
    }

    /** A text of at most so many characters. */
    public @Nullable String text(String pointer, @Nullable String typed, int longest) {
        String text = given(typed);
        if (text != null && text.length() > longest) {
            add(pointer, "Shorten this to " + longest + " characters; it has " + text.length());
            return null;
        }
        if (text != null && text.indexOf('\0') >= 0) {
            add(pointer, "Remove the NUL character from this text");
            return null;
        }
        return text;
    }

    @Nullable
    Integer number(String pointer, @Nullable String typed, int least, int most) {
        String text = given(typed);
        if (text == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, in the same words
        }
        add(pointer, "Enter a whole number from " + least + " to " + most + ", or leave it empty");
        return null;
    }

    @Nullable
    Boolean yesOrNo(String pointer, @Nullable String typed) {
        String text = given(typed);
        if (text == null) {
            return null;
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        add(pointer, "Use true, false, or leave it out where it is not known");
        return null;
    }

    /** A day, not in the future; today where it is not given. */
    public LocalDate day(String pointer, @Nullable String typed, LocalDate today) {
        String text = given(typed);
        if (text == null) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isAfter(today)) {
                add(pointer, "Enter a day that is not in the future");
                return today;
            }
            return day;
        } catch (DateTimeParseException e) {
            add(pointer, "Enter a day like 2026-03-31");
            return today;
        }
    }

    /** A value by its code. */
    public <T> @Nullable T code(
            String pointer, @Nullable String typed, Function<String, Optional<T>> ofCode, Supplier<String> known) {
        String text = given(typed);
        if (text == null) {
            return null;
        }
        Optional<T> value = ofCode.apply(text);
        if (value.isEmpty()) {
            add(pointer, "Use one of " + known.get());
        }
        return value.orElse(null);
    }
}
