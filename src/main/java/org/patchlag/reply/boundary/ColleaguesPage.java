package org.patchlag.reply.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.access.Colleague;
import org.patchlag.access.ColleagueService;
import org.patchlag.access.Invitation;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;

/** The page on which a manufacturer's administrator sees colleagues and invites more. */
@Named("colleaguesPage")
@ViewScoped
@SuppressWarnings("serial") // the service is a proxy, which can be serialised
public class ColleaguesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ColleagueService colleagues;

    private @Nullable String email;
    private @Nullable String name;
    private boolean administrator;
    private List<FormProblem> problems = List.of();
    private @Nullable String message;
    private transient @Nullable List<Invitation> shown; // a row must stay the row that was seen

    /** Invites. */
    public void invite() {
        attempt(() -> {
            String reference = colleagues.invite(email == null ? "" : email, name == null ? "" : name, administrator);
            message = "Invited (" + reference + "). The mail's link holds for seven days.";
            email = null;
            name = null;
            administrator = false;
        });
    }

    /** Takes an invitation back. */
    public void withdraw(Invitation invitation) {
        attempt(() -> {
            colleagues.withdraw(invitation.id());
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
        shown = null;
    }

    /** Everybody with an account, by name. */
    public List<Colleague> getColleagues() {
        return colleagues.colleagues();
    }

    /** The invitations, the latest first. */
    public List<Invitation> getInvitations() {
        List<Invitation> list = shown == null ? colleagues.invitations() : shown;
        shown = list;
        return list;
    }

    /** How an invitation stands, in words. */
    public String state(Invitation invitation) {
        return InvitationWords.state(invitation, colleagues.holds(invitation));
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

    /** Whether the person may invite others, too. */
    public boolean isAdministrator() {
        return administrator;
    }

    /** Takes whether the person may invite others, too. */
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
