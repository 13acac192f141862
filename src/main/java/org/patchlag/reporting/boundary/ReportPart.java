package org.patchlag.reporting.boundary;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;

/** A part of a report's page that other use cases fill; what is done there comes back to the page. */
@SuppressWarnings("serial") // the page is a proxy, which can be serialised
public abstract class ReportPart implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReportPage page;

    private @Nullable String error;

    /** The page. */
    protected ReportPage page() {
        return page;
    }

    /** The report's reference. */
    protected String reference() {
        return Objects.requireNonNull(page.getRef());
    }

    /** The address of the page, to come back to it. */
    protected String here() {
        return "/reporting/report?faces-redirect=true&ref=" + reference();
    }

    /** Does something, and gives the address of the page that then shows it; null where it could not be done. */
    protected @Nullable String attempt(Runnable work) {
        try {
            work.run();
            return here();
        } catch (ProblemException e) {
            error = e.inOneSentence();
            return null;
        }
    }

    /** What could not be done. */
    public @Nullable String getError() {
        return error;
    }
}
