package org.patchlag.export.boundary;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import org.patchlag.export.control.Cover;
import org.patchlag.export.control.ExportColumn;
import org.patchlag.export.control.ExportService;
import org.patchlag.platform.JsonText;
import org.patchlag.query.control.Listing;

/** A cover for programs, and for people who keep it beside a file that has none. Columns are as in CSV on the Web (W3C). */
final class CoverJson {
    private CoverJson() {}

    static JsonObject of(ExportService.CountedCover counted) {
        Cover cover = counted.cover();
        Listing listing = cover.listing();
        JsonArrayBuilder columns = JsonText.list();
        for (ExportColumn column : cover.columns()) {
            columns.add(JsonText.object()
                    .add("name", column.name())
                    .add("titles", column.heading())
                    .add("dc:description", column.meaning())
                    .add("datatype", column.type().datatype()));
        }
        return JsonText.object()
                .add("query", listing.query().text())
                .add("version", listing.version().code())
                .add("sort", listing.sort().text())
                .add("asOf", cover.asOf().toString())
                .add("takenBy", cover.takenBy())
                .add("organisation", cover.organisation())
                .add("rows", counted.rows())
                .add("confidential", CoverWords.CONFIDENTIAL)
                .add("tableSchema", JsonText.object().add("columns", columns))
                .build();
    }
}
