package org.patchlag.disclosure;

import java.util.Arrays;

/**
 * What one customer files, if it reports: a part of its tickets, added up by the moments on which something happens.
 * Arrays, for the insider gate adds thousands of these up thousands of times.
 */
final class Filing {
    private static final int DAYS = Moments.GRID.size();

    /** Reports. */
    final int reports;
    /** The last moment on which one ends; -1 where there is none. */
    final int last;
    /** The moments on which anything happens. */
    final int[] moments;
    /** Reports fixed then. */
    final int[] fixes;
    /** Reports that are no longer at risk afterwards, less those that only then come under observation. */
    final int[] leaving;
    /** Reports at risk from after the moment before until that one. */
    final int[] atRisk;
    /** Reports fixed by, known on and still open on each grid day. */
    final int[] fixedBy = new int[DAYS];

    final int[] known = new int[DAYS];
    final int[] open = new int[DAYS];

    /** Of the first tickets of a list. */
    Filing(int[] tickets, int count, Moments at) {
        int[] allFixes = new int[at.count()];
        int[] allLeaving = new int[at.count()];
        int latest = -1;
        for (int i = 0; i < count; i++) {
            int ticket = tickets[i];
            int ending = at.ending(ticket);
            latest = Math.max(latest, ending);
            allLeaving[ending]++;
            if (at.fixed(ticket)) {
                allFixes[ending]++;
            }
            int entering = at.entering(ticket);
            if (entering >= 0) {
                allLeaving[entering]--;
            }
        }
        for (int day = 0; day < DAYS; day++) {
            fixedBy[day] = at.fixedBy(day, tickets, count);
            known[day] = at.known(day, tickets, count);
            open[day] = at.atRisk(day, tickets, count);
        }
        reports = count;
        last = latest;
        int[] used = new int[at.count()];
        int size = 0;
        for (int moment = 0; moment < used.length; moment++) {
            if (allFixes[moment] != 0 || allLeaving[moment] != 0) {
                used[size++] = moment;
            }
        }
        moments = Arrays.copyOf(used, size);
        fixes = new int[size];
        leaving = new int[size];
        for (int i = 0; i < size; i++) {
            fixes[i] = allFixes[moments[i]];
            leaving[i] = allLeaving[moments[i]];
        }
        atRisk = new int[size];
        for (int i = size - 1; i >= 0; i--) {
            atRisk[i] = leaving[i] + (i + 1 < size ? atRisk[i + 1] : 0);
        }
    }
}
