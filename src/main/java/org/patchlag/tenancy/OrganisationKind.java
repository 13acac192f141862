package org.patchlag.tenancy;

/** What an organisation is to Patchlag. */
public enum OrganisationKind {
    /** Files reports about devices that it uses. */
    HOSPITAL,
    /** Reads and decides on the reports of its jurisdiction, publishes editions. */
    REGULATOR,
    /** Is one vendor of the catalogue. */
    MANUFACTURER,
    /** Runs the platform and sees no report. */
    OPERATOR
}
