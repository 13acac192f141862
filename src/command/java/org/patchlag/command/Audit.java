package org.patchlag.command;

/** {@code mvn -q -Paudit -Din=cases.csv -Dout=estimates.json}: the estimates of a table of durations. */
public final class Audit {
    private Audit() {}

    /** Runs the command. */
    public static void main(String[] arguments) {
        System.exit(1);
    }
}
