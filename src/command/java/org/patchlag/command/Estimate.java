package org.patchlag.command;

/** {@code mvn -q -Pestimate -Din=cases.csv -Dout=estimates.json}: the estimates of a table of durations. */
public final class Estimate {
    private Estimate() {}

    /** Runs the command. */
    public static void main(String[] arguments) {
        System.exit(1);
    }
}
