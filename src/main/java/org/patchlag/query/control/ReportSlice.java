package org.patchlag.query.control;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of a list.
 *
 * @param rows the reports in the list's order
 * @param previous leads to the stretch before; empty at the beginning
 * @param next leads to the stretch after; empty at the end
 */
public record ReportSlice(List<ReportRow> rows, Optional<String> previous, Optional<String> next) {}
