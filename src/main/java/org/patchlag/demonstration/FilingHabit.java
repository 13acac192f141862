package org.patchlag.demonstration;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** When an invented hospital files a case. */
enum FilingHabit {
    /** Files every case within weeks, a few only once they are over, and certifies that it files all. */
    COMPLETE(12),
    /** Files what it comes to, while it is open mostly. */
    WHEN_AT_HAND(25),
    /** Files what is over, and nothing else. */
    ONCE_OVER(0);

    private static final double LATE_ALL_THE_SAME = 0.12;
    private static final int LONGEST_AFTER = 60;

    private final int meanLag;

    FilingHabit(int meanLag) {
        this.meanLag = meanLag;
    }

    /** The habit of the group at this place: three of four certify. */
    static FilingHabit ofGroup(int index) {
        return index % 4 != 3 ? COMPLETE : index % 8 == 3 ? ONCE_OVER : WHEN_AT_HAND;
    }

    /** The day of filing; it may lie in the future, as may the end. */
    LocalDate filedOn(SplittableRandom random, LocalDate notified, LocalDate over) {
        boolean onceOver = random.nextDouble() < LATE_ALL_THE_SAME || this == ONCE_OVER;
        long lag = Math.round(-Math.log(1 - random.nextDouble()) * meanLag);
        LocalDate afterwards = over.plusDays(3 + random.nextInt(LONGEST_AFTER));
        return onceOver ? afterwards : notified.plusDays(lag);
    }
}
