package org.patchlag.triage.control;

import java.util.List;

/**
 * How somebody wants the inbox.
 *
 * @param columns its columns after the reference, in their order
 * @param pageSize how many lines at once
 */
public record InboxLayout(List<InboxColumn> columns, int pageSize) {}
