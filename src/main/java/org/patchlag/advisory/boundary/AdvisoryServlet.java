package org.patchlag.advisory.boundary;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.patchlag.advisory.control.AdvisoryService;
import org.patchlag.advisory.entity.Advisory;
import org.patchlag.platform.DownloadHeader;
import org.patchlag.platform.ProblemException;
import org.patchlag.reporting.control.ReportsTakenOut;

/**
 * Advisories to download in a browser: {@code /triage/advisory?ref=} for one, {@code /triage/advisories} with {@code state} and
 * {@code query} for many.
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
                sendMany(
                        AdvisorySelection.parse(request.getParameter("state"), request.getParameter("query")),
                        response);
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

    private void sendMany(AdvisorySelection selection, HttpServletResponse response) throws IOException {
        List<String> references = advisories.select(selection.state(), selection.query());
        takingOut.fire(selection.takenOut());
        prepare(response, "application/zip", AdvisorySelection.FILE_NAME);
        new AdvisoryZip(advisories, references).write(response.getOutputStream());
    }

    private static void prepare(HttpServletResponse response, String type, String fileName) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", DownloadHeader.named(fileName));
    }
}
