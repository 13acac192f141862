package org.patchlag.layout;

import java.util.Locale;

/** The lists whose layout is kept. */
public enum RememberedList {
    /** A regulator's list of reports. */
    REPORTS,
    /** The reports that wait for a curator. */
    INBOX,
    /** A regulator's vendor issues. */
    ISSUES,
    /** What a regulator has released to vendors. */
    CASES,
    /** What was released to a vendor. */
    FACTS,
    /** A hospital's own reports. */
    OWN,
    /** What vendors have entered for a regulator. */
    ENTRIES;

    /** As the database has it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
