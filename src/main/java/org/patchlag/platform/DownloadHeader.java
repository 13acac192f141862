package org.patchlag.platform;

/** The header by which a browser keeps an answer as a file (RFC 6266). */
public final class DownloadHeader {
    private DownloadHeader() {}

    /**
     * Its value.
     *
     * @param fileName letters, digits, dots, hyphens: it stands there as it is
     */
    public static String named(String fileName) {
        return "attachment; filename=\"" + fileName + "\"";
    }
}
