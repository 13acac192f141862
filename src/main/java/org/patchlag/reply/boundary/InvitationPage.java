package org.patchlag.reply.boundary;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.access.Invitation;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;

/** A page on which people who answer for a vendor are invited, with what became of the invitations. */
abstract class InvitationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String email;
    private @Nullable String name;
    private boolean administrator;
    private List<FormProblem> problems = List.of();
    private @Nullable String message;
    private transient @Nullable List<Invitation> shown; // a row must stay the row that was seen

    /** Invites whom the form names, and gives the invitation's reference. */
    abstract String send();

    /** Ends an invitation. */
    abstract void end(Invitation invitation);

    /** The invitations there are, the latest first. */
    abstract List<Invitation> find();

    /** Whether an invitation can be accepted now. */
    abstract boolean holds(Invitation invitation);

    /** Forgets what was read, after each work. */
    void forget() {
        shown = null;
    }

    /** Empties the form, after an invitation. */
    void empty() {
        email = null;
        name = null;
    }

    /** Invites. */
    public void invite() {
        attempt(() -> {
            message = "Invited (" + send() + "). The mail's link holds for seven days.";
            empty();
        });
    }

    /** Takes an invitation back. */
    public void withdraw(Invitation invitation) {
        attempt(() -> {
            end(invitation);
            message = "Invitation " + invitation.reference() + " is withdrawn; its link has ended.";
        });
    }

    private void attempt(Runnable work) {
        message = null;
        problems = List.of();
        try {
            work.run();
        } catch (ProblemException e) {
            problems = FormProblem.of(
                    "form", e.errors().isEmpty() ? List.of(new FieldProblem("", e.detail())) : e.errors());
        }
        forget();
    }

    /** The invitations, the latest first. */
    public List<Invitation> getInvitations() {
        List<Invitation> list = shown == null ? find() : shown;
        shown = list;
        return list;
    }

    /** How an invitation stands, in words. */
    public String state(Invitation invitation) {
        return InvitationWords.state(invitation, holds(invitation));
    }

    /** The person's address. */
    public @Nullable String getEmail() {
        return email;
    }

    /** Takes the person's address. */
    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    /** The person. */
    public @Nullable String getName() {
        return name;
    }

    /** Takes the person. */
    public void setName(@Nullable String name) {
        this.name = name;
    }

    /** Whether the person administers the vendor's accounts, and may invite others, too. */
    public boolean isAdministrator() {
        return administrator;
    }

    /** Takes whether the person administers the vendor's accounts. */
    public void setAdministrator(boolean administrator) {
        this.administrator = administrator;
    }

    /** What was wrong. */
    public List<FormProblem> getProblems() {
        return problems;
    }

    /** What was done. */
    public @Nullable String getMessage() {
        return message;
    }
}
