package org.patchlag.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.patchlag.platform.FieldProblem;
import org.patchlag.platform.ProblemException;
import org.patchlag.platform.ProblemType;
import org.patchlag.platform.RestOfRequest;
import org.patchlag.platform.Sha256;

/**
 * Where every file comes in: it must be of a kind that is taken, by its name and by its bytes; a picture is drawn anew; the
 * virus scanner looks at it. Called before a transaction begins: none is open while the scanner works.
 */
@ApplicationScoped
public class Intake {
    /** The most bytes of one file. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String KINDS = "PDF, PNG, JPEG, text (.txt), CSV or a mail (.eml)";

    @Inject
    private VirusScanner scanner;

    /**
     * Takes a file.
     *
     * @throws ProblemException saying what is wrong with it; nothing of it is kept then
     */
    public CheckedFile take(String givenName, byte[] sent) {
        String name = FileName.clean(givenName);
        FileKind kind = kindOf(name, sent);
        byte[] content = kind.isPicture() ? Picture.drawnAnew(sent, kind) : sent;
        FileState state = scanner.scan(sent);
        if (state == FileState.INFECTED) {
            throw refused("The virus scanner found something in this file. Tell your IT department");
        }
        return new CheckedFile(name, kind, content, Sha256.of(sent), state);
    }

    /**
     * Takes a file that is still to be read, and reads no further than a file may be long.
     *
     * @throws ProblemException saying what is wrong with it
     */
    public CheckedFile take(String givenName, InputStream sent) {
        try {
            byte[] bytes = sent.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                RestOfRequest.passOver(sent);
            }
            return take(givenName, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FileKind kindOf(String name, byte[] sent) {
        if (name.isEmpty() || sent.length == 0) {
            throw refused("Choose a file that is not empty");
        }
        if (sent.length > MOST_BYTES) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE,
                    "A file has at most " + MOST_BYTES / 1024 / 1024 + " MB; nothing was kept.",
                    List.of(new FieldProblem("/file", "Choose a file of at most " + MOST_BYTES / 1024 / 1024 + " MB")));
        }
        FileKind kind = FileKind.ofName(name).orElseThrow(() -> refused("Save it as " + KINDS + ", and choose that"));
        String found = mediaTypeOf(sent);
        if (!kind.fits(found) || (kind == FileKind.PDF && !begins(sent, PDF_BEGINS))) {
            throw refused("By its name this file is " + kind.mediaType() + ", by what is in it " + found
                    + ". Save it anew as " + KINDS);
        }
        return kind;
    }

    private static String mediaTypeOf(byte[] sent) {
        try (InputStream bytes = new ByteArrayInputStream(sent)) {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(bytes, new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean begins(byte[] bytes, byte[] beginning) {
        return java.util.Arrays.equals(
                bytes, 0, Math.min(bytes.length, beginning.length), beginning, 0, beginning.length);
    }

    static ProblemException refused(String what) {
        return new ProblemException(
                ProblemType.INVALID_FIELDS, "The file was not kept.", List.of(new FieldProblem("/file", what)));
    }
}
