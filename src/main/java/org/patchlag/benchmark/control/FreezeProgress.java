package org.patchlag.benchmark.control;

import org.patchlag.timeline.DelayClock;

/** How far a freeze has come, in percent: the clocks one after the other, in each the estimates and then the cells. */
public final class FreezeProgress {
    private static final int CLOCKS = DelayClock.values().length;
    private static final double COUNTING = 0.1;
    private static final double ESTIMATES = 0.3;

    private final Listener listener;
    private int clocksDone;
    private int told = -1;

    /** Who is told. */
    public interface Listener {
        /**
         * Takes what is being done.
         *
         * @param percent 0 to 100
         * @param note in words
         */
        void at(int percent, String note);
    }

    /** Progress that this listener is told of. */
    public FreezeProgress(Listener listener) {
        this.listener = listener;
    }

    void counting() {
        tell(0, "counting reports");
    }

    void estimated(DelayClock clock) {
        tell(share(ESTIMATES), clock.label() + ": estimates made");
    }

    void judged(DelayClock clock, int cells, int of) {
        tell(share(ESTIMATES + (1 - ESTIMATES) * cells / of), clock.label() + ": " + cells + " of " + of + " cells");
        if (cells == of) {
            clocksDone++;
        }
    }

    private double share(double ofClock) {
        return COUNTING + (1 - COUNTING) * (clocksDone + ofClock) / CLOCKS;
    }

    // A whole percent at a time: each is a transaction.
    private void tell(double share, String note) {
        int percent = (int) Math.min(99, 100 * share);
        if (percent > told) {
            told = percent;
            listener.at(percent, note);
        }
    }
}
