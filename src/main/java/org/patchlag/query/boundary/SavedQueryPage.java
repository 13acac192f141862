package org.patchlag.query.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.MissingPage;
import org.patchlag.platform.ProblemException;
import org.patchlag.query.control.SavedQueryEntry;
import org.patchlag.query.control.SavedQueryService;
import org.patchlag.query.control.SubscriptionService;
import org.patchlag.query.entity.SavedQuery;

/** One saved query: what it asks, who sees it, and the reader's mails about it. */
@Named("savedQueryPage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class SavedQueryPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ALL = "/query/saved?faces-redirect=true";
    private static final String ONE = "/query/saved-query?faces-redirect=true&ref=";

    @Inject
    private SavedQueryService savedQueries;

    @Inject
    private SubscriptionService subscriptions;

    private transient @Nullable SavedQueryLine line;
    private @Nullable String ref;
    private @Nullable String name;
    private int version;
    private String error = "";

    private interface Work {
        String done();
    }

    /** The query; null where there is none for the reader. */
    public @Nullable SavedQueryLine getLine() {
        String reference = ref;
        if (line == null && reference != null) {
            line = savedQueries.find(reference).map(SavedQueryLine::new).orElse(null);
            if (line != null && version == 0) { // as it was first seen: what others change in between is a conflict
                version = line.saved().version();
                name = line.getName();
            }
        }
        return line;
    }

    /** Answers 404 where there is no such query for the reader. */
    public void requireFound() throws IOException {
        if (getLine() == null) {
            MissingPage.answer();
        }
    }

    /** Gives it another name. */
    public @Nullable String rename() {
        return change(name, shown().isShared());
    }

    /** Shares it with colleagues, or ends that. */
    public @Nullable String turnSharing() {
        return change(shown().getName(), !shown().isShared());
    }

    private @Nullable String change(@Nullable String newName, boolean shared) {
        SavedQuery saved = shown().saved();
        return attempt(() -> {
            savedQueries.change(saved.reference(), version, new SavedQueryEntry(newName, shared, saved.question()));
            return ONE + saved.reference();
        });
    }

    /** Begins the reader's mails about it, or ends them. */
    public @Nullable String turnMails() {
        SavedQueryLine one = shown();
        return attempt(() -> {
            subscriptions.set(one.getReference(), !one.isSubscribed());
            return ONE + one.getReference();
        });
    }

    /** Keeps it once more, as the reader's own. */
    public @Nullable String copy() {
        return attempt(() -> ONE + savedQueries.copy(shown().getReference()).reference());
    }

    /** Deletes it. */
    public @Nullable String delete() {
        return attempt(() -> {
            savedQueries.delete(shown().getReference(), version);
            return ALL;
        });
    }

    private SavedQueryLine shown() {
        SavedQueryLine known = getLine();
        if (known == null) {
            throw ProblemException.notFound("saved query");
        }
        return known;
    }

    private @Nullable String attempt(Work work) {
        try {
            return work.done();
        } catch (ProblemException e) {
            error = e.inOneSentence();
            line = null;
            return null;
        }
    }

    /** What could not be done. */
    public String getError() {
        return error;
    }

    /** Which query. */
    public @Nullable String getRef() {
        return ref;
    }

    /** Takes which query. */
    public void setRef(@Nullable String ref) {
        this.ref = ref;
    }

    /** Its name. */
    public @Nullable String getName() {
        return name;
    }

    /** Takes another name. */
    public void setName(@Nullable String name) {
        this.name = name;
    }
}
