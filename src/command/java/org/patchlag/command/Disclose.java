package org.patchlag.command;

/** {@code mvn -q -Pdisclose -Din=cases.csv -Dout=estimates.json}: the estimates of a table of durations. */
public final class Disclose {
    private Disclose() {}

    /** Runs the command. */
    public static void main(String[] arguments) {
        System.exit(1);
    }
}
