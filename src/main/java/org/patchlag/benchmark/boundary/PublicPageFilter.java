package org.patchlag.benchmark.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.patchlag.benchmark.control.PublishedEditions;
import org.patchlag.platform.KeptAnswer;
import org.patchlag.platform.KeptAnswers;

/**
 * Public pages are made once for each address and then served from memory, compressed once, with an ETag. They are the
 * same bytes for everybody; of the query only what {@link PublicAddress} resolves means anything.
 */
public class PublicPageFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final long MOST_BYTES = 32L << 20;

    private final transient KeptAnswers<PublicAddress> kept = new KeptAnswers<>(MOST_BYTES);

    @Inject
    private transient PublishedEditions editions;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        Optional<PublicAddress.Page> asked = PublicAddress.Page.at(path);
        if (asked.isEmpty() || !request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
            return;
        }
        PublicAddress address = PublicAddress.of(asked.get(), request, editions);
        KeptAnswer page = kept.find(address);
        if (page == null) {
            request.setAttribute(PublicAddress.ATTRIBUTE, address);
            CapturedResponse captured = new CapturedResponse(response);
            chain.doFilter(new SessionlessRequest(request), captured);
            if (response.isCommitted()) {
                return;
            }
            page = KeptAnswer.of("text/html;charset=UTF-8", captured.bytes());
            if (captured.getStatus() == HttpServletResponse.SC_OK) {
                kept.keep(address, page);
            }
        }
        if (address.isMissing()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        page.send(request, response);
    }
}
