package org.patchlag.reply.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.patchlag.attachment.FileAddress;
import org.patchlag.attachment.FileServlet;
import org.patchlag.attachment.ServedFile;
import org.patchlag.reply.control.EvidenceService;

/** A file of a vendor's answer in a browser: {@code /reply/evidence?ref=PV-...&number=1}. */
@WebServlet("/reply/evidence")
public class EvidenceServlet extends FileServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient EvidenceService evidence;

    @Override
    protected ServedFile find(FileAddress asked) {
        return evidence.get(asked.reference(), asked.number());
    }
}
