package org.patchlag.reporting.boundary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlag.attachment.FileKind;
import org.patchlag.attachment.Intake;
import org.patchlag.attachment.SentFile;
import org.patchlag.reporting.control.AttachmentService;
import org.patchlag.reporting.entity.Attachment;

/** The files of the report of a report's page, and the form by which its hospital attaches one. */
@Named("attachmentsPage")
@ViewScoped
@SuppressWarnings("serial") // the services are proxies, which can be serialised
public class AttachmentsPage extends ReportPart {
    private static final long serialVersionUID = 1L;

    @Inject
    private AttachmentService attachments;

    @Inject
    private Intake intake;

    private transient @Nullable List<Attachment> files;
    private transient @Nullable Part chosen;

    /** All of them, the first first. */
    public List<Attachment> getFiles() {
        List<Attachment> known = files;
        if (known == null) {
            known = attachments.beside(reference());
            files = known;
        }
        return known;
    }

    /** Attaches the file that was chosen. */
    public @Nullable String attach() {
        return change(() -> attachments.attach(reference(), SentFile.take(intake, chosen)));
    }

    /** Removes one that the regulator has not got yet. */
    public @Nullable String remove(int number) {
        return change(() -> attachments.remove(reference(), number));
    }

    // Where it cannot be done, the list may be an old one.
    private @Nullable String change(Runnable work) {
        String next = attempt(work);
        files = null;
        return next;
    }

    /** The endings of files that are taken. */
    public String getAccepted() {
        return FileKind.accepted();
    }

    /** The file that was chosen. */
    public @Nullable Part getChosen() {
        return chosen;
    }

    /** Takes the file that was chosen. */
    public void setChosen(@Nullable Part chosen) {
        this.chosen = chosen;
    }
}
