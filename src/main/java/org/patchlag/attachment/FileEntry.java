package org.patchlag.attachment;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import org.patchlag.platform.EnglishDay;

/**
 * A file as lists show it.
 *
 * @param number its number beside what it was attached to
 * @param name its name
 * @param kind what it is
 * @param size in bytes
 * @param state what the virus scanner said
 * @param addedByName who attached it
 * @param addedAt when
 */
public record FileEntry(
        int number, String name, FileKind kind, int size, FileState state, String addedByName, Instant addedAt)
        implements Serializable {
    private static final int KB = 1000;
    private static final int MB = KB * KB;

    /** How large it is, by whom and when it was attached, and what the scanner said, in words. */
    public String about() {
        return sizeInWords() + ", attached by " + addedByName + ", " + EnglishDay.of(addedAt)
                + (state.label().isEmpty() ? "" : ", " + state.label());
    }

    /** The same by another name. */
    public FileEntry addedBy(String other) {
        return new FileEntry(number, name, kind, size, state, other, addedAt);
    }

    private String sizeInWords() {
        if (size < KB) {
            return size + " bytes";
        }
        return size < MB
                ? Math.round((double) size / KB) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", (double) size / MB);
    }
}
