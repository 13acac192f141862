package org.patchlag.access;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.Role;

/** {@code /desk}: leads everybody to the page on which their work begins. */
@WebServlet("/desk")
public class DeskServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + beginning());
    }

    private String beginning() {
        if (caller.identity().isEmpty()) {
            return "/access/sign-in";
        }
        return switch (caller.signedIn().kind()) {
            case HOSPITAL -> "/reporting/list";
            case REGULATOR ->
                caller.hasAnyOf(Role.Names.CURATOR)
                        ? "/triage/inbox"
                        : caller.hasAnyOf(Role.Names.PUBLISHER) ? "/benchmark/desk" : "/query/reports";
            case MANUFACTURER -> "/reply/facts";
            case OPERATOR -> "/access/account";
        };
    }
}
