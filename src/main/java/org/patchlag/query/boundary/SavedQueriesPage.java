package org.patchlag.query.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.query.control.SavedQueryService;
import org.patchlag.query.control.SubscriptionService;

/** The reader's saved queries and those that colleagues share, and the mails about them. */
@Named("savedQueriesPage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class SavedQueriesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SavedQueryService savedQueries;

    @Inject
    private SubscriptionService subscriptions;

    private transient @Nullable List<SavedQueryLine> lines; // a row must stay the row that was seen
    private String error = "";

    private List<SavedQueryLine> lines() {
        List<SavedQueryLine> known = lines == null
                ? savedQueries.list().stream().map(SavedQueryLine::new).toList()
                : lines;
        lines = known;
        return known;
    }

    /** The reader's own. */
    public List<SavedQueryLine> getOwn() {
        return lines().stream().filter(SavedQueryLine::isOwn).toList();
    }

    /** Those that colleagues share. */
    public List<SavedQueryLine> getShared() {
        return lines().stream().filter(line -> !line.isOwn()).toList();
    }

    /** Begins the mails about one, or ends them. */
    public void turnMails(SavedQueryLine line) {
        try {
            subscriptions.set(line.getReference(), !line.isSubscribed());
            error = "";
        } catch (ProblemException e) {
            error = e.detail();
        }
        lines = null;
    }

    /** What could not be done. */
    public String getError() {
        return error;
    }
}
