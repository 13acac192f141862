package org.patchlag.advisory.entity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.CalendarDate;
import org.patchlag.timeline.DateSpan;
import org.patchlag.timeline.DayRange;
import org.patchlag.timeline.FuzzyDate;

/**
 * The shortest of day, month, quarter and year in which something first happened and that enough hospital groups tell. The
 * first day alone is one customer's own, which the vendor finds in its records.
 */
final class AgreedPeriod {
    private static final int FIRST_YEAR = 1980; // of dates in words

    private AgreedPeriod() {}

    private enum Unit {
        DAY {
            @Override
            LocalDate begin(LocalDate day) {
                return day;
            }

            @Override
            LocalDate next(LocalDate begin) {
                return begin.plusDays(1);
            }

            @Override
            FuzzyDate inWords(LocalDate begin) {
                return CalendarDate.of(begin);
            }
        },
        MONTH {
            @Override
            LocalDate begin(LocalDate day) {
                return day.withDayOfMonth(1);
            }

            @Override
            LocalDate next(LocalDate begin) {
                return begin.plusMonths(1);
            }

            @Override
            FuzzyDate inWords(LocalDate begin) {
                return month(begin);
            }
        },
        QUARTER {
            @Override
            LocalDate begin(LocalDate day) {
                return MONTH.begin(day).minusMonths((day.getMonthValue() - 1) % 3);
            }

            @Override
            LocalDate next(LocalDate begin) {
                return begin.plusMonths(3);
            }

            @Override
            FuzzyDate inWords(LocalDate begin) {
                return new DateSpan(month(begin), month(begin.plusMonths(2)));
            }
        },
        YEAR {
            @Override
            LocalDate begin(LocalDate day) {
                return day.withDayOfYear(1);
            }

            @Override
            LocalDate next(LocalDate begin) {
                return begin.plusYears(1);
            }

            @Override
            FuzzyDate inWords(LocalDate begin) {
                return new CalendarDate(begin.getYear(), null, null, false);
            }
        };

        abstract LocalDate begin(LocalDate day);

        abstract LocalDate next(LocalDate begin);

        abstract FuzzyDate inWords(LocalDate begin);

        private static CalendarDate month(LocalDate day) {
            return new CalendarDate(day.getYear(), day.getMonthValue(), null, false);
        }
    }

    /**
     * The period; empty where even the year is not told by so many.
     *
     * @param first when it first happened
     * @param told what each hospital group tells: of one that tells several, several
     */
    static Optional<FuzzyDate> of(DayRange first, Collection<AdvisoryDates.Told> told) {
        LocalDate earliest = first.earliest();
        if (earliest == null || earliest.getYear() < FIRST_YEAR) {
            return Optional.empty();
        }
        for (Unit unit : Unit.values()) {
            LocalDate begin = unit.begin(earliest);
            LocalDate next = unit.next(begin);
            long groups = told.stream()
                    .filter(one -> within(one.days(), begin, next))
                    .map(AdvisoryDates.Told::groupId)
                    .distinct()
                    .count();
            if (within(first, begin, next) && groups >= AdvisoryDates.LEAST_GROUPS) {
                return Optional.of(unit.inWords(begin));
            }
        }
        return Optional.empty();
    }

    private static boolean within(DayRange days, LocalDate begin, LocalDate next) {
        @Nullable LocalDate earliest = days.earliest();
        @Nullable LocalDate latest = days.latest();
        return earliest != null && latest != null && !earliest.isBefore(begin) && latest.isBefore(next);
    }
}
