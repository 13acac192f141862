package org.patchlag.timeline;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what people and programs write for a date. */
final class FuzzyDateReader {
    private static final int LONGEST = 100;
    private static final String EXAMPLES =
            "Enter a date like 11 August 2003, 2003-08-11, 2003-08, 2003, 2003-08-11/2003-09-01, "
                    + "21 days after vendor-notified, or unknown";

    private static final Pattern NUMERIC = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(~)?");
    private static final Pattern WRITTEN = Pattern.compile("(?:(\\d{1,2}) )?([a-z]{3,9}) (\\d{4})");
    private static final Pattern RELATIVE =
            Pattern.compile("(within )?(\\d{1,4})(?: to (\\d{1,4}))? (day|week|month)s? after ([a-z -]{3,40})");
    private static final Pattern NEGATIVE = Pattern.compile("[-\u2212]\\s?\\d+ (day|week|month)s? after ");
    private static final Pattern SLASHES = Pattern.compile("\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}");

    private FuzzyDateReader() {}

    static FuzzyDate read(String text) {
        String folded = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (folded.length() > LONGEST) {
            throw new TimelineException(EXAMPLES);
        }
        if (folded.equals("unknown") || folded.equals("not known")) {
            return new UnknownDate();
        }
        if (SLASHES.matcher(folded).matches()) {
            throw new TimelineException(
                    "Write the month as a word, like 11 August 2003: " + text.strip() + " can mean two days");
        }
        Matcher relative = RELATIVE.matcher(folded);
        if (relative.matches()) {
            return relative(relative);
        }
        if (NEGATIVE.matcher(folded).find()) {
            throw new TimelineException("Enter 0 or more days, weeks or months after the other event; where this came"
                    + " first, date it by itself");
        }
        int slash = folded.indexOf('/');
        if (slash >= 0) {
            return new DateSpan(end(folded.substring(0, slash)), end(folded.substring(slash + 1)));
        }
        return calendar(folded);
    }

    static FuzzyDate fields(@Nullable String day, @Nullable String month, @Nullable String year) {
        String typedYear = year == null ? "" : year.strip();
        if (!typedYear.matches("\\d{4}")) {
            throw new TimelineException("Enter the year with four digits, or choose not known");
        }
        String typedMonth = month == null ? "" : month.strip();
        String typedDay = day == null ? "" : day.strip();
        if (!typedDay.matches("\\d{0,2}")) {
            throw new TimelineException("Enter the day as a number, or leave it empty");
        }
        return new CalendarDate(
                Integer.parseInt(typedYear),
                typedMonth.isEmpty() ? null : month(typedMonth),
                typedDay.isEmpty() ? null : Integer.valueOf(typedDay),
                false);
    }

    private static @Nullable CalendarDate end(String text) {
        String stripped = text.strip();
        return stripped.equals("..") || stripped.isEmpty() ? null : calendar(stripped);
    }

    private static CalendarDate calendar(String text) {
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.matches()) {
            return new CalendarDate(
                    Integer.parseInt(numeric.group(1)),
                    number(numeric.group(2)),
                    number(numeric.group(3)),
                    numeric.group(4) != null);
        }
        Matcher written = WRITTEN.matcher(text);
        if (written.matches()) {
            return new CalendarDate(
                    Integer.parseInt(written.group(3)), month(written.group(2)), number(written.group(1)), false);
        }
        throw new TimelineException(EXAMPLES);
    }

    private static FuzzyDate relative(Matcher matcher) {
        int first = Integer.parseInt(matcher.group(2));
        boolean within = matcher.group(1) != null;
        if (within && matcher.group(3) != null) {
            throw new TimelineException("Use either within 5 days after, or 2 to 5 days after");
        }
        int last = matcher.group(3) == null ? first : Integer.parseInt(matcher.group(3));
        String code = matcher.group(5).strip().replace(' ', '-');
        EventKind anchor = EventKind.ofCode(code)
                .orElseThrow(() -> new TimelineException("Name the event that it came after, like vendor-notified"));
        RelativeDate.Unit unit = RelativeDate.Unit.valueOf(matcher.group(4).toUpperCase(Locale.ROOT) + "S");
        return new RelativeDate(within ? 0 : first, last, unit, anchor);
    }

    private static int month(String typed) {
        String folded = typed.toLowerCase(Locale.ROOT);
        if (folded.matches("\\d{1,2}")) {
            return Integer.parseInt(folded);
        }
        for (java.time.Month month : java.time.Month.values()) {
            if (folded.length() >= 3 && month.name().toLowerCase(Locale.ROOT).startsWith(folded)) {
                return month.getValue();
            }
        }
        if (folded.equals("sept")) {
            return 9;
        }
        throw new TimelineException("Enter the month as a number from 1 to 12, or its English name");
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
