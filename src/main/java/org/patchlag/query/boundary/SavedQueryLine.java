package org.patchlag.query.boundary;

import java.util.List;
import org.patchlag.platform.EnglishDay;
import org.patchlag.platform.FieldProblem;
import org.patchlag.query.control.QuestionReader;
import org.patchlag.query.entity.SavedQuery;
import org.patchlag.query.entity.Subscription;

/**
 * A saved query in words.
 *
 * @param saved the query
 */
public record SavedQueryLine(SavedQuery saved) {
    /** By which it is named. */
    public String getReference() {
        return saved.reference();
    }

    /** Its name. */
    public String getName() {
        return saved.name();
    }

    /** Whose it is. */
    public String getOwner() {
        return saved.ownerName();
    }

    /** Which reports it asks for, and how they are looked at. */
    public String getAsks() {
        return QuestionWords.reports(saved.question());
    }

    /** The way in which its answer is looked at. */
    public String getView() {
        return saved.question().view().label();
    }

    /** All that it asks. */
    public List<QuestionWords.Fact> getFacts() {
        return QuestionWords.of(saved.question());
    }

    /** What of it can no longer be read. */
    public List<FieldProblem> getProblems() {
        return QuestionReader.problems(saved.question());
    }

    /** Whether colleagues see it. */
    public boolean isShared() {
        return saved.shared();
    }

    /** Whether it is the reader's own. */
    public boolean isOwn() {
        return saved.own();
    }

    /** Whether the reader is told of changes. */
    public boolean isSubscribed() {
        return saved.subscription() != null;
    }

    /** What the reader was told, or knows, of its result; empty for somebody who is not subscribed. */
    public String getResult() {
        Subscription subscription = saved.subscription();
        if (subscription == null) {
            return "";
        }
        if (subscription.unreadableAt() != null) {
            return "Not looked at since " + EnglishDay.of(subscription.unreadableAt());
        }
        Subscription.Change told = subscription.told();
        return told == null
                ? "No change since " + EnglishDay.of(subscription.knownAt())
                : EnglishDay.of(told.at()) + ": " + told.inWords();
    }
}
