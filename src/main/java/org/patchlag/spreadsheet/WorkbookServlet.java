package org.patchlag.spreadsheet;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.patchlag.benchmark.control.PublishedEditions;
import org.patchlag.benchmark.entity.PublishedEdition;
import org.patchlag.platform.Attachment;
import org.patchlag.platform.KeptAnswer;
import org.patchlag.platform.KeptAnswers;
import org.patchlag.platform.ProblemException;
import org.patchlag.query.control.Listing;
import org.patchlag.query.control.ReportFields;
import org.patchlag.query.control.ReportFilter;
import org.patchlag.query.control.ReportListService;
import org.patchlag.query.control.Version;
import org.patchlag.query.language.Query;
import org.patchlag.query.language.QueryException;
import org.patchlag.reporting.control.ReportService;
import org.patchlag.reporting.control.ReportsTakenOut;
import org.patchlag.tenancy.Caller;

/**
 * Workbooks to download: {@code /benchmark/edition-N.xlsx} for all, {@code /reporting/reports.xlsx} for a hospital,
 * {@code /query/reports.xlsx} with a query for a regulator.
 */
@WebServlet("*.xlsx")
public class WorkbookServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final long MOST_BYTES = 32L << 20;
    private static final Pattern EDITION = Pattern.compile("/benchmark/edition-(\\d{1,9})\\.xlsx");

    // An edition never changes, and writing its workbook takes long.
    private final transient KeptAnswers<Integer> kept = new KeptAnswers<>(MOST_BYTES);

    @Inject
    private transient PublishedEditions editions;

    @Inject
    private transient ReportService ownReports;

    @Inject
    private transient ReportListService reports;

    @Inject
    private transient Event<ReportsTakenOut> takingOut;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        Matcher edition = EDITION.matcher(path);
        try {
            if (edition.matches()) {
                Optional<PublishedEdition> found = editions.find(Integer.parseInt(edition.group(1)));
                if (found.isPresent()) {
                    sendEdition(found.get(), request, response);
                    return;
                }
            } else if (path.equals("/reporting/reports.xlsx")) {
                takingOut.fire(new ReportsTakenOut("xlsx", "all own reports"));
                send(response, own(), "patchlag-our-reports-" + today());
                return;
            } else if (path.equals("/query/reports.xlsx")) {
                sendList(request, response);
                return;
            }
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (ProblemException e) {
            response.sendError(e.type().status());
        }
    }

    private void sendEdition(PublishedEdition edition, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        name(response, "patchlag-edition-" + edition.number());
        kept.get(edition.number(), () -> KeptAnswer.of(TYPE, bytes(EditionWorkbook.of(edition))))
                .send(request, response);
    }

    private static byte[] bytes(XSSFWorkbook workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private XSSFWorkbook own() {
        return OwnReportsWorkbook.of(caller.signedIn().organisationName(), ownReports.own(), today());
    }

    private void sendList(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReportFilter filter = new ReportFilter(
                request.getParameter("vendor"),
                request.getParameter("model"),
                request.getParameter("deviceType"),
                request.getParameter("threat"),
                request.getParameter("state"),
                request.getParameter("from"),
                request.getParameter("to"),
                request.getParameter("open"));
        Query query;
        Version version = Version.SUBMITTED;
        try {
            version = Listing.version(request.getParameter("version"));
            query = filter.problems().isEmpty()
                    ? ReportFields.parse(request.getParameter("query")).and(filter.toQuery())
                    : null;
        } catch (QueryException | ProblemException e) {
            query = null;
        }
        if (query == null) { // the page says what is wrong
            response.sendRedirect(request.getContextPath() + "/query/reports?" + request.getQueryString());
            return;
        }
        takingOut.fire(new ReportsTakenOut("xlsx", query.text()));
        send(
                response,
                ReportListWorkbook.of(query, version, reports.findAll(query, version), today()),
                "patchlag-reports-" + today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static void send(HttpServletResponse response, XSSFWorkbook workbook, String name) throws IOException {
        response.setContentType(TYPE);
        name(response, name);
        try (workbook) {
            workbook.write(response.getOutputStream());
        }
    }

    private static void name(HttpServletResponse response, String name) {
        response.setHeader("Content-Disposition", Attachment.named(name + ".xlsx"));
    }
}
