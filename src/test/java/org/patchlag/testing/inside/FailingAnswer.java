package org.patchlag.testing.inside;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.patchlag.platform.BrokenAnswer;

/** An answer that fails: after its first bytes, before them with {@code ?early}, and unguarded with {@code ?bare}. */
@WebServlet("/error/failing-answer")
public class FailingAnswer extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BrokenAnswer.Writing writing = () -> {
            response.getOutputStream().print("the beginning\n");
            if (request.getParameter("early") == null) {
                response.flushBuffer();
            }
            throw new IOException("planted");
        };
        if (request.getParameter("bare") != null) {
            writing.run();
        } else {
            BrokenAnswer.unlessWhole(request, response, writing);
        }
    }
}
