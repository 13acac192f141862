package org.patchlag.reporting.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.patchlag.attachment.FileAddress;
import org.patchlag.platform.ProblemException;
import org.patchlag.reporting.control.AttachmentService;

/** A file of a report in a browser: {@code /reporting/attachment?ref=PL-...&number=1}. */
@WebServlet("/reporting/attachment")
public class AttachmentServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AttachmentService attachments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FileAddress asked = FileAddress.of(request);
        try {
            attachments.get(asked.reference(), asked.number()).send(response);
        } catch (ProblemException e) {
            response.sendError(e.type().status());
        }
    }
}
