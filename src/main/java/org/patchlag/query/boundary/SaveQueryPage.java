package org.patchlag.query.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.query.control.Listing;
import org.patchlag.query.control.SavedQueryEntry;
import org.patchlag.query.control.SavedQueryService;
import org.patchlag.query.control.SubscriptionService;
import org.patchlag.query.entity.Question;
import org.patchlag.query.entity.SavedQuery;
import org.patchlag.query.entity.View;

/** Keeps the question of an address under a name, as a new saved query or instead of one of the reader's. */
@Named("saveQueryPage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class SaveQueryPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReportsPage asked;

    @Inject
    private SavedQueryService savedQueries;

    @Inject
    private SubscriptionService subscriptions;

    private @Nullable Question question;
    private @Nullable String reference;
    private int version;
    private @Nullable String name;
    private boolean shared;
    private boolean mails;
    private transient List<FieldProblem> problems = List.of();

    /** Takes the question of the address. */
    @PostConstruct
    void begin() {
        question = whole(asked.question(asked.view()));
        SavedQuery saved = asked.saved();
        if (saved != null && saved.own()) {
            reference = saved.reference();
            version = saved.version();
            name = saved.name();
            shared = saved.shared();
            mails = saved.subscription() != null;
        }
    }

    // Colleagues see the columns that were seen when it was saved, and not those of their own layout.
    private static Question whole(Question seen) {
        return seen.view() != View.LIST
                ? seen
                : new Question(
                        seen.view(),
                        seen.query(),
                        seen.version(),
                        seen.fields().isEmpty() ? String.join(",", Listing.USUAL_COLUMNS) : seen.fields(),
                        seen.sort().isEmpty() ? Listing.sort(null).text() : seen.sort(),
                        "",
                        "",
                        "",
                        "");
    }

    private Question question() {
        Question known = question;
        if (known == null) {
            throw new IllegalStateException("no question was taken");
        }
        return known;
    }

    /** Keeps it, and shows its answer. */
    public @Nullable String save() {
        try {
            SavedQueryEntry entry = new SavedQueryEntry(name, shared, question());
            String instead = reference;
            SavedQuery kept = instead == null
                    ? savedQueries.save(entry, null).query()
                    : savedQueries.change(instead, version, entry);
            subscriptions.set(kept.reference(), mails);
            return "/query/reports?faces-redirect=true&saved=" + kept.reference();
        } catch (ProblemException e) {
            problems = e.errors().isEmpty() ? List.of(new FieldProblem("", e.detail())) : e.errors();
            return null;
        }
    }

    /** What it asks. */
    public List<QuestionWords.Fact> getFacts() {
        return QuestionWords.of(question());
    }

    /** Whether it takes the place of a saved one. */
    public boolean isInstead() {
        return reference != null;
    }

    /** Leads back to the answer. */
    public String getBack() {
        return QuestionAddress.ofPage(question()).with("saved", reference).text();
    }

    /** What must be corrected. */
    public List<FieldProblem> getProblems() {
        return problems;
    }

    /** What is wrong with the name; empty for nothing. */
    public String getNameProblem() {
        return problems.stream()
                .filter(problem -> problem.pointer().equals("/name"))
                .map(FieldProblem::message)
                .findFirst()
                .orElse("");
    }

    /** Its name. */
    public @Nullable String getName() {
        return name;
    }

    /** Takes its name. */
    public void setName(@Nullable String name) {
        this.name = name;
    }

    /** Whether colleagues are to see it. */
    public boolean isShared() {
        return shared;
    }

    /** Takes whether colleagues are to see it. */
    public void setShared(boolean shared) {
        this.shared = shared;
    }

    /** Whether the reader is to be told of changes. */
    public boolean isMails() {
        return mails;
    }

    /** Takes whether the reader is to be told of changes. */
    public void setMails(boolean mails) {
        this.mails = mails;
    }
}
