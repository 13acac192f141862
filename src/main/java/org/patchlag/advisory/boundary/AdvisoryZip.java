package org.patchlag.advisory.boundary;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.patchlag.advisory.control.AdvisoryService;
import org.patchlag.advisory.entity.Advisory;
import org.patchlag.platform.ProblemException;

/**
 * Many advisories in a ZIP file, each under its own name; one after the other is made and sent, so that their number does not
 * matter. What could not become an advisory is named with the reason in a text at the end.
 */
final class AdvisoryZip implements StreamingOutput {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final AdvisoryService advisories;
    private final List<String> references;

    AdvisoryZip(AdvisoryService advisories, List<String> references) {
        this.advisories = advisories;
        this.references = references;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        List<String> leftOut = new ArrayList<>();
        // Not closed where anything fails: a file that lacks its end is seen to be broken, one that lacks advisories is
        // not.
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (String reference : references) {
            try {
                Advisory advisory = advisories.get(reference);
                LocalDateTime changed = LocalDateTime.ofInstant(advisory.changedAt(), ZoneOffset.UTC);
                put(zip, advisory.fileName(), changed, advisory.bytes());
            } catch (ProblemException e) {
                leftOut.add(reference + ": " + e.detail());
            }
        }
        if (!leftOut.isEmpty()) {
            String text = String.join("\n", leftOut) + "\n";
            put(zip, "left-out.txt", NO_TIME, text.getBytes(StandardCharsets.UTF_8));
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, LocalDateTime changed, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(changed);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
