package org.patchlag.benchmark.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.control.PublishedEditions;

/**
 * Public pages are made once for each edition and then served from memory, compressed once, with an ETag. They are the
 * same bytes for everybody; of the query only the edition's number means anything.
 */
public class PublicPageFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> PAGES =
            Set.of("/", "/index.xhtml", "/index", "/benchmark/table", "/benchmark/method");
    private static final int MOST_KEPT = 500;

    private final transient Map<String, RenderedPage> kept = new ConcurrentHashMap<>();

    @Inject
    private transient PublishedEditions editions;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!PAGES.contains(path) || !request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
            return;
        }
        String key = path + "?" + edition(request.getParameter("edition"));
        RenderedPage page = kept.get(key);
        if (page == null) {
            CapturedResponse captured = new CapturedResponse(response);
            chain.doFilter(request, captured);
            if (response.isCommitted()) {
                return;
            }
            page = RenderedPage.of(captured.bytes());
            if (captured.getStatus() == HttpServletResponse.SC_OK && kept.size() < MOST_KEPT) {
                kept.put(key, page);
            }
        }
        page.send(request, response);
    }

    private int edition(@Nullable String asked) {
        if (asked != null && asked.matches("\\d{1,9}")) {
            int number = Integer.parseInt(asked);
            if (editions.find(number).isPresent()) {
                return number;
            }
        }
        return editions.latestNumber().orElse(0);
    }
}
