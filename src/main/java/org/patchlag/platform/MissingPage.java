package org.patchlag.platform;

import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** The answer of a page to an address of something that is not there, or not the reader's to see. */
public final class MissingPage {
    private MissingPage() {}

    /** Answers 404 instead of the page that is being made. */
    public static void answer() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().responseSendError(404, "");
        faces.responseComplete();
    }
}
