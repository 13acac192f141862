package org.patchlag.advisory.boundary;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.patchlag.advisory.control.AdvisoryService;
import org.patchlag.advisory.entity.Advisory;
import org.patchlag.platform.DownloadHeader;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.reporting.control.ReportsTakenOut;

/**
 * Advisories to download in a browser: {@code /triage/advisory?ref=} for one, {@code /triage/advisories} with {@code state} and
 * {@code query} for many. Where there are none, the page with the selection says so.
 */
@WebServlet({AdvisoryServlet.ONE, AdvisoryServlet.MANY})
public class AdvisoryServlet extends HttpServlet {
    static final String ONE = "/triage/advisory";
    static final String MANY = "/triage/advisories";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AdvisoryService advisories;

    @Inject
    private transient Event<ReportsTakenOut> takingOut;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (request.getServletPath().equals(ONE)) {
                sendOne(Objects.requireNonNullElse(request.getParameter("ref"), ""), response);
            } else {
                sendMany(request, response);
            }
        } catch (ProblemException e) {
            response.sendError(e.type().status(), e.detail());
        }
    }

    private void sendOne(String reference, HttpServletResponse response) throws IOException {
        Advisory advisory = advisories.get(reference);
        takingOut.fire(AdvisorySelection.takenOut(reference));
        byte[] bytes = advisory.bytes();
        prepare(response, "application/json", advisory.fileName());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private void sendMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AdvisorySelection selection;
        List<String> references;
        try {
            selection = AdvisorySelection.parse(request.getParameter("state"), request.getParameter("query"));
            references = advisories.select(selection.state(), selection.query());
        } catch (ProblemException e) {
            if (e.type() != ProblemType.INVALID_FIELDS && e.type() != ProblemType.CONFLICT) {
                throw e;
            }
            response.sendRedirect(request.getContextPath() + pageWithoutAny(request));
            return;
        }
        takingOut.fire(selection.takenOut());
        prepare(response, "application/zip", AdvisorySelection.FILE_NAME);
        new AdvisoryZip(advisories, references).write(response.getOutputStream());
    }

    // The page from where it was asked says what is wrong, or that there is none.
    private static String pageWithoutAny(HttpServletRequest request) {
        String query = request.getParameter("query");
        String state = Objects.requireNonNullElse(request.getParameter("state"), "");
        return query == null || query.isBlank()
                ? "/triage/issues?state=" + encoded(state)
                : "/query/reports?nothing=csaf&query=" + encoded(query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void prepare(HttpServletResponse response, String type, String fileName) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", DownloadHeader.named(fileName));
    }
}
