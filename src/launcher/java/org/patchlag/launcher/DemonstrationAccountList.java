package org.patchlag.launcher;

import org.patchlag.access.DemonstrationAccounts;

/** Prints the accounts that the demonstration data brings. */
final class DemonstrationAccountList {
    private DemonstrationAccountList() {}

    static void print() {
        Run.say("");
        Run.say("Demonstration accounts, all with the password " + DemonstrationAccounts.PASSWORD + ":");
        for (DemonstrationAccounts.Entry account : DemonstrationAccounts.ALL) {
            Run.say(String.format("  %-36s %s: %s", account.email(), account.organisation(), account.does()));
        }
        Run.say("");
    }
}
