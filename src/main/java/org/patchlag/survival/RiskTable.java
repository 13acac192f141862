package org.patchlag.survival;

import java.util.List;

/**
 * How many cases are at risk, ended and still waiting on some days: the numbers under a curve. They are of cases that were
 * observed from their start on. What is not known to have ended and not known to wait, because nothing was heard of it for
 * so long, is in neither.
 *
 * @param rows day by day
 * @param lastSeenOpen the days, ascending, through which cases that are not known to have ended were known to be open: the
 *     ticks on the curve
 */
public record RiskTable(List<Row> rows, List<Integer> lastSeenOpen) {

    /**
     * A day. Where ends are known only within bounds a number lies between two.
     *
     * @param day days since the start
     * @param atRisk known not to have ended before, so that they could end on it
     * @param ended by its end
     * @param waiting known to be open still after its end
     */
    public record Row(int day, Between atRisk, Between ended, Between waiting) {}

    /**
     * A number of cases.
     *
     * @param least at least
     * @param most at most
     */
    public record Between(long least, long most) {}

    /** The numbers on those of these days of which anything is known. */
    public static RiskTable of(List<Observation> observations, List<Integer> days) {
        int last = lastDay(observations);
        return new RiskTable(
                days.stream()
                        .filter(day -> day <= last)
                        .map(day -> row(observations, day))
                        .toList(),
                observations.stream()
                        .filter(Observation::open)
                        .map(Observation::lower)
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** The last day of which anything is known; -1 where there are no cases. */
    public static int lastDay(List<Observation> observations) {
        return observations.stream().mapToInt(Observation::lastDay).max().orElse(-1);
    }

    private static Row row(List<Observation> observations, int day) {
        long[] atRisk = new long[2];
        long[] ended = new long[2];
        long[] waiting = new long[2];
        for (Observation known : observations) {
            int latest = known.lastDay();
            boolean ends = !known.open();
            // An open case is known to be open through its last day, and of nothing after.
            int still = ends ? day + 1 : day;
            add(atRisk, known.lower() >= day, latest >= day, known.count());
            add(ended, ends && latest <= day, ends && known.lower() <= day, known.count());
            add(waiting, known.lower() >= still, latest >= still, known.count());
        }
        return new Row(day, between(atRisk), between(ended), between(waiting));
    }

    private static void add(long[] number, boolean surely, boolean perhaps, long count) {
        number[0] += surely ? count : 0;
        number[1] += perhaps ? count : 0;
    }

    private static Between between(long[] number) {
        return new Between(number[0], number[1]);
    }
}
