package org.patchlag.reporting.boundary;

/** A report as the description of the API shows it; it can be filed as it stands. */
final class FilingExample {
    /** Two infected scanners whose fix waited for the approval of headquarters. */
    static final String INFECTION = """
            {
              "caseKind": "infection",
              "hospitalReference": "CE-0815",
              "device": {"vendor": "Aurelia Imaging", "model": "Halo 64", "unitsAffected": 2},
              "threats": ["W32/Blaster", "MS03-026"],
              "reasons": ["headquarters-clearance"],
              "impact": {"offNetwork": true, "workloadRedirectedPercent": 90},
              "events": [
                {"kind": "hospital-aware", "date": "2026-03"},
                {"kind": "vendor-notified", "date": "2026-03-10"},
                {"kind": "fix-approved", "date": "3 weeks after vendor-notified"}
              ]
            }
            """;

    /** How many fields a report has at most: left out, the container describes an object without any. */
    static final int FIELDS = 13;

    private FilingExample() {}
}
