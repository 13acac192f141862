package org.patchlag.attachment;

import jakarta.json.JsonObject;
import org.patchlag.platform.JsonText;

/** A file of a list as the API has it. */
public final class FileEntryJson {
    private FileEntryJson() {}

    /** Its fields. */
    public static JsonObject of(FileEntry file) {
        return JsonText.fields(
                "number", file.number(),
                "name", file.name(),
                "mediaType", file.kind().mediaType(),
                "size", file.size(),
                "state", file.state().code(),
                "attachedBy", file.addedByName(),
                "attachedAt", file.addedAt());
    }
}
