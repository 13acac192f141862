package org.patchlag.benchmark.control;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.patchlag.timeline.DelayClock;

/**
 * How far a freeze has come, in percent: the clocks one after the other, in each the cells. Any thread may note it; the
 * listener is told by the thread that asks for it, for it may have a transaction and a caller.
 */
public final class FreezeProgress {
    private static final int CLOCKS = DelayClock.values().length;
    private static final double COUNTING = 0.1;

    private final Listener listener;
    private final AtomicReference<@Nullable Point> reached = new AtomicReference<>();
    private int clocksDone;
    private int told = -1;

    private record Point(int percent, String note) {}

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
        note(0, "counting reports");
        tell();
    }

    /** Notes how many cells of a clock were judged; one clock after the other. */
    void judged(DelayClock clock, int cells, int of) {
        double share = COUNTING + (1 - COUNTING) * (clocksDone + (double) cells / of) / CLOCKS;
        note(share, clock.label() + ": " + cells + " of " + of + " cells");
        if (cells == of) {
            clocksDone++;
        }
    }

    private void note(double share, String note) {
        reached.set(new Point((int) Math.min(99, 100 * share), note));
    }

    /** Tells the listener, a whole percent at a time: each is a transaction. */
    void tell() {
        Point point = reached.getAndSet(null);
        if (point != null && point.percent() > told) {
            told = point.percent();
            listener.at(point.percent(), point.note());
        }
    }
}
