package org.patchlag.attachment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of files that are taken: few, and none that a program runs by itself; they are only ever given out to be saved. */
public enum FileKind {
    /** A document. */
    PDF("application/pdf", Set.of("pdf"), Set.of("application/pdf")),
    /** A picture. */
    PNG("image/png", Set.of("png"), Set.of("image/png")),
    /** A picture. */
    JPEG("image/jpeg", Set.of("jpg", "jpeg"), Set.of("image/jpeg")),
    /** Plain text; a mail that was saved as text begins as a mail does. */
    TEXT("text/plain", Set.of("txt"), Set.of("text/plain", "message/rfc822")),
    /** A table as text. */
    CSV("text/csv", Set.of("csv"), Set.of("text/plain", "text/csv")),
    /** A mail with its head. */
    MAIL("message/rfc822", Set.of("eml"), Set.of("message/rfc822"));

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> extensions;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> found;

    FileKind(String mediaType, Set<String> extensions, Set<String> found) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.found = found;
    }

    /** The media type as which it is given out. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it is drawn anew. */
    boolean isPicture() {
        return this == PNG || this == JPEG;
    }

    /** Whether a file whose bytes were found to be of this media type may be one of this kind. */
    boolean fits(String foundType) {
        return found.contains(foundType);
    }

    /** The kind that the ending of a name says. */
    static Optional<FileKind> ofName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> name.contains(".") && kind.extensions.contains(extension))
                .findFirst();
    }

    /** The endings that are taken, as a file field's {@code accept} has them: {@code .csv,.eml,...}. */
    public static String accepted() {
        return Arrays.stream(values())
                .flatMap(kind -> kind.extensions.stream())
                .sorted()
                .map(extension -> "." + extension)
                .collect(Collectors.joining(","));
    }
}
