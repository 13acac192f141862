package org.patchlag.launcher;

/** Prints the accounts that the demonstration data brings. */
final class DemonstrationAccounts {
    private DemonstrationAccounts() {}

    static void print() {
        Run.say("Demonstration accounts are on the sign-in page and in README.md.");
    }
}
