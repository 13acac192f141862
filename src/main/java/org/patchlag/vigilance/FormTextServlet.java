package org.patchlag.vigilance;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.patchlag.platform.ProblemException;

/** A report on an authority's form as plain text in a browser: {@code /vigilance/text?form=yellow-card&ref=PL-...}. */
@WebServlet("/vigilance/text")
public class FormTextServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient VigilanceService vigilance;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<KnownForm> form = KnownForm.ofCode(given(request, "form"));
        String reference = given(request, "ref");
        if (form.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            AuthorityForm filled = vigilance.fill(form.get(), reference);
            response.setContentType("text/plain");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(filled.text());
        } catch (ProblemException e) {
            response.sendError(e.type().status());
        }
    }

    private static String given(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
