package org.patchlag.platform;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Answers what lies under {@code /api} but not under a version of it, so that programs get no page there. */
@WebServlet("/api/*")
public class UnknownApiAddress extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemDocument.write(
                response, ProblemType.NOT_FOUND, "There is nothing at this address; the API is at /api/v1.", List.of());
    }
}
