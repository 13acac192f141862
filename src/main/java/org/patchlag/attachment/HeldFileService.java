package org.patchlag.attachment;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Optional;
import org.patchlag.tenancy.UseCase;

/** A held file within its organisation's rows: what the scanner is to look at, and what it said. */
@UseCase
@PermitAll
public class HeldFileService {
    @Inject
    private FileRepository files;

    /** What is to be scanned; empty where it has been removed. */
    public Optional<byte[]> content(FileRepository.Turn turn) {
        return files.findContent(turn);
    }

    /** Notes what the scanner said, and that the file waits no longer. */
    public void note(FileRepository.Turn turn, FileState state) {
        files.note(turn, state);
    }
}
