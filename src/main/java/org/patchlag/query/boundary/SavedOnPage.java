package org.patchlag.query.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patchlag.query.entity.SavedQuery;
import org.patchlag.query.entity.View;

/** What the page of a question says of its being saved. */
@Named("savedOnPage")
@RequestScoped
public class SavedOnPage {
    @Inject
    private ReportsPage page;

    /** Whether a saved query is looked at. */
    public boolean isOpen() {
        return page.saved() != null;
    }

    private SavedQuery saved() {
        SavedQuery saved = page.saved();
        if (saved == null) {
            throw new IllegalStateException("no saved query is open");
        }
        return saved;
    }

    /** Its name. */
    public String getName() {
        return saved().name();
    }

    /** Its reference. */
    public String getReference() {
        return saved().reference();
    }

    /** Whose it is and who sees it. */
    public String getWhose() {
        SavedQuery saved = saved();
        return saved.own() ? saved.shared() ? "yours, shared" : "yours" : saved.ownerName() + "’s";
    }

    /** Whether the reader may change it. */
    public boolean isOwn() {
        return isOpen() && saved().own();
    }

    /** What leads to saving the present question as a new one. */
    public String getSaveAddress() {
        return address(false);
    }

    /** What leads to saving it instead of the one that is open. */
    public String getChangeAddress() {
        return address(true);
    }

    private String address(boolean instead) {
        View view = page.view();
        return QuestionAddress.ofPage(page.question(view))
                .with("saved", instead ? saved().reference() : null)
                .text();
    }
}
