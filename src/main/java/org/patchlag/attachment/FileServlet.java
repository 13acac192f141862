package org.patchlag.attachment;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.patchlag.platform.ProblemException;

/** Gives attached files to a browser, which asks for one by {@link FileAddress}. */
public abstract class FileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /**
     * The file that is asked for.
     *
     * @throws ProblemException where there is none that the caller may read
     */
    protected abstract ServedFile find(FileAddress asked);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            find(FileAddress.of(request)).send(response);
        } catch (ProblemException e) {
            response.sendError(e.type().status());
        }
    }
}
