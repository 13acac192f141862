package org.patchlag.tenancy;

/**
 * What an account may do in its organisation. The constants are for annotations, which take no enum.
 */
public enum Role {
    REPORTER(OrganisationKind.HOSPITAL, "Reporter"),
    APPROVER(OrganisationKind.HOSPITAL, "Approver"),
    HOSPITAL_ADMINISTRATOR(OrganisationKind.HOSPITAL, "Administrator"),
    ANALYST(OrganisationKind.REGULATOR, "Analyst"),
    CURATOR(OrganisationKind.REGULATOR, "Curator"),
    PUBLISHER(OrganisationKind.REGULATOR, "Publisher"),
    REGULATOR_ADMINISTRATOR(OrganisationKind.REGULATOR, "Administrator"),
    RESPONDER(OrganisationKind.MANUFACTURER, "Responder"),
    MANUFACTURER_ADMINISTRATOR(OrganisationKind.MANUFACTURER, "Administrator"),
    OPERATOR(OrganisationKind.OPERATOR, "Operator"),
    AUDITOR(OrganisationKind.OPERATOR, "Auditor");

    /** Names of the roles, for {@code @RolesAllowed}. */
    public static final class Names {
        public static final String REPORTER = "REPORTER";
        public static final String APPROVER = "APPROVER";
        public static final String HOSPITAL_ADMINISTRATOR = "HOSPITAL_ADMINISTRATOR";
        public static final String ANALYST = "ANALYST";
        public static final String CURATOR = "CURATOR";
        public static final String PUBLISHER = "PUBLISHER";
        public static final String REGULATOR_ADMINISTRATOR = "REGULATOR_ADMINISTRATOR";
        public static final String RESPONDER = "RESPONDER";
        public static final String MANUFACTURER_ADMINISTRATOR = "MANUFACTURER_ADMINISTRATOR";
        public static final String OPERATOR = "OPERATOR";
        public static final String AUDITOR = "AUDITOR";

        private Names() {}
    }

    private final OrganisationKind kind;
    private final String label;

    Role(OrganisationKind kind, String label) {
        this.kind = kind;
        this.label = label;
    }

    /** The kind of organisation that has this role. */
    public OrganisationKind kind() {
        return kind;
    }

    /** The role's name for people. */
    public String label() {
        return label;
    }
}
