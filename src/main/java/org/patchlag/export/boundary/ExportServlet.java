package org.patchlag.export.boundary;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.patchlag.export.control.ExportService;
import org.patchlag.platform.ProblemException;
import org.patchlag.query.control.Listing;
import org.patchlag.query.control.ReportFields;
import org.patchlag.query.language.QueryException;
import org.patchlag.reporting.control.ReportsTakenOut;

/**
 * The list of reports of the page as a file to download: its address with {@code reports.xlsx}, {@code .csv} or
 * {@code .jsonl} instead of {@code reports}, and with {@code reports-cover.json} the cover of the latter two.
 */
@WebServlet({"/query/reports.xlsx", "/query/reports.csv", "/query/reports.jsonl", ExportServlet.COVER})
public class ExportServlet extends HttpServlet {
    static final String COVER = "/query/reports-cover.json";

    private static final long serialVersionUID = 1L;
    private static final Set<String> KNOWN = Set.of("query", "version", "fields", "sort");

    @Inject
    private transient ExportService exports;

    @Inject
    private transient Event<ReportsTakenOut> takingOut;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Set<String> unknown = new TreeSet<>(request.getParameterMap().keySet());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) { // a misspelt condition would give everything
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Listing listing;
        try {
            listing = ExportRequest.listing(
                    ReportFields.parse(request.getParameter("query")),
                    request.getParameter("version"),
                    request.getParameter("fields"),
                    request.getParameter("sort"));
        } catch (QueryException | ProblemException e) { // the page says what is wrong
            response.sendRedirect(request.getContextPath() + "/query/reports?" + request.getQueryString());
            return;
        }
        try {
            if (request.getServletPath().equals(COVER)) {
                sendCover(listing, response);
            } else {
                send(listing, request, response);
            }
        } catch (ProblemException e) {
            response.sendError(e.type().status());
        }
    }

    private void sendCover(Listing listing, HttpServletResponse response) throws IOException {
        String cover = CoverJson.of(exports.count(listing)).toString();
        ExportAnswer.name(response, "patchlag-reports-" + today() + "-cover.json", "application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(cover);
    }

    private void send(Listing listing, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        ExportRequest asked =
                new ExportRequest(listing, ExportRequest.format(path.substring(path.lastIndexOf('.') + 1)));
        takingOut.fire(asked.takenOut());
        ExportAnswer.send(exports, asked, today(), request, response);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
