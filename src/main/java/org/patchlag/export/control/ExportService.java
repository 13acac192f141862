package org.patchlag.export.control;

import static org.patchlag.tenancy.Role.Names.ANALYST;
import static org.patchlag.tenancy.Role.Names.CURATOR;
import static org.patchlag.tenancy.Role.Names.PUBLISHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.IOException;
import org.patchlag.query.control.Listing;
import org.patchlag.query.control.ReportListService;
import org.patchlag.tenancy.Caller;
import org.patchlag.tenancy.UseCase;

/** Writes selections of the reports of the caller's jurisdiction, in one transaction that reads one moment's state. */
@UseCase
@RolesAllowed({ANALYST, CURATOR, PUBLISHER})
public class ExportService {
    @Inject
    private ReportListService reports;

    @Inject
    private ExportTurns turns;

    @Inject
    private Caller caller;

    /**
     * Writes all reports of a list.
     *
     * @param listing its limit is how many reports are in memory at once
     * @throws IOException where the reader has gone; the database is asked no further then
     * @throws org.patchlag.platform.ProblemException before the first byte, where too many exports run
     */
    public void write(Listing listing, ExportFile.Form form) throws IOException {
        turns.take(() -> {
            ExportFile file = form.begin(cover(listing));
            WrittenBeside.write(reader -> reports.forEach(listing, reader), file);
            file.finish();
        });
    }

    /** What a list would be covered with now, and how many reports it has. */
    public CountedCover count(Listing listing) {
        Cover cover = cover(listing);
        return new CountedCover(cover, reports.count(listing.query(), listing.version()));
    }

    /**
     * A cover with the number of rows.
     *
     * @param cover the cover
     * @param rows how many
     */
    public record CountedCover(Cover cover, long rows) {}

    private Cover cover(Listing listing) {
        Caller.Identity me = caller.signedIn();
        return Cover.of(listing, reports.beginSnapshot(), me.name(), me.organisationName());
    }
}
