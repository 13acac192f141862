package org.patchlag.benchmark.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.patchlag.benchmark.control.PublishedEditions;
import org.patchlag.benchmark.entity.EditionLine;

/** What may be downloaded. */
@Named("downloadsPage")
@RequestScoped
public class DownloadsPage {
    @Inject
    private PublishedEditions editions;

    /** All editions, the latest first. */
    public List<EditionLine> getEditions() {
        return editions.list();
    }

    /** The columns of the flat table. */
    public List<FlatColumn> getColumns() {
        return List.of(FlatColumn.values());
    }
}
