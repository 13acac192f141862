package org.patchlag.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.patchlag.platform.DownloadHeader;
import org.patchlag.query.boundary.Colleagues;
import org.patchlag.reporting.control.ReportsTakenOut;
import org.patchlag.testing.Beside;
import org.patchlag.testing.PortalClient;
import org.patchlag.triage.boundary.Desk;

/** Whatever gives out a file of reports leaves a row in the trail, and nothing does that this test does not know of. */
@Beside
class TakenOutIT {
    private static final String CURATOR = "curator@regulator.example";
    private static final String REPORTER = "reporter@northbridge.example";
    /** The addresses of each class that gives such a file, for a regulator; own reports are a hospital's. */
    private static final Map<String, List<String>> FILES = new TreeMap<>(Map.of(
            "ExportServlet", List.of("/query/reports.xlsx", "/query/reports.csv", "/query/reports.jsonl"),
            "ExportResource",
                    List.of(
                            "/api/v1/reports/export?format=xlsx",
                            "/api/v1/reports/export?format=csv",
                            "/api/v1/reports/export?format=jsonl"),
            "AdvisoryServlet", List.of("/triage/advisories", "/triage/advisory?ref=ISSUE"),
            "AdvisoryResource", List.of("/api/v1/issues/csaf", "/api/v1/issues/ISSUE/csaf"),
            "FormTextServlet", List.of("/vigilance/text?form=yellow-card&ref=REPORT"),
            "VigilanceResource", List.of("/api/v1/reports/REPORT/forms/yellow-card"),
            "WorkbookServlet", List.of("/reporting/reports.xlsx")));

    @Test
    void each_file_of_reports_is_noted_with_who_took_it() {
        String report = Desk.file(PortalClient.program(REPORTER), "TAKEN-OUT", "vendor-notified", "2026-02-01");
        String issue = Desk.all(Desk.get(PortalClient.program(CURATOR), "/api/v1/issues"), "issues", "reference")
                .get(0);
        String narrow = "query=" + "threat:TAKEN-OUT";
        FILES.forEach((giver, addresses) -> addresses.forEach(address -> {
            String email = giver.equals("WorkbookServlet")
                    ? Colleagues.join(REPORTER, "reporter")
                    : Colleagues.join(CURATOR, "curator");
            String path = address.replace("ISSUE", issue).replace("REPORT", report);
            if (giver.startsWith("Export")) {
                path += (path.contains("?") ? "&" : "?") + narrow;
            }
            PortalClient client = path.startsWith("/api/") ? PortalClient.program(email) : PortalClient.browser(email);
            assertThat(noted(email)).isZero();
            assertThat(client.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(noted(email)).as(path).isEqualTo(1);
        }));
    }

    private static long noted(String email) {
        return PortalClient.countFor(
                email,
                "export_log where account_id = (select account_id from account_address where email = '" + email + "')");
    }

    @Test
    void nothing_else_gives_files_of_reports() {
        JavaClasses portal = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.patchlag");
        Set<JavaClass> givers = portal.stream()
                .filter(type -> dependsOn(type, DownloadHeader.class) || dependsOn(type, ReportsTakenOut.class))
                .filter(type -> !type.getPackageName().endsWith(".audit")) // it keeps the log
                .collect(Collectors.toSet());
        Set<String> entries = portal.stream()
                .filter(type -> type.isAssignableTo(HttpServlet.class) || type.isAnnotatedWith(Path.class))
                .filter(type -> givers.contains(type)
                        || type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency -> givers.contains(dependency.getTargetClass())))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(entries).isEqualTo(FILES.keySet());
    }

    private static boolean dependsOn(JavaClass type, Class<?> other) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(other));
    }
}
