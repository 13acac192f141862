package org.patchlag.export.boundary;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.patchlag.export.control.ExportService;
import org.patchlag.platform.BrokenAnswer;
import org.patchlag.platform.DownloadHeader;

/**
 * An export as an answer. It is written past JAX-RS, which holds the first eight kilobytes back; until its first byte the
 * answer has no header of a file, and can still become a problem.
 */
final class ExportAnswer {
    private ExportAnswer() {}

    /** Sends the file. */
    static void send(
            ExportService exports,
            ExportRequest asked,
            LocalDate today,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (request.getProtocol().equals("HTTP/1.0")) { // where a broken answer looks like a whole one
            response.sendError(HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED);
            return;
        }
        BrokenAnswer.unlessWhole(
                request,
                response,
                () -> exports.write(asked.listing(), cover -> {
                    name(response, asked.fileName(today), asked.format().mediaType());
                    return asked.format().begin(cover, response.getOutputStream());
                }));
    }

    /** Makes the answer a file of this name. */
    static void name(HttpServletResponse response, String fileName, String mediaType) {
        response.setContentType(mediaType);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", DownloadHeader.named(fileName));
    }
}
