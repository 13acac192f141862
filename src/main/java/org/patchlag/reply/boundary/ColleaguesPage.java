package org.patchlag.reply.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.patchlag.access.Colleague;
import org.patchlag.access.ColleagueService;
import org.patchlag.access.Invitation;

/** The page on which a manufacturer's administrator sees colleagues and invites more. */
@Named("colleaguesPage")
@ViewScoped
@SuppressWarnings("serial") // the service is a proxy, which can be serialised
public class ColleaguesPage extends InvitationPage {
    private static final long serialVersionUID = 1L;

    @Inject
    private ColleagueService colleagues;

    @Override
    String send() {
        return colleagues.invite(
                Objects.requireNonNullElse(getEmail(), ""),
                Objects.requireNonNullElse(getName(), ""),
                isAdministrator());
    }

    @Override
    void empty() {
        super.empty();
        setAdministrator(false);
    }

    @Override
    void end(Invitation invitation) {
        colleagues.withdraw(invitation.id());
    }

    @Override
    List<Invitation> find() {
        return colleagues.invitations();
    }

    @Override
    boolean holds(Invitation invitation) {
        return colleagues.holds(invitation);
    }

    /** Everybody with an account, by name. */
    public List<Colleague> getColleagues() {
        return colleagues.colleagues();
    }
}
