package org.patchlag.benchmark.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlag.benchmark.control.PublishedEditions;
import org.patchlag.benchmark.entity.PublicTables.ClockTables;
import org.patchlag.benchmark.entity.PublishedEdition;
import org.patchlag.timeline.DelayClock;

/** The edition and clock of the request for a public page. */
@RequestScoped
public class ShownEdition {
    @Inject
    private HttpServletRequest request;

    @Inject
    private PublishedEditions editions;

    private @Nullable PublicAddress resolved;

    /** What of the request's address means anything. */
    public PublicAddress address() {
        PublicAddress known = resolved;
        if (known == null) {
            known = request.getAttribute(PublicAddress.ATTRIBUTE) instanceof PublicAddress kept
                    ? kept
                    : PublicAddress.of(PublicAddress.Page.HOME, request, editions);
            resolved = known;
        }
        return known;
    }

    /** The edition; empty before the first release. */
    public Optional<PublishedEdition> find() {
        return editions.find(address().edition());
    }

    /** The edition, on a page that shows one. */
    public PublishedEdition edition() {
        return find().orElseThrow();
    }

    /** Its tables of the clock that is shown. */
    public ClockTables tables() {
        return edition().tables().of(address().clock());
    }

    /** That clock in words. */
    public ClockWords words() {
        return ClockWords.of(address().clock()).orElseGet(() -> ClockWords.of(DelayClock.TIME_TO_PATCH));
    }
}
