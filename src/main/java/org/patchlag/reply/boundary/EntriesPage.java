package org.patchlag.reply.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.EnglishDay;
import org.patchlag.platform.ProblemException;
import org.patchlag.reply.control.EntryDecisionService;
import org.patchlag.reply.entity.EntryLine;

/** The regulator's page of vendors' statements and promises: what is done with the lines of the list. */
@Named("entriesPage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class EntriesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private EntryDecisionService decisions;

    @Inject
    private EntryListPage list;

    private @Nullable ArrayList<EntryLine> seen; // a row must stay the row that was seen
    private @Nullable String reason;
    private @Nullable String message;
    private @Nullable String error;

    /** The lines of the list. */
    public List<EntryLine> getLines() {
        ArrayList<EntryLine> lines = seen == null ? new ArrayList<>(list.entries()) : seen;
        seen = lines;
        return lines;
    }

    /** When one was entered, in words. */
    public String entered(EntryLine line) {
        return EnglishDay.of(line.enteredAt());
    }

    /** Decides on one. */
    public void decide(EntryLine line, boolean confirmed) {
        attempt(() -> {
            if (line.promise()) {
                decisions.decidePromise(line.id(), confirmed, reason);
            } else {
                decisions.decideStatement(line.id(), confirmed, reason);
            }
        });
    }

    /** Ends a statement. */
    public void end(EntryLine line) {
        attempt(() -> decisions.endStatement(line.id()));
    }

    private void attempt(Runnable work) {
        error = null;
        message = null;
        try {
            work.run();
            message = "Done. The next edition follows; the vendor is told by mail.";
            reason = null;
        } catch (ProblemException e) {
            error = e.inOneSentence();
        }
        seen = null;
        list.readAnew(); // what the page asked for before this was done is as it was then
    }

    /** Why something is refused. */
    public @Nullable String getReason() {
        return reason;
    }

    /** Takes why something is refused. */
    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    /** What was done. */
    public @Nullable String getMessage() {
        return message;
    }

    /** What could not be done. */
    public @Nullable String getError() {
        return error;
    }
}
