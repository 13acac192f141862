package org.patchlag.query.control;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the reports of a list as they come. */
@FunctionalInterface
public interface RowReader {
    /**
     * Takes one report.
     *
     * @param values the columns' values as in {@link ReportRow}
     * @throws IOException where it can take no more
     */
    void read(List<@Nullable Object> values) throws IOException;
}
