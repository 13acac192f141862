package org.patchlag.reporting.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.patchlag.attachment.FileAddress;
import org.patchlag.attachment.FileServlet;
import org.patchlag.attachment.ServedFile;
import org.patchlag.reporting.control.AttachmentService;

/** A file of a report in a browser: {@code /reporting/attachment?ref=PL-...&number=1}. */
@WebServlet("/reporting/attachment")
public class AttachmentServlet extends FileServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AttachmentService attachments;

    @Override
    protected ServedFile find(FileAddress asked) {
        return attachments.get(asked.reference(), asked.number());
    }
}
