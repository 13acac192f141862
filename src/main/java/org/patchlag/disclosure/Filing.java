package org.patchlag.disclosure;

import java.util.Arrays;

/**
 * What one customer files, if it reports: a part of its tickets, added up by the moments on which something happens.
 * Packed, for the insider gate holds tens of thousands of these and adds thousands of them up thousands of times.
 */
final class Filing {
    private static final int MOMENT_AT = 48;
    private static final int FIXES_AT = 24;
    private static final int COUNT = (1 << FIXES_AT) - 1;

    /** Reports. */
    final int reports;
    /** The last moment on which one ends; -1 where there is none. */
    final int last;
    /** Reports at risk until the first moment: those under observation from the start. */
    final int atRisk;
    /**
     * The moments on which anything happens, in their order, with the number fixed then and the number no longer at risk
     * afterwards, less those that only then come under observation.
     */
    final long[] events;
    /** The numbers fixed by, known on and still open on the grid days, see {@link Moments#states}. */
    final long fixedBy;

    final long known;
    final long open;

    /** Of the first tickets of a list. */
    Filing(int[] tickets, int count, Moments at) {
        if (count > Moments.MOST) {
            throw new IllegalArgumentException(count + " reports of one customer are more than the gate can count");
        }
        int[] fixes = new int[at.count()];
        int[] leaving = new int[at.count()];
        int latest = -1;
        long[] states = new long[Moments.STATES];
        for (int i = 0; i < count; i++) {
            int ticket = tickets[i];
            int ending = at.ending(ticket);
            latest = Math.max(latest, ending);
            leaving[ending]++;
            fixes[ending] += at.fixed(ticket) ? 1 : 0;
            int entering = at.entering(ticket);
            if (entering >= 0) {
                leaving[entering]--;
            }
            at.states(ticket, states);
        }
        reports = count;
        last = latest;
        fixedBy = states[0];
        known = states[1];
        open = states[2];
        atRisk = Arrays.stream(leaving).sum();
        long[] used = new long[fixes.length];
        int size = 0;
        for (int moment = 0; moment < fixes.length; moment++) {
            if (fixes[moment] != 0 || leaving[moment] != 0) {
                used[size++] =
                        ((long) moment << MOMENT_AT) | ((long) fixes[moment] << FIXES_AT) | (leaving[moment] & COUNT);
            }
        }
        events = Arrays.copyOf(used, size);
    }

    /** On which moment an event is. */
    static int moment(long event) {
        return (int) (event >>> MOMENT_AT);
    }

    /** How many are fixed then. */
    static int fixes(long event) {
        return (int) (event >>> FIXES_AT) & COUNT;
    }

    /** How many leave those at risk then; less than none where more come. */
    static int leaving(long event) {
        return ((int) event << (Integer.SIZE - FIXES_AT)) >> (Integer.SIZE - FIXES_AT); // with its sign
    }
}
