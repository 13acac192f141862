package org.patchlag.reply.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.platform.ProblemException;
import org.patchlag.reply.control.EntryDecisionService;
import org.patchlag.reply.entity.EnteredPromise;
import org.patchlag.reply.entity.VendorStatement;

/** The regulator's page of vendors' statements and promises. */
@Named("entriesPage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class EntriesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private EntryDecisionService entries;

    private transient @Nullable List<VendorStatement> statements; // a row must stay the row that was seen
    private transient @Nullable List<EnteredPromise> promises;
    private @Nullable String reason;
    private @Nullable String message;
    private @Nullable String error;

    /** The statements. */
    public List<VendorStatement> getStatements() {
        List<VendorStatement> list = statements == null ? entries.statements() : statements;
        statements = list;
        return list;
    }

    /** The promises. */
    public List<EnteredPromise> getPromises() {
        List<EnteredPromise> list = promises == null ? entries.promises() : promises;
        promises = list;
        return list;
    }

    /** Decides on a statement. */
    public void decide(VendorStatement statement, boolean confirmed) {
        attempt(() -> entries.decideStatement(statement.id(), confirmed, reason));
    }

    /** Ends a statement. */
    public void end(VendorStatement statement) {
        attempt(() -> entries.endStatement(statement.id()));
    }

    /** Decides on a promise. */
    public void decidePromise(EnteredPromise promise, boolean confirmed) {
        attempt(() -> entries.decidePromise(promise.id(), confirmed, reason));
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
        statements = null;
        promises = null;
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
