package org.patchlag.attachment;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A file that came with a page's form. */
public final class SentFile {
    private SentFile() {}

    /** Whether a file was chosen: a browser sends an empty part without a name where none was. */
    public static boolean chosen(@Nullable Part part) {
        if (part == null) {
            return false;
        }
        String name = part.getSubmittedFileName();
        return part.getSize() > 0 || (name != null && !name.isBlank());
    }

    /**
     * Takes the file that was chosen.
     *
     * @throws org.patchlag.platform.ProblemException where none was, or saying what is wrong with it
     */
    public static CheckedFile take(Intake intake, @Nullable Part part) {
        if (part == null) {
            throw Intake.refused("Choose a file that is not empty");
        }
        String name = part.getSubmittedFileName();
        try (InputStream bytes = part.getInputStream()) {
            return intake.take(name == null ? "" : name, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
