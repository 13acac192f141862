package org.patchlag.query.control;

import java.util.List;

/**
 * A table beside {@code report} that a statement needs.
 *
 * @param alias its name in the statement
 * @param sql the join, with {@code {revision}} for the number of the version looked at
 * @param needs what must be joined before
 */
record Join(String alias, String sql, List<Join> needs) {
    private static final String SAME_REPORT =
            ".organisation_id = report.organisation_id and %1$s.report_id = report.id";

    static final Join HOSPITAL =
            new Join("hospital", "join organisation hospital on hospital.id = report.organisation_id", List.of());
    static final Join REVISION = new Join(
            "revision",
            ("join report_revision revision on revision" + SAME_REPORT + " and revision.revision = {revision}")
                    .formatted("revision"),
            List.of());
    static final Join VENDOR =
            new Join("vendor", "left join vendor on vendor.id = revision.vendor_id", List.of(REVISION));
    static final Join MODEL =
            new Join("model", "left join device_model model on model.id = revision.model_id", List.of(REVISION));

    /** The device type as editions take it: the catalogue's of the model, and the report's where it names none. */
    static final Join TYPE = new Join(
            "type",
            "left join device_type type on type.code = coalesce(model.device_type, revision.device_type)",
            List.of(MODEL));

    /** What a clock says. */
    static Join clock(String alias, String clock) {
        return new Join(
                alias,
                ("left join report_duration %1$s on %1$s" + SAME_REPORT
                                + " and %1$s.revision = {revision} and %1$s.clock = '" + clock + "'")
                        .formatted(alias),
                List.of());
    }
}
