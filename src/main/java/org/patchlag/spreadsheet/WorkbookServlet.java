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
import org.patchlag.platform.DownloadHeader;
import org.patchlag.platform.KeptAnswer;
import org.patchlag.platform.KeptAnswers;
import org.patchlag.platform.ProblemException;
import org.patchlag.reporting.control.ReportService;
import org.patchlag.reporting.control.ReportsTakenOut;
import org.patchlag.tenancy.Caller;

/**
 * Workbooks to download: {@code /benchmark/edition-N.xlsx} for all, {@code /reporting/reports.xlsx} for a hospital.
 */
@WebServlet("*.xlsx")
public class WorkbookServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String TYPE = StreamedWorkbook.MEDIA_TYPE;
    private static final long MOST_BYTES = 32L << 20;
    private static final Pattern EDITION = Pattern.compile("/benchmark/edition-(\\d{1,9})\\.xlsx");

    // An edition never changes, and writing its workbook takes long.
    private final transient KeptAnswers<Integer> kept = new KeptAnswers<>(MOST_BYTES);

    @Inject
    private transient PublishedEditions editions;

    @Inject
    private transient ReportService ownReports;

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
        response.setHeader("Content-Disposition", DownloadHeader.named(name + ".xlsx"));
    }
}
