package org.patchlag.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.patchlag.reporting.control.Filing;

/** What happened in one invented case, and how precisely the hospital remembers it. */
final class InventedStory {
    /** Days within which the hospital asks for leave, or disconnects, after the vendor was notified. */
    static final int LONGEST_TO_ASK = 3;

    private final SplittableRandom random;
    private final LocalDate notified;
    private final long days;
    private final double fate;
    private final boolean startForgotten;
    private final String caseKind;
    private final List<Told> told = new ArrayList<>();
    private LocalDate over;
    private LocalDate last;
    private boolean fixed;

    /** An event, the true day on which it happened, and how the hospital says it. */
    private record Told(LocalDate day, Filing.EventEntry entry) {}

    /**
     * Invents a case.
     *
     * @param notified when the vendor was notified
     * @param days after which it would have a fix
     */
    InventedStory(SplittableRandom random, LocalDate notified, long days) {
        this.random = random;
        this.notified = notified;
        this.days = days;
        this.fate = random.nextDouble();
        this.startForgotten = random.nextDouble() < 0.02;
        double kind = random.nextDouble();
        this.caseKind = kind < 0.15 ? "protection-request" : kind < 0.6 ? "unpatched-flaw" : "infection";
        this.over = notified.plusDays(days);
        this.last = over;
        add("hospital-aware", notified.minusDays(random.nextInt(6)), 0.15);
        if (startForgotten) {
            told.add(new Told(notified, new Filing.EventEntry("vendor-notified", "unknown", null)));
        } else {
            add("vendor-notified", notified, 0.06);
        }
        publish();
        answer();
        disconnect();
        end();
    }

    private void publish() {
        LocalDate upstream = notified.minusDays(random.nextInt(40));
        if (random.nextDouble() < 0.3) {
            add("flaw-public", upstream.minusDays(random.nextInt(30)), 0);
        }
        if (random.nextDouble() < 0.65) {
            add("upstream-fix-public", upstream, 0);
        }
    }

    private void answer() {
        LocalDate acknowledged = notified.plusDays(1 + random.nextInt(14));
        if (random.nextDouble() < 0.85) {
            add("vendor-acknowledged", acknowledged, 0);
        }
        if (random.nextDouble() < 0.7) {
            add("vendor-position", acknowledged.plusDays(Math.round(random.nextDouble() * 0.4 * days)), 0.04);
        }
        if (caseKind.equals("protection-request") || random.nextDouble() < 0.2) {
            add("permission-requested", notified.plusDays(random.nextInt(LONGEST_TO_ASK + 1)), 0);
            boolean refused = random.nextDouble() < 0.15;
            if (refused || random.nextDouble() < 0.85) {
                add(
                        refused ? "permission-refused" : "permission-granted",
                        notified.plusDays(4 + Math.round(random.nextDouble() * 0.8 * days)),
                        0);
            }
        }
    }

    private void disconnect() {
        if (caseKind.equals("infection") ? random.nextDouble() < 0.8 : random.nextDouble() < 0.15) {
            LocalDate disconnected = notified.plusDays(random.nextInt(LONGEST_TO_ASK));
            add("disconnected", disconnected, 0);
            if (random.nextDouble() < 0.85) {
                add(
                        "returned-to-service",
                        disconnected.plusDays(1 + Math.round(random.nextDouble() * 0.9 * days)),
                        0.03);
            }
        }
    }

    private void end() {
        if (fate < 0.03) {
            close(fate < 0.02 ? "no-fix-declared" : "end-of-support", 20 + random.nextInt(60));
        } else if (fate < 0.06) {
            close(fate < 0.045 ? "retired" : "self-patched", 10 + random.nextInt(80));
        } else {
            fix();
        }
    }

    private void close(String kind, int after) {
        over = notified.plusDays(after);
        last = over;
        add(kind, over, 0);
    }

    private void fix() {
        fixed = true;
        double form = random.nextDouble();
        LocalDate offered = form < 0.5 ? over.plusDays(random.nextInt(6)) : over;
        if (startForgotten || random.nextDouble() < 0.05) {
            told.add(new Told(over, new Filing.EventEntry("fix-offered", days + " days after vendor-notified", null)));
            return;
        }
        if (form < 0.75) {
            add("fix-approved", over, 0.07);
        }
        if (form < 0.5 || form >= 0.75) {
            add("fix-offered", offered, form < 0.5 ? 0 : 0.07);
        }
        if (random.nextDouble() < 0.9) {
            last = offered.plusDays(Math.round(-Math.log(1 - random.nextDouble()) * 12));
            add("fix-installed", last, 0);
        }
    }

    private void add(String kind, LocalDate day, double vagueness) {
        told.add(new Told(day, new Filing.EventEntry(kind, say(day, vagueness), null)));
    }

    // As people remember: mostly the day, sometimes the month, sometimes a week or so up to the day on which it was
    // heard.
    private String say(LocalDate day, double vagueness) {
        double draw = random.nextDouble();
        if (draw >= vagueness) {
            return day.toString();
        }
        return draw < vagueness / 2
                ? day.toString().substring(0, "2004-10".length())
                : day.minusDays(3) + "/" + day.plusDays(4);
    }

    /** The events that have happened by a day. */
    List<Filing.EventEntry> toldOn(LocalDate day) {
        return told.stream()
                .filter(event -> !event.day().isAfter(day))
                .map(Told::entry)
                .toList();
    }

    LocalDate notified() {
        return notified;
    }

    /** Whether the vendor comes to fix it. */
    boolean fixed() {
        return fixed;
    }

    /** Whether nobody knows when the vendor was notified. */
    boolean startForgotten() {
        return startForgotten;
    }

    /** The day on which the time to patch ends; it may lie in the future. */
    LocalDate over() {
        return over;
    }

    /** The day of the last event. */
    LocalDate last() {
        return last;
    }

    String caseKind() {
        return caseKind;
    }
}
