package org.patchlag.reply.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.patchlag.attachment.FileAddress;
import org.patchlag.platform.ProblemException;
import org.patchlag.reply.control.EvidenceService;

/** A file of a vendor's answer in a browser: {@code /reply/evidence?ref=PV-...&number=1}. */
@WebServlet("/reply/evidence")
public class EvidenceServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient EvidenceService evidence;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FileAddress asked = FileAddress.of(request);
        try {
            evidence.get(asked.reference(), asked.number()).send(response);
        } catch (ProblemException e) {
            response.sendError(e.type().status());
        }
    }
}
