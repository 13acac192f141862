package org.patchlag.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.Path;
import java.net.http.HttpResponse;
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
    private static final String THREAT = "TAKEN-OUT";
    private static final String BY = "account_id = (select account_id from account_address where email = ";
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
            "SearchResource",
                    List.of(
                            "/api/v1/reports/search?fields=reference,narrative",
                            "/api/v1/reports/search?fields=reference&sort=contact-name",
                            "/api/v1/reports/count?by=hospital-reference",
                            "/api/v1/reports/figures?by=contact-email"),
            "WorkbookServlet", List.of("/reporting/reports.xlsx")));
    /** Pages that say of many reports what else is read in one, and what says nothing of the kind. */
    private static final List<String> PAGES = List.of(
            "/query/reports?fields=contact-name&fields=narrative",
            "/query/reports?sort=contact-email:asc",
            "/query/reports?view=counts&by=contact-name",
            "/query/reports?view=figures&by=patients-delayed");

    private static final List<String> HARMLESS = List.of(
            "/query/reports?fields=hospital&fields=filed",
            "/query/reports?view=counts&by=vendor",
            "/query/reports?view=figures&by=vendor",
            "/api/v1/reports/search?fields=reference,hospital,software-version",
            "/api/v1/reports/count?by=vendor",
            "/api/v1/reports/figures?by=vendor");

    @Test
    void each_file_of_reports_is_noted_with_who_took_it() {
        String report = Desk.file(PortalClient.program(REPORTER), THREAT, "vendor-notified", "2026-02-01");
        String issue = Desk.all(Desk.get(PortalClient.program(CURATOR), "/api/v1/issues"), "issues", "reference")
                .get(0);
        FILES.forEach((giver, addresses) -> addresses.forEach(address -> {
            String email = giver.equals("WorkbookServlet")
                    ? Colleagues.join(REPORTER, "reporter")
                    : Colleagues.join(CURATOR, "curator");
            String path = address.replace("ISSUE", issue).replace("REPORT", report);
            if (giver.startsWith("Export") || giver.startsWith("Search")) {
                path = narrowed(path);
            }
            assertThat(noted(email)).isZero();
            read(email, path);
            assertThat(noted(email)).as(path).isEqualTo(1);
        }));
    }

    @Test
    void a_list_of_what_is_read_in_a_case_is_noted_as_a_file_is_and_no_other() {
        Desk.file(PortalClient.program(REPORTER), THREAT, "vendor-notified", "2026-02-01");
        for (String page : PAGES) {
            String email = Colleagues.join(CURATOR, "curator");
            read(email, narrowed(page));
            assertThat(noted(email)).as(page).isEqualTo(1);
        }
        String email = Colleagues.join(CURATOR, "curator");
        HARMLESS.forEach(address -> read(email, narrowed(address)));
        assertThat(noted(email)).isZero();
        read(email, narrowed("/api/v1/reports/search?fields=contact-name,narrative"));
        assertThat(PortalClient.countFor(
                        email,
                        "export_log where format = 'list' and content = 'threat:TAKEN-OUT: contact-name, narrative'"
                                + " and account_name = 'Colleague curator' and " + BY + "'" + email + "')"))
                .isEqualTo(1);
    }

    private static String narrowed(String path) {
        return path + (path.contains("?") ? "&" : "?") + "query=threat:" + THREAT;
    }

    private static void read(String email, String path) {
        PortalClient client = path.startsWith("/api/") ? PortalClient.program(email) : PortalClient.browser(email);
        HttpResponse<String> answer = client.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContain("There is a problem");
    }

    private static long noted(String email) {
        return PortalClient.countFor(email, "export_log where " + BY + "'" + email + "')");
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
